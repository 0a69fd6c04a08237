import { beforeAll, expect, test } from "vitest";
import type { CheckIn, CheckInGoal, KeyResult } from "./check-in-goal";
import { beginning, fieldOf, fieldOfRefusal, problemsIn, toDraft, toPost, worsens } from "./check-in-typed";

const keyResult = (id: string, part: Partial<KeyResult>): { node: KeyResult } => ({
  node: {
    id,
    title: id,
    unit: "",
    measure: "INCREASE",
    targetValue: null,
    currentValue: null,
    lowerBound: null,
    upperBound: null,
    milestones: { edges: [] },
    ...part,
  },
});

const checkIn = (part: Partial<CheckIn>): { node: CheckIn } => ({
  node: {
    id: "c",
    occurredOn: "2026-06-02",
    postedAt: "2026-06-02T10:00:00Z",
    isDraft: false,
    isWithdrawn: false,
    health: "ON_TRACK",
    confidence: 7,
    manualProgress: null,
    whatChanged: "",
    nextSteps: "",
    acknowledgedAt: null,
    acknowledgement: "",
    acknowledgedBy: null,
    draftBlockers: [],
    draftValues: [],
    ...part,
  },
});

const steps = ["a", "b", "c"].map((id) => ({ node: { id, title: id, doneOn: id === "a" ? "2026-05-01" : null } }));
let goal: CheckInGoal;
beforeAll(() => {
  goal = {
    id: "g",
    title: "Goal",
    mode: "BOTH",
    confidence: 7,
    manualProgress: null,
    can: ["check in on"],
    keyResults: {
      edges: [
        keyResult("steps", { measure: "MILESTONES", milestones: { edges: steps } }),
        keyResult("cost", { measure: "DECREASE", currentValue: "1525.375000" }),
        keyResult("agreed", { measure: "BINARY", currentValue: "0" }),
      ],
    },
    checkIns: { edges: [checkIn({})] },
  };
});

test("a form begins with the values and the health of the last time, its words empty", () => {
  expect(beginning(goal)).toMatchObject({
    values: { steps: "a", cost: "1,525.375", agreed: "" },
    health: "ON_TRACK",
    confidence: "7",
    whatChanged: "",
  });
});

test("one's own draft comes before the last time", () => {
  const draft = checkIn({ isDraft: true, postedAt: null, health: null, whatChanged: "Half", draftValues: [{ keyResultId: "cost", value: "soon" }] });
  const begun = beginning({ ...goal, checkIns: { edges: [draft, checkIn({})] } });
  expect(begun).toMatchObject({ values: { cost: "soon", steps: "a" }, health: null, whatChanged: "Half", occurredOn: "2026-06-02" });
});

test("a number that nobody touched goes back as it is stored, ticks only when moved", () => {
  const typed = beginning(goal);
  expect(toPost(goal, typed).values).toEqual([{ keyResultId: "cost", value: "1525.375000" }]);
  const moved = { ...typed, values: { steps: "a c", cost: "1,500", agreed: "yes" } };
  expect(toPost(goal, moved).values).toEqual([
    { keyResultId: "steps", milestonesDone: ["a", "c"] },
    { keyResultId: "cost", value: "1500" },
    { keyResultId: "agreed", done: true },
  ]);
});

test("a refusal of the second value that was sent leads to its field", () => {
  const sent = toPost(goal, { ...beginning(goal), values: { steps: "a", cost: "3", agreed: "yes" } });
  expect(fieldOfRefusal("values.1.done", sent)).toBe(fieldOf("agreed"));
  expect(fieldOfRefusal("whatChanged", sent)).toBe("check-in-what");
  expect(fieldOfRefusal("goalId", sent)).toBeUndefined();
});

test("words are owed when health went down, also below a backdated check-in", () => {
  const later = checkIn({ id: "later", occurredOn: "2026-06-05", health: "AT_RISK" });
  const backdated = checkIn({ postedAt: "2026-06-06T10:00:00Z" });
  const between = { ...goal, checkIns: { edges: [backdated, later] } };
  expect([worsens(goal, "ON_TRACK"), worsens(goal, "AT_RISK")]).toEqual([false, true]);
  expect([worsens(between, "AT_RISK"), worsens(between, "OFF_TRACK")]).toEqual([false, true]);
  expect(worsens({ ...goal, checkIns: { edges: [] } }, "AT_RISK")).toBe(true);
});

test("what is wrong is told in the order of the fields, each with its place", () => {
  const typed = { ...beginning(goal), values: { cost: "soon" }, health: "OFF_TRACK" as const, confidence: "11" };
  expect(problemsIn(goal, typed).map((problem) => problem.id)).toEqual([fieldOf("cost"), "check-in-confidence", "check-in-what"]);
  expect(problemsIn(goal, beginning(goal))).toEqual([]);
});

test("a draft keeps what was typed and leaves out what is no number yet", () => {
  const draft = toDraft(goal, { ...beginning(goal), values: { cost: "soon" }, confidence: "1x", blockers: " one \n\ntwo" });
  expect(draft).toMatchObject({ values: [{ keyResultId: "cost", value: "soon" }], confidence: null, blockers: ["one", "two"] });
});
