import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { locale, t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { SectionHead } from "../ui/section-head";
import { Segmented } from "../ui/segmented";
import { SelectField } from "../ui/select-field";
import { Skeleton } from "../ui/skeleton";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { ImportForm } from "./import-form";
import { ImportPreview } from "./import-preview";
import {
  dryRunMutation,
  importChoicesQuery,
  importPreviewQuery,
  keepMappingMutation,
  type Choices,
  type FileImport,
  type MappingForm,
  type Preview,
} from "./import-queries";
import { wordOfRecord } from "./import-words";

/** Where the mapping on the page comes from; nothing chosen stands for the one last tried, or the likeliest. */
interface Source {
  text?: string;
  form?: MappingForm;
  record?: string;
}

const MAPPING = "import-mapping";
const LAST = "last";

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
                <Editor known={known} shown={shown} source={source} onChange={setSource} />
                <section>
                  <SectionHead title={t("import-first-rows")} />
                  {shown.problems.length > 0 ? (
                    <Notice wrong>{shown.problems.join(" ")}</Notice>
                  ) : (
                    <ImportPreview rows={shown.rows} />
                  )}
                </section>
                <Foot file={file} shown={shown} />
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
  for (const { type } of known.importRecords) {
    sources.set(`guess ${type}`, { word: t("import-guess", { records: wordOfRecord(type) }), source: { record: type } });
  }
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

interface EditorProps {
  known: Choices;
  shown: Preview;
  source: Source;
  onChange: (source: Source) => void;
}

function Editor({ known, shown, source, onChange }: EditorProps) {
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
        <ImportForm form={form} known={known} samples={shown.samples} onChange={(next) => onChange({ form: next })} />
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

function Foot({ file, shown }: { file: FileImport; shown: Preview }) {
  const { route, path } = useLocation();
  const [isKeeping, keep] = useState(false);
  const { act, busy, wrong } = useAct(dryRunMutation, { mapping: MAPPING });
  const tryIt = async () => {
    if (await act({ fileImportId: file.id, version: file.version, mapping: shown.text })) route(`${path}?step=result`);
  };
  return (
    <section>
      <ErrorSummary errors={wrong} />
      <div class="actions">
        <Button kind="primary" busy={busy} onClick={() => void tryIt()}>
          {t("import-dry-run")}
        </Button>
        <Button onClick={() => keep(true)}>{t("import-keep")}</Button>
        <span class="quiet">{t("import-dry-run-hint")}</span>
      </div>
      {isKeeping && <Keep text={shown.text} onClose={() => keep(false)} />}
    </section>
  );
}

function Keep({ text, onClose }: { text: string; onClose: () => void }) {
  const [name, setName] = useState("");
  const { act, busy, wrong, wrongAt } = useAct(keepMappingMutation, { name: "import-name" });
  const submit = async () => {
    if (!(await act({ name, text }))) return;
    onClose();
    offerUndo(t("import-kept", { name }));
  };
  return (
    <FormDialog
      title={t("import-keep")}
      says={[t("import-keep-says")]}
      wrong={wrong}
      busy={busy}
      submit={t("import-keep")}
      keep={t("import-keep-not")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id="import-name" label={t("import-name")} value={name} maxLength={120} onInput={setName} error={wrongAt("import-name")} />
    </FormDialog>
  );
}
