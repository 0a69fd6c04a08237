import { t } from "../lib/text";
import type { Preview } from "./import-queries";
import { wordOfField, wordOfRecord } from "./import-words";
import "../ui/data-table.css";

type Row = Preview["rows"][number];

const SHOWN = 3;

const isWrong = (row: Row): boolean => row.cells.some(({ problem }) => problem !== "");

/** A few of the first rows as the mapping reads them, those with problems before others; a table for each type. */
export function ImportPreview({ rows }: { rows: readonly Row[] }) {
  const types = [...new Set(rows.map(({ record }) => record))];
  return (
    <div class="import-previews">
      {types.map((type) => {
        const those = rows.filter(({ record }) => record === type);
        return type ? <Rows key={type} type={type} rows={those} /> : <Skipped key={type} rows={those} />;
      })}
    </div>
  );
}

function Skipped({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map(({ number, reason }) => (
        <li key={number}>{t("import-skipped-row", { number, reason })}</li>
      ))}
    </ul>
  );
}

function Rows({ type, rows }: { type: string; rows: readonly Row[] }) {
  const chosen = [...rows.filter(isWrong), ...rows.filter((row) => !isWrong(row))].slice(0, SHOWN);
  chosen.sort((one, other) => one.number - other.number);
  const fields = chosen[0]?.cells.map(({ field }) => field) ?? [];
  return (
    <table class="table import-preview">
      <caption class="import-preview__caption">{wordOfRecord(type)}</caption>
      <thead>
        <tr>
          <th scope="col" class="table__cell table__head import-preview__field">
            {t("import-field")}
          </th>
          {chosen.map(({ number }) => (
            <th key={number} scope="col" class="table__cell table__head import-preview__row">
              {t("import-row-number", { number })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field, at) => (
          <tr key={field} class="table__row">
            <th scope="row" class="table__cell import-preview__field">
              {wordOfField(field)}
            </th>
            {chosen.map(({ number, cells }) => (
              <td key={number} class="table__cell import-preview__row">
                {cells[at]?.text || <span class="quiet">–</span>}
                {cells[at]?.problem && <p class="import-preview__problem">{cells[at].problem}</p>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
