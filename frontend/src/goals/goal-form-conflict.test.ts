import { expect, test } from "vitest";
import { differences, merged } from "./goal-form-conflict";
import { emptyDraft, emptyKeyResult } from "./goal-form-draft";

const keyResult = { ...emptyKeyResult(), local: "K1", title: "Days", startValue: "34", targetValue: "20" };
const base = { ...emptyDraft(undefined, null), title: "One", tags: "a", keyResults: [keyResult] };
const mine = { ...base, title: "Mine", keyResults: [keyResult, { ...keyResult, local: "new1", title: "Hours" }] };
const theirs = { ...base, title: "Theirs", tags: "b", keyResults: [{ ...keyResult, targetValue: "18" }] };
const found = differences(base, mine, theirs, (id) => id);

test("both versions are told, and whoever changed a thing alone is believed", () => {
  expect(found.map(({ key, side }) => [key, side])).toEqual([
    ["title", "mine"],
    ["tags", "theirs"],
    ["K1", "theirs"],
  ]);
});

test("the chosen sides make one goal, and what only I added stays", () => {
  const choices = Object.fromEntries(found.map(({ key, side }) => [key, side]));
  const one = merged(mine, theirs, choices);
  expect([one.title, one.tags]).toEqual(["Mine", "b"]);
  expect(one.keyResults.map(({ title, targetValue }) => [title, targetValue])).toEqual([
    ["Days", "18"],
    ["Hours", "20"],
  ]);
});
