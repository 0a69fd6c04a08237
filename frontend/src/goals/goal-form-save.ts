import type { TadaDocumentNode } from "gql.tada";
import { idempotencyKey, send, type Failure, type Result } from "../lib/api";
import type { GoalDraft } from "./goal-form-draft";
import { createInput, keyResultChanges, keyResultInput, numberText, updateInput } from "./goal-form-inputs";
import {
  goalAlign,
  goalCreate,
  goalPublish,
  goalUpdate,
  goalWeigh,
  keyResultCreate,
  keyResultRemove,
  keyResultUpdate,
} from "./goal-form-writes";

/** What the server has: a save that stopped half way goes on from here. */
export interface Saved {
  id: string;
  version: number;
  draft: GoalDraft;
  /** Ids of key results by the names that the form gave them. */
  ids: Readonly<Record<string, string>>;
}

/** Why it stopped; `local` names the key result it stopped at. */
export interface Stopped {
  failure: Failure;
  local?: string;
}

type Document<Data, Input> = TadaDocumentNode<Data, { input: Input; idempotencyKey: string }>;
export type Post = <Data, Input>(operation: Document<Data, Input>, input: Input, slot: string) => Promise<Result<Data>>;

/** Sends the same input for the same thing under the same key, so that a repeat after a lost answer acts once. */
export function createPost(): Post {
  const keys = new Map<string, string>();
  return async (operation, input, slot) => {
    const written = slot + JSON.stringify(input);
    const key = keys.get(written) ?? idempotencyKey();
    keys.set(written, key);
    const result = await send(operation, { input, idempotencyKey: key });
    if (result.ok) keys.delete(written);
    return result;
  };
}

/** Writes what differs from what the server has, step by step; null when all of it is written. */
export async function saveGoal(
  post: Post,
  draft: GoalDraft,
  saved: Saved | null,
  onSaved: (saved: Saved) => void,
): Promise<Stopped | null> {
  const begun = saved ?? (await create(post, draft));
  if ("failure" in begun) return begun;
  let now = begun;
  const keep = (next: Saved) => {
    now = next;
    onSaved(next);
  };
  if (!saved) keep(now);

  const changes = updateInput(draft, now.draft);
  if (Object.keys(changes).length > 0) {
    const result = await post(goalUpdate, { goalId: now.id, version: now.version, ...changes }, "goal");
    if (!result.ok) return { failure: result.failure };
    const { parent, weight, keyResults } = now.draft;
    keep({ ...now, version: result.data.goalUpdate.goal?.version ?? now.version, draft: { ...draft, parent, weight, keyResults } });
  }
  if (draft.parent?.id !== now.draft.parent?.id) {
    const result = await post(goalAlign, { goalId: now.id, version: now.version, parentId: draft.parent?.id ?? null }, "goal");
    if (!result.ok) return { failure: result.failure };
    const version = result.data.goalAlign.goal?.version ?? now.version;
    keep({ ...now, version, draft: { ...now.draft, parent: draft.parent } });
  }
  if (draft.parent?.mayWeigh && numberText(draft.weight) !== numberText(now.draft.weight)) {
    const result = await post(goalWeigh, { goalId: now.id, version: now.version, weight: numberText(draft.weight) ?? "1" }, "goal");
    if (!result.ok) return { failure: result.failure };
    const version = result.data.goalWeigh.goal?.version ?? now.version;
    keep({ ...now, version, draft: { ...now.draft, weight: draft.weight } });
  }
  return saveKeyResults(post, draft, now, keep);
}

const GONE: Stopped = { failure: { kind: "http", status: 404 } };

async function create(post: Post, draft: GoalDraft): Promise<Saved | Stopped> {
  const result = await post(goalCreate, createInput(draft), "goal");
  if (!result.ok) return { failure: result.failure };
  const goal = result.data.goalCreate.goal;
  return goal ? { id: goal.id, version: goal.version, draft: { ...draft, keyResults: [] }, ids: {} } : GONE;
}

async function saveKeyResults(post: Post, draft: GoalDraft, saved: Saved, onSaved: (saved: Saved) => void): Promise<Stopped | null> {
  let now = saved;
  const keep = (next: Saved) => {
    now = next;
    onSaved(next);
  };
  for (const former of saved.draft.keyResults) {
    const id = now.ids[former.local];
    if (!id || draft.keyResults.some(({ local }) => local === former.local)) continue;
    const result = await post(keyResultRemove, { keyResultId: id }, former.local);
    if (!result.ok) return { failure: result.failure, local: former.local };
    const version = result.data.keyResultRemove.goal?.version ?? now.version;
    keep({ ...now, version, draft: { ...now.draft, keyResults: now.draft.keyResults.filter((one) => one !== former) } });
  }
  for (const keyResult of draft.keyResults) {
    const { local } = keyResult;
    const id = now.ids[local];
    const former = now.draft.keyResults.find((one) => one.local === local);
    if (!id || !former) {
      const result = await post(keyResultCreate, { goalId: now.id, ...keyResultInput(keyResult) }, local);
      if (!result.ok) return { failure: result.failure, local };
      const made = result.data.keyResultCreate.keyResult;
      if (!made) return GONE;
      keep({
        ...now,
        version: made.goal?.version ?? now.version,
        ids: { ...now.ids, [local]: made.id },
        draft: { ...now.draft, keyResults: [...now.draft.keyResults, keyResult] },
      });
      continue;
    }
    const changes = keyResultChanges(keyResult, former);
    if (Object.keys(changes).length === 0) continue;
    const result = await post(keyResultUpdate, { keyResultId: id, version: now.version, ...changes }, local);
    if (!result.ok) return { failure: result.failure, local };
    const version = result.data.keyResultUpdate.keyResult?.goal?.version ?? now.version;
    keep({ ...now, version, draft: { ...now.draft, keyResults: now.draft.keyResults.map((one) => (one === former ? keyResult : one)) } });
  }
  return null;
}

/** The author publishes what is written; a goal for somebody else becomes a proposal to them. */
export async function publishGoal(post: Post, saved: Saved): Promise<Stopped | null> {
  const result = await post(goalPublish, { goalId: saved.id }, "publish");
  return result.ok ? null : { failure: result.failure };
}
