import { expect, test } from "vitest";
import { formatDay, formatDays, formatPercent, formatTyped, formatUnit, initialsOf, parseNumber, unbroken } from "./format";

test("a percentage keeps its sign on the line", () => {
  expect(formatPercent(0.63)).toBe("63\u00a0%");
  expect(formatPercent(null)).toBe("–");
});

test("a day is the same day in every zone", () => {
  expect(formatDay("2026-06-02")).toBe("Tue 2 Jun");
});

test("days of one month name it once", () => {
  expect(formatDays("2026-06-08", "2026-06-12", "to")).toBe("8 to 12 June 2026");
  expect(formatDays("2026-06-29", "2026-07-03", "to")).toBe("29 June to 3 July 2026");
});

test("a field holds every decimal that is stored", () => {
  expect(formatTyped(1525.375)).toBe("1,525.375");
});

test("money stands before the number, other units after", () => {
  expect(formatUnit(1200, "€")).toBe("€1,200");
  expect(formatUnit(25, "days")).toBe("25\u00a0days");
});

test("what is typed as a number is read, what is not is refused", () => {
  expect(parseNumber(" 1,525.5 ")).toBe(1525.5);
  expect(parseNumber("−3")).toBe(-3);
  expect(parseNumber("soon")).toBeNull();
  expect(parseNumber("")).toBeNull();
});

test("initials take the first and the last name", () => {
  expect(initialsOf("Bram de Wit")).toBe("BW");
  expect(initialsOf("Ola")).toBe("O");
});

test("check-in does not break", () => {
  expect(unbroken("Check-in at 5 %")).toBe("Check\u2011in at 5\u00a0%");
});
