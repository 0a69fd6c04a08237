import { useEffect, useRef, useState } from "preact/hooks";
import { idempotencyKey, send } from "../lib/api";
import { formatTime } from "../lib/format";
import { t } from "../lib/text";
import type { CheckInGoal } from "./check-in-goal";
import { toDraft, type Typed } from "./check-in-typed";
import { checkInSaveDraft } from "./check-in-writes";

const REST_MS = 1500;

export interface Draft {
  /** After each change of the form. */
  keep: (goal: CheckInGoal, typed: Typed) => void;
  /** Saves at once what still waits; resolves when nothing is on its way any more. */
  flush: () => Promise<void>;
  /** Forgets what waits, and resolves when nothing is on its way: a draft must not arrive after its check-in. */
  drop: () => Promise<void>;
  /** "Draft saved 10:42", or what went wrong. */
  state: string;
}

/** Keeps unfinished writing on the server, a moment after the last key. Screens are not asked again for it. */
export function useDraft(): Draft {
  const [state, setState] = useState("");
  const waiting = useRef<{ goal: CheckInGoal; typed: Typed } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(Promise.resolve());

  const save = async () => {
    const last = waiting.current;
    waiting.current = null;
    if (last === null) return;
    const result = await send(checkInSaveDraft, { input: toDraft(last.goal, last.typed), idempotencyKey: idempotencyKey() });
    setState(result.ok ? t("check-in-draft-saved", { time: formatTime(new Date()) }) : t("check-in-draft-not-saved"));
  };
  // One after the other: an older wording must not overtake a newer one.
  const flush = () => {
    clearTimeout(timer.current);
    underWay.current = underWay.current.then(save);
    return underWay.current;
  };
  const keep = (goal: CheckInGoal, typed: Typed) => {
    waiting.current = { goal, typed };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST_MS);
  };
  const drop = () => {
    waiting.current = null;
    clearTimeout(timer.current);
    setState("");
    return underWay.current;
  };
  useEffect(() => () => void flush(), []);
  return { keep, flush, drop, state };
}
