import { expect, test } from "vitest";
import type { Result } from "../lib/api";
import { emptyDraft, emptyKeyResult, type GoalDraft } from "./goal-form-draft";
import { problemsIn } from "./goal-form-problems";
import { saveGoal, type Post, type Saved } from "./goal-form-save";

const draft: GoalDraft = {
  ...emptyDraft(undefined, { id: "P", title: "Above", dueOn: null, mayWeigh: true }),
  title: "New customers send their first invoice within 20 days",
  periodId: "Q2",
  keyResults: [{ ...emptyKeyResult(), local: "new1", title: "Median days", measure: "DECREASE", startValue: "34", targetValue: "20" }],
};

/** Answers like the server; `fails` names the one slot that does not get through. */
function server(fails?: string) {
  const inputs: [string, Record<string, unknown>][] = [];
  let version = 0;
  const post: Post = (_operation, input, slot) => {
    inputs.push([slot, input as Record<string, unknown>]);
    if (slot === fails) return Promise.resolve({ ok: false, failure: { kind: "network" } });
    version += 1;
    const goal = { id: "G", version };
    const payload = { goal, keyResult: { id: `K${version}`, goal } };
    const names = ["goalCreate", "goalUpdate", "goalAlign", "goalWeigh", "keyResultCreate", "keyResultUpdate", "keyResultRemove"];
    return Promise.resolve({ ok: true, data: Object.fromEntries(names.map((name) => [name, payload])) } as Result<never>);
  };
  return { post, inputs };
}

test("a goal is created once, also when a key result fails and is sent again", async () => {
  let saved: Saved | null = null;
  const keep = (next: Saved) => (saved = next);
  const broken = server("new1");
  expect(await saveGoal(broken.post, draft, null, keep)).toEqual({ failure: { kind: "network" }, local: "new1" });
  const whole = server();
  expect(await saveGoal(whole.post, draft, saved, keep)).toBeNull();
  expect(whole.inputs.map(([slot]) => slot)).toEqual(["new1"]);
  expect(whole.inputs[0]?.[1]).toMatchObject({ goalId: "G", measure: "DECREASE", startValue: "34", targetValue: "20" });
});

test("only what differs is sent", async () => {
  const saved: Saved = { id: "G", version: 7, draft, ids: { new1: "K" } };
  const quiet = server();
  await saveGoal(quiet.post, draft, saved, () => undefined);
  expect(quiet.inputs).toEqual([]);
  const { post, inputs } = server();
  const [first] = draft.keyResults;
  if (!first) throw new Error("The draft has a key result.");
  const changed = { ...draft, title: "Another", parent: null, keyResults: [{ ...first, targetValue: "18" }] };
  await saveGoal(post, changed, saved, () => undefined);
  expect(inputs).toEqual([
    ["goal", { goalId: "G", version: 7, title: "Another" }],
    ["goal", { goalId: "G", version: 1, parentId: null }],
    ["new1", { keyResultId: "K", version: 2, targetValue: "18" }],
  ]);
});

test("what is taken away is removed", async () => {
  const { post, inputs } = server();
  await saveGoal(post, { ...draft, keyResults: [] }, { id: "G", version: 7, draft, ids: { new1: "K" } }, () => undefined);
  expect(inputs).toEqual([["new1", { keyResultId: "K" }]]);
});

test("what cannot be sent is said at its field", () => {
  const [first] = draft.keyResults;
  if (!first) throw new Error("The draft has a key result.");
  const wrong = { ...draft, title: " ", keyResults: [{ ...first, startValue: "soon", targetValue: "40", weight: "-1" }] };
  expect(problemsIn(wrong).map(({ id }) => id)).toEqual(["goal-form-title", "goal-form-kr-new1-startValue", "goal-form-kr-new1-weight"]);
  const upward = { ...draft, keyResults: [{ ...first, targetValue: "40" }] };
  expect(problemsIn(upward).map(({ id }) => id)).toEqual(["goal-form-kr-new1-targetValue"]);
  expect(problemsIn(draft)).toEqual([]);
});
