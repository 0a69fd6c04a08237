import { expect, test } from "vitest";
import { stateOf, wordFor, workingDaysLate } from "./goal-words";

test("a value of the API has a word", () => {
  expect(wordFor({ status: "PARTLY_ACHIEVED" })).toBe("Partly achieved");
  expect(stateOf("OFF_TRACK")).toBe("off-track");
});

test("weekends are no working days", () => {
  const late = (today: string) => workingDaysLate("2026-03-06", new Date(`${today}T12:00`));
  // Due on a Friday: Saturday and Sunday add nothing, Monday is the first day late.
  expect([late("2026-03-06"), late("2026-03-08"), late("2026-03-09"), late("2026-03-12")]).toEqual([0, 0, 1, 4]);
});
