import { t } from "../lib/text";
import { SelectField } from "../ui/select-field";
import type { Preview } from "./import-queries";

interface Props {
  id: string;
  word: string;
  columns: readonly string[];
  samples: Preview["samples"];
  onChange: (columns: string[]) => void;
}

/** Columns that are joined by blanks, one after the other, and room for one more. */
export function ImportJoined({ id, word, columns, samples, onChange }: Props) {
  const put = (at: number, column: string) => {
    const next = [...columns];
    next[at] = column;
    onChange(next.filter(Boolean));
  };
  return (
    <div class="import-joined">
      {[...columns, ""].map((chosen, at) => (
        <SelectField
          key={at}
          id={`${id}-part-${at}`}
          label={t("import-joined-part", { field: word, number: at + 1 })}
          labelHidden
          optional={at > 0}
          value={chosen}
          options={[
            { value: "", word: t(at < columns.length ? "import-joined-less" : "import-joined-more") },
            ...samples.filter(({ column }) => column === chosen || !columns.includes(column)).map(({ column }) => ({ value: column, word: column })),
          ]}
          onChange={(column) => put(at, column)}
        />
      ))}
    </div>
  );
}
