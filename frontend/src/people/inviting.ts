import { idempotencyKey, send, type Failure, type Result } from "../lib/api";
import type { ResultOf } from "../lib/graphql";
import { invalidate } from "../lib/query";
import { createStore } from "../lib/store";
import { employeesInviteMutation, type Invitable } from "./invite-queries";

/** As many as one write takes. */
export const PORTION = 5;
const RETRIES_MS = [1_000, 3_000, 9_000];

export interface Invited extends Invitable {
  password: string;
}

export interface Passed extends Invitable {
  message: string;
}

/** People being invited, portion by portion. It goes on, and keeps what it was told, while one looks at other pages. */
export interface Inviting {
  /** Also those who were invited and have not signed in since. */
  again: boolean;
  total: number;
  left: readonly Invitable[];
  /** Of those who are left: invited by a write whose answer got lost, so that nobody knows their passwords. */
  lost: readonly Invitable[];
  invited: readonly Invited[];
  passed: readonly Passed[];
  running: boolean;
  /** Whether it was told to stop; the portion under way is waited for. */
  stops: boolean;
  /** Why it stopped before the end. */
  failure: Failure | null;
  /** Whether all passwords were copied or downloaded. */
  isKept: boolean;
}

export const inviting = createStore<Inviting | null>(null);

/** Whether passwords would be lost with the page. */
export const isAtRisk = (now: Inviting | null): boolean => now !== null && (now.running || (now.invited.length > 0 && !now.isKept));

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
inviting.watch(() => (isAtRisk(inviting.get()) ? addEventListener("beforeunload", ask) : removeEventListener("beforeunload", ask)));

const change = (part: Partial<Inviting>): void => {
  const now = inviting.get();
  if (now) inviting.set({ ...now, ...part });
};

/** Begins with these people. */
export function invite(people: readonly Invitable[], again: boolean): Promise<void> {
  inviting.set({ again, total: people.length, left: people, lost: [], invited: [], passed: [], running: false, stops: false, failure: null, isKept: false });
  return goOn();
}

/** Invites who is left, until nobody is, it fails, or it is stopped. */
export async function goOn(): Promise<void> {
  if (inviting.get()?.running !== false) return;
  change({ running: true, stops: false, failure: null });
  for (let now = inviting.get(); now && !now.stops && !now.failure && now.left.length > 0; now = inviting.get()) {
    const isLost = now.lost.length > 0;
    change({ failure: await invitePortion((isLost ? now.lost : now.left).slice(0, PORTION), isLost || now.again) });
  }
  change({ running: false });
  await invalidate();
}

/** After the portion that is under way. */
export const stop = (): void => change({ stops: true });
export const keepAll = (): void => change({ isKept: true });
export const forgetAll = (): void => inviting.set(null);

type Answer = ResultOf<typeof employeesInviteMutation>;
// Under which key a portion was sent whose answer did not come: sent again, it must not be written twice.
let unanswered = { portion: "", key: "" };

async function invitePortion(people: readonly Invitable[], again: boolean): Promise<Failure | null> {
  const result = await sendPortion(people, again);
  if (!result.ok) return refusedOne(result.failure, people);
  const { invited, notInvited } = result.data.employeesInvite;
  if (!invited) {
    // It was written when the answer got lost: the passwords are made anew.
    change({ lost: people });
    return null;
  }
  const personOf = new Map(people.map((person) => [person.id, person]));
  const told = invited.flatMap(({ employeeId, password }) => found(personOf, employeeId, { password }));
  const passed = (notInvited ?? []).flatMap(({ employeeId, message }) => found(personOf, employeeId, { message }));
  settle(people, told, passed);
  return null;
}

const found = <Told>(people: Map<string, Invitable>, id: string, told: Told): (Invitable & Told)[] => {
  const person = people.get(id);
  return person ? [{ ...person, ...told }] : [];
};

function settle(people: readonly Invitable[], invited: readonly Invited[], passed: readonly Passed[]): void {
  const now = inviting.get();
  if (!now) return;
  const isNew = (person: Invitable) => !people.includes(person);
  change({ left: now.left.filter(isNew), lost: now.lost.filter(isNew), invited: [...now.invited, ...invited], passed: [...now.passed, ...passed], isKept: now.isKept && invited.length === 0 });
}

/** One of the portion may not be invited any more, having left meanwhile, say: the others still are. */
function refusedOne(failure: Failure, people: readonly Invitable[]): Failure | null {
  if (failure.kind !== "refused") return failure;
  const [refusal] = failure.refusals;
  const person = people[Number(/^employeeIds\.(\d+)$/.exec(refusal?.field ?? "")?.[1] ?? -1)];
  if (!refusal || !person) return failure;
  settle([person], [], [{ ...person, message: refusal.message }]);
  return null;
}

async function sendPortion(people: readonly Invitable[], again: boolean): Promise<Result<Answer>> {
  const input = { employeeIds: people.map(({ id }) => id), again };
  const portion = JSON.stringify(input);
  if (unanswered.portion !== portion) unanswered = { portion, key: idempotencyKey() };
  for (let turn = 0; ; turn += 1) {
    const result = await send(employeesInviteMutation, { input, idempotencyKey: unanswered.key });
    const wait = RETRIES_MS[turn];
    if (result.ok || wait === undefined || !mayPass(result.failure)) {
      if (result.ok || result.failure.kind === "refused") unanswered = { portion: "", key: "" };
      return result;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

const mayPass = (failure: Failure): boolean =>
  failure.kind === "network" || (failure.kind === "http" && failure.status >= 500) || (failure.kind === "refused" && failure.refusals[0]?.code === "BUSY");
