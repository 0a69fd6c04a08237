import { expect, test } from "vitest";
import { addTexts } from "../lib/text";
import { drawingOf, trendDrawing, type Span } from "./chart-drawing";
import texts from "./goal-page.en.ftl?raw";
import { mostTelling, type KeyResult } from "./key-results-query";

addTexts(texts, texts);

const span: Span = { startsOn: "2026-04-01", dueOn: "2026-06-30", today: "2026-06-09" };

const keyResult = (given: Partial<KeyResult>): KeyResult => ({
  id: "a",
  title: "Time to first invoice",
  description: "",
  measure: "DECREASE",
  unit: "days",
  startValue: "34",
  targetValue: "20",
  stretchValue: null,
  currentValue: "25",
  lowerBound: null,
  upperBound: null,
  weight: "1",
  progress: 0.643,
  readings: [
    { day: "2026-04-07", value: "34" },
    { day: "2026-06-09", value: "25" },
  ],
  milestones: { edges: [] },
  ...given,
});

test("the title states the finding, and the last value is today's", () => {
  const drawing = drawingOf(keyResult({}), span);
  expect(drawing?.title).toBe("Time to first invoice fell from 34 to 25\u00a0days; the target is 20 by 30 June");
  expect(drawing?.lastWord).toBe("25\u00a0days today");
  expect(drawing?.measure).toContain("The axis starts at 15.");
});

test("a reached target is said to be reached, in the measure's own direction", () => {
  const reached = [
    { day: "2026-04-07", value: "34" },
    { day: "2026-06-02", value: "19" },
  ];
  expect(drawingOf(keyResult({ readings: reached }), span)?.title).toContain("the target of 20 is reached");
  expect(drawingOf(keyResult({ readings: reached, measure: "INCREASE" }), span)?.title).not.toContain("reached");
});

test("a band is judged by its ends", () => {
  const band = keyResult({ measure: "MAINTAIN", targetValue: null, lowerBound: "20", upperBound: "30" });
  expect(drawingOf(band, span)?.title).toContain("lies inside its band");
  expect(drawingOf({ ...band, upperBound: "24" }, span)?.title).toContain("lies outside its band");
});

test("one reading is no line, and steps have none", () => {
  expect(drawingOf(keyResult({ readings: [{ day: "2026-04-07", value: "34" }] }), span)).toBeNull();
  expect(drawingOf(keyResult({ measure: "MILESTONES" }), span)).toBeNull();
});

test("of several values on one day the last is drawn", () => {
  const readings = [
    { day: "2026-04-07", value: "34" },
    { day: "2026-04-07", value: "33" },
    { day: "2026-06-02", value: "26" },
  ];
  expect(drawingOf(keyResult({ readings }), span)?.points[0]?.value).toBe(33);
});

test("the heaviest line is drawn, the upper one among equals", () => {
  const [light, heavy, late] = [keyResult({ id: "light" }), keyResult({ id: "heavy", weight: "3" }), keyResult({ id: "late", weight: "3" })];
  expect(mostTelling([light, heavy, late])?.id).toBe("heavy");
  expect(mostTelling([keyResult({ readings: [] })])).toBeNull();
});

test("a goal without a numeric key result shows its progress", () => {
  const trend = [
    { day: "2026-04-07", progress: null },
    { day: "2026-04-14", progress: 0.2 },
    { day: "2026-06-02", progress: 0.5 },
  ];
  expect(trendDrawing(trend, span)?.title).toBe("Progress rose from 20\u00a0% to 50\u00a0% since 14 April 2026");
});
