import { t } from "../lib/text";
import { ImportField } from "./import-field";
import type { Choices, FormField, FormRecord, MappingForm, Preview, RecordField } from "./import-queries";
import { wordOfField, wordOfRecord } from "./import-words";

interface Props {
  form: MappingForm;
  known: Choices;
  samples: Preview["samples"];
  onChange: (form: MappingForm) => void;
}

export const nothing = (field: string): FormField => ({
  field,
  columns: [],
  constant: null,
  dateFormat: "%Y-%m-%d",
  decimal: ".",
  creates: false,
  words: [],
});

export const isFed = (field: FormField): boolean => field.columns.length > 0 || field.constant !== null;

/** Which column feeds which field. */
export function ImportForm({ form, known, samples, onChange }: Props) {
  const put = (at: number, record: FormRecord) =>
    onChange({ ...form, records: form.records.map((one, index) => (index === at ? record : one)) });
  const used = new Set(form.records.flatMap((one) => [one.whenColumn, ...one.fields.flatMap(({ columns }) => columns)]));
  const unused = samples.map(({ column }) => column).filter((column) => !used.has(column));
  return (
    <>
      {form.records.map((record, at) => (
        <RecordForm key={record.type} record={record} known={known} samples={samples} onChange={(next) => put(at, next)} />
      ))}
      {unused.length > 0 && <p class="quiet">{t("import-unused", { columns: unused.join(", ") })}</p>}
    </>
  );
}

interface RecordProps {
  record: FormRecord;
  known: Choices;
  samples: Preview["samples"];
  onChange: (record: FormRecord) => void;
}

function RecordForm({ record, known, samples, onChange }: RecordProps) {
  const all = known.importRecords.find(({ type }) => type === record.type)?.fields ?? [];
  const fieldOf = (name: string) => record.fields.find(({ field }) => field === name) ?? nothing(name);
  const set = (next: FormField) => {
    const there = record.fields.some(({ field }) => field === next.field);
    const fields = there ? record.fields.map((one) => (one.field === next.field ? next : one)) : [...record.fields, next];
    onChange({ ...record, fields: fields.filter(isFed) });
  };
  const first = all.filter(({ name, required }) => required || isFed(fieldOf(name)));
  const rest = all.filter((one) => !first.includes(one));
  const row = (about: RecordField) => (
    <ImportField key={about.name} id={`import-${record.type}-${about.name}`} about={about} field={fieldOf(about.name)} samples={samples} onChange={set} />
  );
  return (
    <fieldset class="import-form">
      <legend class="import-form__legend">
        {record.whenColumn
          ? t("import-rows-where", { records: wordOfRecord(record.type), column: record.whenColumn, words: record.whenWords.join(", ") })
          : t("import-all-rows", { records: wordOfRecord(record.type) })}
      </legend>
      <div class="import-form__head" aria-hidden="true">
        <span>{t("import-field")}</span>
        <span>{t("import-column")}</span>
        <span>{t("import-samples")}</span>
      </div>
      {first.map(row)}
      {rest.length > 0 && (
        <details class="import-form__rest">
          <summary>{t("import-more-fields", { fields: rest.slice(0, 4).map(({ name }) => wordOfField(name)).join(", ") })}</summary>
          {rest.map(row)}
        </details>
      )}
    </fieldset>
  );
}
