import { expect, test } from "vitest";
import { asCsv, asTable } from "./spreadsheet";

const ROWS = [
  ["Name", "Word"],
  ["=HYPERLINK(\"http://example.org\")", "+1"],
  ["@sum, -2", "-3"],
  ["Kühn; Inga", "a-b"],
];

test("a file opens in columns and runs nothing", () => {
  expect(asCsv(ROWS, ";").replaceAll("\r\n", "\n")).toBe(
    "\ufeffName;Word\n\"'=HYPERLINK(\"\"http://example.org\"\")\";'+1\n\"'@sum, -2\";'-3\n\"Kühn; Inga\";a-b\n",
  );
});

test("a table from the clipboard keeps one line a row and runs nothing", () => {
  expect(asTable([["=1\t2\n3", "\tx"]])).toBe("'=1 2 3\t x");
});
