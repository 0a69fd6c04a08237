import { useState } from "preact/hooks";

/** What another person wrote at one field while mine was being written. */
interface Theirs<Field extends string> {
  field: Field;
  value: string;
}

export interface Draft<Field extends string> {
  /** What stands in the form. */
  values: Record<Field, string>;
  set: (field: Field) => (value: string) => void;
  /** To be sent with the form. */
  version: number;
  /** Empty unless somebody else saved something else meanwhile. */
  theirs: readonly Theirs<Field>[];
  /** The form goes on from what is saved by now: with what I wrote, or with theirs. */
  keepMine: () => void;
  takeTheirs: () => void;
}

/** A form over a saved row. While it is written the row may be saved by somebody else: then both are shown. */
export function useDraft<Field extends string>(row: { version: number }, saved: Record<Field, string>): Draft<Field> {
  const [base, setBase] = useState({ version: row.version, values: saved });
  const [values, setValues] = useState(saved);
  const fields = Object.keys(saved) as Field[];
  const isUntouched = fields.every((field) => values[field] === base.values[field]);
  const isSame = fields.every((field) => values[field] === saved[field]);
  const begin = (next: Record<Field, string>) => {
    setBase({ version: row.version, values: saved });
    setValues(next);
  };
  const isOutdated = row.version !== base.version;
  if (isOutdated && (isUntouched || isSame)) begin(saved);
  return {
    values,
    set: (field) => (value) => setValues((now) => ({ ...now, [field]: value })),
    version: base.version,
    theirs: isOutdated
      ? fields.flatMap((field) => (saved[field] !== base.values[field] && saved[field] !== values[field] ? [{ field, value: saved[field] }] : []))
      : [],
    keepMine: () => begin(values),
    takeTheirs: () => begin({ ...values, ...Object.fromEntries(fields.flatMap((field) => (saved[field] !== base.values[field] ? [[field, saved[field]]] : []))) }),
  };
}
