import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Invitable } from "./invite-queries";
import { forgetAll, goOn, invite, inviting, isAtRisk, keepAll, PORTION, stop } from "./inviting";

interface Sent {
  input: { employeeIds: string[]; again: boolean };
  idempotencyKey: string;
}

const people = (count: number): Invitable[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, name: `Person ${at}`, email: `p${at}@example.org`, primaryTeam: null }));

let sent: Sent[] = [];

/** Answers the nth write; whatever comes later is answered as it should be. */
function answering(...answers: ((given: Sent) => unknown)[]): void {
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    const given = (JSON.parse(init.body as string) as { variables: Sent }).variables;
    sent.push(given);
    const told = (answers[sent.length - 1] ?? passwords)(given);
    return told === null ? Promise.reject(new TypeError("offline")) : Promise.resolve(new Response(JSON.stringify({ data: { employeesInvite: told } })));
  });
}

const passwords = ({ input }: Sent) => ({
  errors: [],
  invited: input.employeeIds.map((employeeId) => ({ employeeId, email: "", password: `word of ${employeeId}` })),
  notInvited: [],
});
const offline = () => null;
const repeated = () => ({ errors: [], invited: null, notInvited: null });
const refusing = (code: string, field: string | null) => () => ({ errors: [{ code, field, message: "No." }], invited: null, notInvited: null });

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  forgetAll();
});

const finished = async (run: Promise<void>) => {
  await vi.runAllTimersAsync();
  await run;
};
const sizes = () => sent.map(({ input }) => input.employeeIds.length);
const words = () => inviting.get()?.invited.map(({ password }) => password);

test("all are invited, portion by portion, each under a key of its own", async () => {
  answering();
  await finished(invite(people(PORTION * 2 + 3), false));
  expect(sizes()).toEqual([PORTION, PORTION, 3]);
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
  expect(words()).toHaveLength(PORTION * 2 + 3);
  expect(inviting.get()).toMatchObject({ running: false, left: [], failure: null });
});

test("a portion whose answer is lost is sent again under its key, and its passwords are made anew", async () => {
  answering(offline, repeated);
  await finished(invite(people(2), false));
  expect(sent.map(({ input }) => input.again)).toEqual([false, false, true]);
  expect(sent[0]?.idempotencyKey).toBe(sent[1]?.idempotencyKey);
  expect(sent[2]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey);
  expect(words()).toEqual(["word of p0", "word of p1"]);
});

test("without a connection it stops, and goes on where it stopped under the same key", async () => {
  answering(passwords, offline, offline, offline, offline);
  await finished(invite(people(PORTION + 1), false));
  expect(inviting.get()).toMatchObject({ running: false, failure: { kind: "network" } });
  expect(inviting.get()?.left).toHaveLength(1);
  await finished(goOn());
  expect(words()).toHaveLength(PORTION + 1);
  expect(sent.at(-1)?.idempotencyKey).toBe(sent.at(-2)?.idempotencyKey);
});

test("one who may not be invited any more is passed over, and the others are invited", async () => {
  answering(refusing("FORBIDDEN", "employeeIds.1"));
  await finished(invite(people(3), false));
  expect(words()).toEqual(["word of p0", "word of p2"]);
  expect(inviting.get()?.passed.map(({ id, message }) => [id, message])).toEqual([["p1", "No."]]);
});

test("a refusal of the whole stops it", async () => {
  answering(refusing("FORBIDDEN", null));
  await finished(invite(people(3), false));
  expect(inviting.get()).toMatchObject({ running: false, failure: { kind: "refused" } });
  expect(sent).toHaveLength(1);
});

test("it is stopped after the portion that is under way", async () => {
  answering((given) => {
    stop();
    return passwords(given);
  });
  await finished(invite(people(PORTION + 1), false));
  expect([sizes(), inviting.get()?.left.length]).toEqual([[PORTION], 1]);
});

test("until the portion under way has ended it has not stopped, and does not go on beside it", async () => {
  answering();
  const run = invite(people(PORTION + 1), false);
  stop();
  expect(inviting.get()).toMatchObject({ running: true, stops: true });
  await finished(goOn());
  await finished(run);
  expect([sizes(), inviting.get()?.running]).toEqual([[PORTION], false]);
  await finished(goOn());
  expect(sizes()).toEqual([PORTION, 1]);
  expect(words()).toHaveLength(PORTION + 1);
});

test("whose answer was lost is invited anew, also after a stop and beside one who may not be any more", async () => {
  answering(offline, repeated, offline, offline, offline, offline, refusing("FORBIDDEN", "employeeIds.0"));
  await finished(invite(people(PORTION + 1), false));
  expect(inviting.get()).toMatchObject({ running: false, failure: { kind: "network" } });
  expect(inviting.get()?.lost).toHaveLength(PORTION);
  await finished(goOn());
  expect(sent.slice(-3).map(({ input }) => [input.employeeIds.length, input.again])).toEqual([
    [PORTION, true],
    [PORTION - 1, true],
    [1, false],
  ]);
  expect(words()).toHaveLength(PORTION);
  expect(inviting.get()).toMatchObject({ left: [], lost: [], failure: null });
});

test("the browser asks before passwords are lost, until they are kept", async () => {
  answering();
  const closing = () => {
    const event = new Event("beforeunload", { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(closing()).toBe(false);
  const run = invite(people(1), false);
  expect([isAtRisk(inviting.get()), closing()]).toEqual([true, true]);
  await finished(run);
  expect(closing()).toBe(true);
  keepAll();
  expect(closing()).toBe(false);
});
