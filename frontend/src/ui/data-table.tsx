import type { ComponentChildren } from "preact";
import "./data-table.css";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** number: right-aligned, tabular. title: the row's own head. */
  kind?: "text" | "number" | "title";
  /** In px; the title takes what is left. */
  width?: number;
  phone?: "hidden";
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  foot?: ComponentChildren;
}

const classOf = <Row,>({ kind = "text", phone }: Column<Row>) =>
  `table__cell table__cell--${kind}${phone ? " table__cell--not-on-phone" : ""}`;

/** Rows of one kind. The caption names it for those who do not see the head above it. */
export function DataTable<Row>({ caption, columns, rows, keyOf, foot }: Props<Row>) {
  return (
    <table class="table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead columns={columns} />
      <TableRows columns={columns} rows={rows} keyOf={keyOf} />
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

/** The names of the columns. */
export function TableHead<Row>({ columns }: Pick<Props<Row>, "columns">) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.head}
            scope="col"
            class={`${classOf(column)} table__head`}
            style={column.width ? { width: `${column.width}px` } : undefined}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A page of rows. */
export function TableRows<Row>({ columns, rows, keyOf }: Pick<Props<Row>, "columns" | "rows" | "keyOf">) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} class="table__row">
          {columns.map((column) =>
            column.kind === "title" ? (
              <th key={column.head} scope="row" class={classOf(column)}>
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.head} class={classOf(column)}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}
