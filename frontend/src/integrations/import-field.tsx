import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { SelectField } from "../ui/select-field";
import type { FormField, Preview, RecordField } from "./import-queries";
import { ImportJoined } from "./import-joined";
import { wordOfField } from "./import-words";

interface Props {
  id: string;
  about: RecordField;
  field: FormField;
  samples: Preview["samples"];
  onChange: (field: FormField) => void;
}

const NONE = "";
const SAME = "=";
const JOINED = "+";
const FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%d.%m.%y"];

const EXAMPLE: Record<string, string> = { "%Y": "2026", "%y": "26", "%m": "12", "%d": "31" };
const written = (format: string): string => format.replace(/%[Yymd]/g, (part) => EXAMPLE[part] ?? part);

/** One field: its column, how its dates or numbers are written, and what stands in the first rows. */
export function ImportField({ id, about, field, samples, onChange }: Props) {
  const word = wordOfField(about.name);
  const [isJoining, join] = useState(field.columns.length > 1);
  const value = isJoining ? JOINED : (field.columns[0] ?? (field.constant === null ? NONE : SAME));
  const options = [
    { value: NONE, word: t(about.required ? "import-choose-column" : "import-not-in-file") },
    ...samples.map(({ column }) => ({ value: column, word: column })),
    ...(about.form === "text" && samples.length > 1 ? [{ value: JOINED, word: t("import-joined") }] : []),
    { value: SAME, word: t("import-same-for-all") },
  ];
  const choose = (chosen: string) => {
    join(chosen === JOINED);
    if (chosen === JOINED) return;
    const isColumn = chosen !== NONE && chosen !== SAME;
    onChange({ ...field, columns: isColumn ? [chosen] : [], constant: chosen === SAME ? (about.choices[0]?.value ?? "") : null, words: [] });
  };
  const texts = samples.find(({ column }) => column === field.columns[0])?.texts ?? [];
  const isMissing = about.required && value === NONE;
  return (
    <div class="import-field">
      <label class={isMissing ? "import-field__name import-field__name--missing" : "import-field__name"} for={id}>
        {word}
        {about.required && <span class="second"> {t("import-needed")}</span>}
      </label>
      <div class="import-field__how">
        <SelectField id={id} label={word} labelHidden optional={!about.required} value={value} options={options} onChange={choose} />
        {isJoining && <ImportJoined id={id} word={word} columns={field.columns} samples={samples} onChange={(columns) => onChange({ ...field, columns })} />}
        {value === SAME && <Constant id={id} about={about} field={field} onChange={onChange} />}
        {about.form === "date" && field.columns.length > 0 && (
          <SelectField
            id={`${id}-format`}
            label={t("import-date-format", { field: word })}
            labelHidden
            value={field.dateFormat}
            options={[...new Set([...FORMATS, field.dateFormat])].map((format) => ({ value: format, word: written(format) }))}
            onChange={(dateFormat) => onChange({ ...field, dateFormat })}
          />
        )}
        {about.form === "number" && field.columns.length > 0 && (
          <SelectField
            id={`${id}-decimal`}
            label={t("import-decimal", { field: word })}
            labelHidden
            value={field.decimal}
            options={[
              { value: ".", word: t("import-decimal-point") },
              { value: ",", word: t("import-decimal-comma") },
            ]}
            onChange={(decimal) => onChange({ ...field, decimal })}
          />
        )}
      </div>
      <div class="import-field__samples second">
        {about.choices.length > 0 && texts.length > 0 ? (
          <Words id={id} about={about} field={field} texts={texts} onChange={onChange} />
        ) : (
          texts.slice(0, 3).join(" · ")
        )}
      </div>
    </div>
  );
}

function Constant({ id, about, field, onChange }: Omit<Props, "samples">) {
  const given = { id: `${id}-constant`, label: t("import-constant", { field: wordOfField(about.name) }), labelHidden: true, value: field.constant ?? "" };
  if (about.choices.length === 0) {
    return <TextField {...given} onInput={(constant) => onChange({ ...field, constant })} />;
  }
  return <SelectField {...given} options={about.choices} onChange={(constant) => onChange({ ...field, constant })} />;
}

/** What the words of the file mean, where the product has words of its own. */
function Words({ id, about, field, texts, onChange }: Omit<Props, "samples"> & { texts: readonly string[] }) {
  const meansOf = (word: string) => field.words.find((one) => one.word === word)?.means ?? "";
  const put = (word: string, means: string) => {
    const others = field.words.filter((one) => one.word !== word);
    onChange({ ...field, words: means ? [...others, { word, means }] : others });
  };
  const isKnown = (text: string) => about.choices.some(({ value }) => value === text.toLowerCase().replaceAll(/[ -]+/g, "_"));
  const unknown = [...new Set([...texts, ...field.words.map(({ word }) => word)])].filter((text) => !isKnown(text));
  if (unknown.length === 0) return <>{texts.slice(0, 3).join(" · ")}</>;
  const options = [{ value: "", word: t("import-word-unknown") }, ...about.choices];
  return (
    <ul class="import-words">
      {unknown.map((word, at) => (
        <li key={word} class="import-words__one">
          <label class={meansOf(word) ? undefined : "late"} for={`${id}-word-${at}`}>
            {t("import-word-means", { word })}
          </label>
          <SelectField id={`${id}-word-${at}`} label={word} labelHidden value={meansOf(word)} options={options} onChange={(means) => put(word, means)} />
        </li>
      ))}
    </ul>
  );
}
