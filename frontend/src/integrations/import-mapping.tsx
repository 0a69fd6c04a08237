import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { locale, t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { SectionHead } from "../ui/section-head";
import { Segmented } from "../ui/segmented";
import { SelectField } from "../ui/select-field";
import { Skeleton } from "../ui/skeleton";
import { TextArea } from "../ui/text-area";
import { ImportFoot, MAPPING } from "./import-foot";
import { ImportForm, missingIn } from "./import-form";
import { ImportPreview } from "./import-preview";
import { importChoicesQuery, importPreviewQuery, type Choices, type FileImport, type MappingForm, type Preview } from "./import-queries";
import { wordOfOne } from "./import-words";

/** Where the mapping on the page comes from; nothing chosen stands for the one last tried, or the likeliest. */
interface Source {
  text?: string;
  form?: MappingForm;
  record?: string;
}

const LAST = "last";
const GUESS = "guess ";

/** What the columns mean: as a form, or as the mapping file that it stands for, with the first rows below. */
export function ImportMapping({ file }: { file: FileImport }) {
  const [source, setSource] = useState<Source>({});
  const [chosen, choose] = useState(LAST);
  const choices = useQuery(importChoicesQuery, { language: locale.startsWith("de") ? "de" : "en" });
  const preview = useQuery(importPreviewQuery, { id: file.id, ...source }, { keep: true });
  const shown = preview.data?.importPreview;
  const pick = (value: string, from: Source) => {
    choose(value);
    setSource(from);
  };
  return (
    <Loaded query={choices} skeleton={<Skeleton rows={8} />}>
      {(known) => (
        <Loaded query={preview} skeleton={<Skeleton rows={8} />}>
          {() =>
            shown ? (
              <div class="sections">
                <Chosen known={known} value={chosen} onPick={pick} />
                <Editor
                  known={known}
                  shown={shown}
                  source={source}
                  from={`${chosen} ${String(preview.loading && !source.form)}`}
                  onPick={(record) => pick(`${GUESS}${record}`, { record })}
                  onChange={setSource}
                />
                {file.state === "UPLOADED" && file.notes.map((note) => <Notice key={note}>{note}</Notice>)}
                <Rows problems={problemsOf(known, shown, source)} rows={shown.rows} />
                {problemsOf(known, shown, source).length === 0 && (
                  <ImportFoot file={file} text={shown.text} settling={preview.loading || preview.failure !== null} />
                )}
              </div>
            ) : (
              <Notice>{t("import-bytes-gone")}</Notice>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChosenProps {
  known: Choices;
  value: string;
  onPick: (value: string, source: Source) => void;
}

function Chosen({ known, value, onPick }: ChosenProps) {
  const sources = new Map<string, { word: string; source: Source }>();
  sources.set(LAST, { word: t("import-guessed"), source: {} });
  for (const { node } of known.importMappings.edges) {
    sources.set(node.id, { word: node.name, source: { text: node.text } });
  }
  for (const { key, mapping } of known.importTemplates) {
    const word = t("import-mapping-of-template", { name: t(`import-template-${key.replaceAll("_", "-")}`) });
    sources.set(`template ${key}`, { word, source: { text: mapping } });
  }
  const guessed = value.startsWith(GUESS) ? value.slice(GUESS.length) : "";
  if (guessed) sources.set(value, { word: t("import-guess", { record: wordOfOne(guessed) }), source: { record: guessed } });
  return (
    <div class="import-mapping__chosen">
      <SelectField
        id="import-chosen"
        label={t("import-mapping")}
        hint={t("import-mapping-hint")}
        value={value}
        options={[...sources].map(([key, { word }]) => ({ value: key, word }))}
        onChange={(key) => onPick(key, sources.get(key)?.source ?? {})}
      />
    </div>
  );
}

/** What stands in the way: what the form lacks, else what the server finds in the text. */
function problemsOf(known: Choices, shown: Preview, source: Source): readonly string[] {
  const form = source.form ?? (source.text === undefined ? shown.form : null);
  const missing = form ? missingIn(form, known) : [];
  return missing.length > 0 ? missing : shown.problems;
}

function Rows({ problems, rows }: { problems: readonly string[]; rows: Preview["rows"] }) {
  return (
    <section>
      <SectionHead title={t("import-first-rows")} />
      {problems.length > 0 ? (
        <Notice wrong>
          {problems.map((problem) => (
            <span key={problem} class="import-problem">
              {problem}
            </span>
          ))}
        </Notice>
      ) : (
        <ImportPreview rows={rows} />
      )}
    </section>
  );
}

interface EditorProps {
  known: Choices;
  shown: Preview;
  source: Source;
  from: string;
  onPick: (record: string) => void;
  onChange: (source: Source) => void;
}

function Editor({ known, shown, source, from, onPick, onChange }: EditorProps) {
  const { url, route } = useLocation();
  const here = new URL(url, location.origin);
  const form = source.form ?? shown.form;
  const asText = here.searchParams.get("as") === "text" || form === null;
  const show = (as: string) => {
    here.searchParams.set("as", as);
    route(`${here.pathname}?${here.searchParams.toString()}`, true);
  };
  return (
    <section>
      <div class="import-mapping__as">
        <Segmented
          id="import-as"
          label={t("import-as")}
          labelHidden
          value={asText ? "text" : "form"}
          options={[
            { value: "form", word: t("import-as-form") },
            { value: "text", word: t("import-as-text") },
          ]}
          onChange={show}
        />
      </div>
      {form === null && <p class="quiet">{t("import-beyond-form")}</p>}
      {asText ? (
        <Text key={source.text === undefined ? shown.text : "typed"} shown={shown} onChange={(text) => onChange({ text })} />
      ) : (
        <ImportForm
          form={form}
          known={known}
          samples={shown.samples}
          from={from}
          onPick={onPick}
          onChange={(next) => onChange({ form: next })}
        />
      )}
    </section>
  );
}

/** The mapping file itself. What is typed is looked at when the field is left. */
function Text({ shown, onChange }: { shown: Preview; onChange: (text: string) => void }) {
  const [text, setText] = useState(shown.text);
  return (
    <div class="import-mapping__text" onFocusOut={() => text !== shown.text && onChange(text)}>
      <TextArea id={MAPPING} label={t("import-text")} hint={t("import-text-hint")} rows={14} value={text} onInput={setText} />
    </div>
  );
}
