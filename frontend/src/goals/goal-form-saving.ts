import { useRef, useState } from "preact/hooks";
import { send, type Failure } from "../lib/api";
import { invalidate } from "../lib/query";
import { wordsFor } from "../ui/failure-notice";
import type { Wrong } from "../ui/act";
import { draftOf, type GoalDraft } from "./goal-form-draft";
import { GOAL_FIELDS, keyResultField, problemsIn } from "./goal-form-problems";
import { goalFormQuery } from "./goal-form-queries";
import { createPost, publishGoal, saveGoal, type Saved, type Stopped } from "./goal-form-save";

export interface Saving {
  /** What the server has; null before the first save. */
  saved: Saved | null;
  busy: boolean;
  wrong: readonly Wrong[];
  /** What the server has by now, when somebody else has saved in between. */
  theirs: Saved | null;
  /** Resolves to the goal's id once all is written, and published where that was asked. */
  save: (draft: GoalDraft, publish: boolean) => Promise<string | null>;
  /** Goes on from their version. */
  settle: (theirs: Saved) => void;
}

const NOTHING_WRONG: readonly Wrong[] = [];

/** The writes of the form: stops at the first refusal and goes on from there the next time. */
export function useSaving(begun: Saved | null): Saving {
  const [saved, setSaved] = useState(begun);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const post = useRef(createPost()).current;
  const latest = useRef(begun);
  const sending = useRef(false);

  const keep = (next: Saved) => {
    latest.current = next;
    setSaved(next);
  };
  const write = async (draft: GoalDraft, publish: boolean): Promise<Stopped | null> => {
    const stopped = await saveGoal(post, draft, latest.current, keep);
    if (stopped || !publish || !latest.current) return stopped;
    return publishGoal(post, latest.current);
  };
  const save = async (draft: GoalDraft, publish: boolean) => {
    if (sending.current) return null;
    const problems = problemsIn(draft);
    setWrong(problems);
    if (problems.length > 0) return null;
    sending.current = true;
    setBusy(true);
    const stopped = await write(draft, publish);
    if (!stopped) await invalidate();
    else if (!(await conflicts(stopped.failure))) setWrong(wrongOf(stopped));
    sending.current = false;
    setBusy(false);
    return stopped ? null : (latest.current?.id ?? null);
  };
  /** An old version is a conflict only if a newer one can be shown. */
  const conflicts = async (failure: Failure): Promise<boolean> => {
    const mine = latest.current;
    if (!mine || failure.kind !== "refused" || !failure.refusals.some(({ code }) => code === "CONFLICT")) return false;
    const result = await send(goalFormQuery, { id: mine.id });
    const goal = result.ok ? result.data.node : null;
    if (!goal || !("keyResults" in goal) || goal.version === mine.version) return false;
    setTheirs(underMyNames({ id: goal.id, version: goal.version, draft: draftOf(goal), ids: idsOf(goal) }, mine));
    return true;
  };
  const settle = (next: Saved) => {
    keep(next);
    setTheirs(null);
  };
  return { saved, busy, wrong, theirs, save, settle };
}

/** Every key result that is there already goes by its own id. */
export const idsOf = (goal: { keyResults: { edges: { node: { id: string } }[] } }): Record<string, string> =>
  Object.fromEntries(goal.keyResults.edges.map(({ node }) => [node.id, node.id]));

/** Key results that this form has made keep the names it gave them, so that the two versions can be compared. */
function underMyNames(theirs: Saved, mine: Saved): Saved {
  const names = new Map(Object.entries(mine.ids).map(([local, id]) => [id, local]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const keyResults = theirs.draft.keyResults.map((one) => ({ ...one, local: nameOf(one.local) }));
  const ids = Object.fromEntries(Object.values(theirs.ids).map((id) => [nameOf(id), id]));
  return { ...theirs, ids, draft: { ...theirs.draft, keyResults } };
}

function wrongOf({ failure, local }: Stopped): Wrong[] {
  if (failure.kind !== "refused") return [{ message: wordsFor(failure) }];
  const fields: Readonly<Record<string, string>> = GOAL_FIELDS;
  return failure.refusals.map(({ field, message }) => {
    const known = field !== "" && field !== "goalId" && field !== "version" && field !== "keyResultId";
    if (local !== undefined) return { id: known ? keyResultField(local, field) : undefined, message };
    return { id: fields[field], message };
  });
}
