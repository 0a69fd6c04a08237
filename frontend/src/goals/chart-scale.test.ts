import { expect, test } from "vitest";
import { dateOf, dayOf, dayTicks, valueTicks } from "./chart-scale";

test("an axis has round numbers that hold all values", () => {
  expect(valueTicks(15, 34, 4)).toEqual([15, 20, 25, 30, 35]);
  expect(valueTicks(0, 1, 4)).toEqual([0, 0.5, 1]);
  expect(valueTicks(0.1, 0.32, 4)).toEqual([0.1, 0.2, 0.3, 0.4]);
});

test("a flat line has an axis too", () => {
  const ticks = valueTicks(5, 5, 4);
  expect(ticks[0]).toBeLessThanOrEqual(5);
  expect(valueTicks(0, 0, 4).length).toBeGreaterThan(0);
});

test("a quarter shows its first day, its months and its last day", () => {
  const days = dayTicks(dayOf("2026-04-01"), dayOf("2026-06-30"), 5).map((day) => dateOf(day).getMonth() + 1);
  expect(days).toEqual([4, 5, 6, 6]);
});

test("a year does not crowd its axis", () => {
  expect(dayTicks(dayOf("2026-01-01"), dayOf("2026-12-31"), 5).length).toBeLessThanOrEqual(6);
});
