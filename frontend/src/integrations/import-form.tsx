import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { ImportField } from "./import-field";
import { ImportKind } from "./import-kind";
import type { Choices, FormField, FormRecord, MappingForm, Preview, RecordField } from "./import-queries";
import { wordOfField, wordOfRecord } from "./import-words";

interface Props {
  form: MappingForm;
  known: Choices;
  samples: Preview["samples"];
  /** Changes when the form comes from elsewhere: which fields stand first is then decided anew. */
  from: string;
  onPick: (record: string) => void;
  onChange: (form: MappingForm) => void;
}

const nothing = (field: string): FormField => ({
  field,
  columns: [],
  constant: null,
  dateFormat: "%Y-%m-%d",
  decimal: ".",
  creates: false,
  words: [],
});

const isFed = (field: FormField): boolean => field.columns.length > 0 || field.constant !== null;

const fieldsOf = (known: Choices, { type }: FormRecord): readonly RecordField[] =>
  known.importRecords.find((one) => one.type === type)?.fields ?? [];

/** What has to be chosen before the mapping says anything, a sentence for each kind of rows. */
export function missingIn(form: MappingForm, known: Choices): string[] {
  const told = form.records.length > 1 && form.records.some(({ whenColumn, whenWords }) => !whenColumn || whenWords.length === 0);
  const lacking = form.records.flatMap((record) => {
    const fed = record.fields.filter(isFed).map(({ field }) => field);
    const fields = fieldsOf(known, record).filter(({ name, required }) => required && !fed.includes(name));
    const words = fields.map(({ name }) => wordOfField(name)).join(", ");
    return words ? [t("import-missing", { records: wordOfRecord(record.type), fields: words })] : [];
  });
  return [...(told ? [t("import-missing-kind")] : []), ...lacking];
}

/** Which column feeds which field. */
export function ImportForm({ form, known, samples, from, onPick, onChange }: Props) {
  const put = (at: number, record: FormRecord) =>
    onChange({ ...form, records: form.records.map((one, index) => (index === at ? record : one)) });
  const used = new Set(form.records.flatMap((one) => [one.whenColumn, ...one.fields.flatMap(({ columns }) => columns)]));
  const unused = samples.map(({ column }) => column).filter((column) => !used.has(column));
  return (
    <>
      <ImportKind form={form} known={known} samples={samples} onPick={onPick} onChange={onChange} />
      {form.records.map((record, at) => (
        <RecordForm key={`${record.type} ${from}`} record={record} known={known} samples={samples} onChange={(next) => put(at, next)} />
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
  const all = fieldsOf(known, record);
  const fieldOf = (name: string) => record.fields.find(({ field }) => field === name) ?? nothing(name);
  const set = (next: FormField) => {
    const there = record.fields.some(({ field }) => field === next.field);
    onChange({ ...record, fields: there ? record.fields.map((one) => (one.field === next.field ? next : one)) : [...record.fields, next] });
  };
  // A field stays where it stands, whatever is chosen for it.
  const [isFirst] = useState(() => new Set(all.filter(({ name, required }) => required || isFed(fieldOf(name))).map(({ name }) => name)));
  const first = all.filter(({ name }) => isFirst.has(name));
  const rest = all.filter(({ name }) => !isFirst.has(name));
  const row = (about: RecordField) => (
    <ImportField key={about.name} id={`import-${record.type}-${about.name}`} about={about} field={fieldOf(about.name)} samples={samples} onChange={set} />
  );
  return (
    <fieldset class="import-form">
      <legend class="import-form__legend">{t("import-columns-for", { records: wordOfRecord(record.type) })}</legend>
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
