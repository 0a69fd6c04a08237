import { t } from "../lib/text";
import { SelectField } from "../ui/select-field";
import type { Choices, MappingForm, Preview } from "./import-queries";
import { MIXED, wordOfOne, wordOfRecord } from "./import-words";

interface Props {
  form: MappingForm;
  known: Choices;
  samples: Preview["samples"];
  /** Another kind of rows: the columns are guessed anew. */
  onPick: (record: string) => void;
  onChange: (form: MappingForm) => void;
}

const SEVERAL = "several";

/** What each row of the file stands for; where that differs, the column that tells. */
export function ImportKind({ form, known, samples, onPick, onChange }: Props) {
  const types = form.records.map(({ type }) => type);
  const isMixed = types.join() === "goal,key_result";
  const kind = isMixed ? MIXED : types.length === 1 ? (types[0] ?? SEVERAL) : SEVERAL;
  const kinds = [...known.importRecords.map(({ type }) => type), MIXED, ...(kind === SEVERAL ? [SEVERAL] : [])];
  return (
    <div class="import-kind">
      <SelectField
        id="import-kind"
        label={t("import-kind")}
        value={kind}
        options={kinds.map((one) => ({ value: one, word: wordOfOne(one) }))}
        onChange={(one) => one !== SEVERAL && onPick(one)}
      />
      {form.records.length > 1 && <ToldApart form={form} samples={samples} onChange={onChange} />}
    </div>
  );
}

function ToldApart({ form, samples, onChange }: Pick<Props, "form" | "samples" | "onChange">) {
  const column = form.records[0]?.whenColumn ?? "";
  const texts = samples.find((one) => one.column === column)?.texts ?? [];
  const words = [...new Set([...texts, ...form.records.flatMap(({ whenWords }) => whenWords)])];
  const choose = (whenColumn: string) =>
    onChange({ ...form, records: form.records.map((record) => ({ ...record, whenColumn, whenWords: [] })) });
  const put = (word: string, type: string) =>
    onChange({
      ...form,
      records: form.records.map((record) => {
        const others = record.whenWords.filter((one) => one !== word);
        return { ...record, whenWords: record.type === type ? [...others, word] : others };
      }),
    });
  return (
    <>
      <SelectField
        id="import-kind-column"
        label={t("import-kind-column")}
        value={column}
        options={[{ value: "", word: t("import-choose-column") }, ...samples.map((one) => ({ value: one.column, word: one.column }))]}
        onChange={choose}
      />
      {words.map((word, at) => (
        <SelectField
          key={word}
          id={`import-kind-word-${at}`}
          label={t("import-kind-word", { column, word })}
          value={form.records.find(({ whenWords }) => whenWords.includes(word))?.type ?? ""}
          options={[{ value: "", word: t("import-kind-nothing") }, ...form.records.map(({ type }) => ({ value: type, word: wordOfRecord(type) }))]}
          onChange={(type) => put(word, type)}
        />
      ))}
    </>
  );
}
