/** Rows for a spreadsheet. A cell that a spreadsheet would run as a formula gets a mark before it, so that it stays text. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\ufeff";

const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** As a file that opens in columns: `;` where the comma stands in numbers, and a mark that says it is UTF-8. */
export const asCsv = (rows: readonly (readonly string[])[], separator: "," | ";"): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(separator)}\r\n`).join("");

/** As a spreadsheet takes it from the clipboard. */
export const asTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

/** Hands a file to the browser's downloads; nothing leaves the page for it. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
