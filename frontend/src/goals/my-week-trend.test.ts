import { expect, test } from "vitest";
import { weekly } from "./my-week-trend";

const today = "2026-06-10";

test("a week without a change keeps the value before it", () => {
  const days = [
    { day: "2026-05-20", progress: 0.2 },
    { day: "2026-06-09", progress: 0.5 },
  ];
  expect(weekly(days, 0.5, "2026-05-01", today)).toEqual([null, null, null, null, null, null, null, 0.2, 0.2, 0.2, 0.5]);
});

test("a goal that stood still for ten weeks is a level line, a new one without progress is none", () => {
  expect(new Set(weekly([], 0.6, "2026-01-01", today))).toEqual(new Set([0.6]));
  expect(new Set(weekly([], 0, "2026-06-01", today))).toEqual(new Set([null]));
});
