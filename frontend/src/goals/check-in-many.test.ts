import { expect, test } from "vitest";
import type { CheckInGoal, KeyResult } from "./check-in-goal";
import { enterMany, isMany } from "./check-in-many";
import { beginning, FIELDS, fieldOf, problemsIn } from "./check-in-typed";

const keyResult = (id: string, measure: KeyResult["measure"]): { node: KeyResult } => ({
  node: {
    id,
    title: id,
    unit: "",
    measure,
    targetValue: null,
    currentValue: measure === "BINARY" ? "0" : "1",
    lowerBound: null,
    upperBound: null,
    milestones: { edges: [] },
  },
});

const goal: CheckInGoal = {
  id: "g",
  title: "Goal",
  mode: "MANUAL",
  confidence: null,
  manualProgress: 0.4,
  can: ["check in on"],
  keyResults: {
    edges: [keyResult("cost", "DECREASE"), keyResult("agreed", "BINARY"), keyResult("sales", "INCREASE"), keyResult("rate", "MAINTAIN")],
  },
  checkIns: { edges: [] },
};
const typed = beginning(goal);
const enter = (field: string, text: string) => enterMany(goal, typed, field, text);

test("numbers with semicolons go to the fields in their order, ticks left out", () => {
  const { part, last } = enter(FIELDS.manualProgress, "50; 12; 1 400 ;7,5");
  expect(part.manualProgress).toBe("50");
  expect(part.values).toEqual({ cost: "12", agreed: "", sales: "1 400", rate: "7,5" });
  expect(last).toBe(fieldOf("rate"));
});

test.each(["12\t40\t7", "12\r\n40\r\n7\r\n", "12\n40\n7"])("a row or a column of a spreadsheet is dealt out: %j", (text) => {
  expect(enter(fieldOf("cost"), text).part.values).toEqual({ cost: "12", agreed: "", sales: "40", rate: "7" });
});

test("nothing between two semicolons leaves the value as it is", () => {
  const { part, last, isUntouched } = enter(fieldOf("cost"), "12;;7");
  expect(part.values).toEqual({ cost: "12", agreed: "", sales: "1", rate: "7" });
  expect([last, isUntouched]).toEqual([fieldOf("rate"), false]);
});

test("a semicolon at the end goes on to the next field and leaves it", () => {
  const { part, last, isUntouched } = enter(fieldOf("cost"), "12;");
  expect(part.values).toEqual({ ...typed.values, cost: "12" });
  expect([last, isUntouched]).toEqual([fieldOf("sales"), true]);
});

test("a semicolon after the last number is dropped", () => {
  const { part, last } = enter(fieldOf("rate"), "7;");
  expect(part.values["rate"]).toBe("7");
  expect(last).toBe(fieldOf("rate"));
});

test("more numbers than fields are refused in the last field and not lost", () => {
  const { part } = enter(fieldOf("sales"), "40; 7; 8");
  expect(part.values).toEqual({ ...typed.values, sales: "40", rate: "7; 8" });
  expect(problemsIn(goal, { ...typed, ...part, health: "ON_TRACK" }).map((one) => one.id)).toEqual([fieldOf("rate")]);
});

test("one number is one, also with the line end that a spreadsheet adds", () => {
  expect(["12", "1 400,5", "12\r\n", "12\t"].map(isMany)).toEqual([false, false, false, false]);
  expect(["12;", "12\t40", "12\n40"].map(isMany)).toEqual([true, true, true]);
});
