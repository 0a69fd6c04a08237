import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CheckInGoal } from "./check-in-goal";
import { usePost, type Post } from "./check-in-post";
import { beginning } from "./check-in-typed";

const goal: CheckInGoal = {
  id: "g",
  title: "Goal",
  mode: "MANUAL",
  confidence: null,
  manualProgress: 0.4,
  can: ["check in on"],
  keyResults: { edges: [] },
  checkIns: { edges: [] },
};
const typed = { ...beginning(goal), health: "ON_TRACK" as const };
const posted = { data: { goalCheckIn: { errors: [], checkIn: { id: "c", version: 1 } } } };
const refused = (code: string, field: string | null) => ({
  data: { goalCheckIn: { errors: [{ code, field, message: `${code}.` }], checkIn: null } },
});

let answers: (object | "lost")[];
let keys: string[];
let form: Post;

function Form() {
  form = usePost();
  return null;
}

beforeEach(async () => {
  keys = [];
  vi.stubGlobal("fetch", (_path: string, init: { body: string }) => {
    keys.push((JSON.parse(init.body) as { variables: { idempotencyKey: string } }).variables.idempotencyKey);
    const answer = answers.shift() ?? posted;
    return answer === "lost" ? Promise.reject(new TypeError("offline")) : Promise.resolve(new Response(JSON.stringify(answer)));
  });
  const root = document.createElement("div");
  await act(() => render(<Form />, root));
});
afterEach(() => vi.unstubAllGlobals());

const press = async (what = typed): Promise<boolean> => {
  let done = false;
  await act(async () => {
    done = await form.post(goal, what);
  });
  return done;
};

test("a second press while the first is under way posts nothing", async () => {
  answers = [posted];
  await act(async () => {
    const both = await Promise.all([form.post(goal, typed), form.post(goal, typed)]);
    expect(both).toEqual([true, false]);
  });
  expect(keys).toHaveLength(1);
});

test("after a lost answer the same key goes again, even with other words", async () => {
  answers = ["lost", refused("CONFLICT", "idempotencyKey"), posted];
  expect(await press()).toBe(false);
  expect(await press({ ...typed, whatChanged: "Other words" })).toBe(false);
  expect(form.wrong).toEqual([{ message: "check-in-posted-before" }]);
  expect(await press()).toBe(true);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("a busy server is asked again with the same key before anybody is told", async () => {
  answers = [refused("BUSY", null), posted];
  expect(await press()).toBe(true);
  expect(new Set(keys).size).toBe(1);
});

test("a refusal stands at its field", async () => {
  answers = [refused("INVALID", "manualProgress")];
  expect(await press()).toBe(false);
  expect(form.wrongAt("check-in-manual")).toBe("INVALID.");
});

test("what the form itself finds is not sent", async () => {
  expect(await press({ ...typed, manualProgress: "half" })).toBe(false);
  expect(keys).toEqual([]);
});
