import { useRef, useState } from "preact/hooks";
import { idempotencyKey, send, type Failure, type Result } from "../lib/api";
import { invalidate } from "../lib/query";
import { t } from "../lib/text";
import { wordsFor } from "../ui/failure-notice";
import { offerUndo } from "../ui/undo-bar";
import type { Wrong } from "../ui/act";
import type { CheckInGoal } from "./check-in-goal";
import { fieldOfRefusal, problemsIn, toPost, type PostInput, type Typed } from "./check-in-typed";
import { checkInPost, checkInWithdraw } from "./check-in-writes";

const PAUSES_MS = [400, 1200];
const NOTHING_WRONG: readonly Wrong[] = [];

type Posted = Result<{ goalCheckIn: { checkIn: { id: string; version: number } | null } }>;

export interface Post {
  /** Resolves to whether it is posted. A press while the former is under way does nothing. */
  post: (goal: CheckInGoal, typed: Typed) => Promise<boolean>;
  busy: boolean;
  wrong: readonly Wrong[];
  wrongAt: (id: string) => string | undefined;
}

/**
 * Posts a check-in once, however often it is pressed or sent. The key lives until the server has answered: after a
 * lost connection the next press goes under the same key even if the words have changed, and where the first did
 * arrive the server says so instead of writing a second one.
 * before: what must have ended first, such as the draft that is being kept.
 */
export function usePost(before?: () => Promise<void>): Post {
  const key = useRef("");
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(NOTHING_WRONG);

  const attempt = async (goal: CheckInGoal, typed: Typed): Promise<boolean> => {
    const problems = problemsIn(goal, typed);
    setWrong(problems.length > 0 ? problems : NOTHING_WRONG);
    if (problems.length > 0) return false;
    const input = toPost(goal, typed);
    await before?.();
    key.current ||= idempotencyKey();
    const result = await sendPatiently(input, key.current);
    if (!result.ok) {
      if (result.failure.kind === "refused" && !isBusy(result.failure)) key.current = "";
      setWrong(wrongOf(result.failure, input));
      return false;
    }
    key.current = "";
    await invalidate();
    const { checkIn } = result.data.goalCheckIn;
    offerUndo(t("check-in-posted"), checkIn ? () => void withdraw(checkIn) : undefined);
    return true;
  };

  const post = async (goal: CheckInGoal, typed: Typed): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    const done = await attempt(goal, typed);
    underWay.current = false;
    setBusy(false);
    return done;
  };
  return { post, busy, wrong, wrongAt: (id) => wrong.find((one) => one.id === id)?.message };
}

/** Many write below one goal at the end of a week; the server then asks to send the same again. */
async function sendPatiently(input: PostInput, key: string): Promise<Posted> {
  for (const pause of PAUSES_MS) {
    const result = await send(checkInPost, { input, idempotencyKey: key });
    if (result.ok || !isBusy(result.failure)) return result;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return send(checkInPost, { input, idempotencyKey: key });
}

const isBusy = (failure: Failure): boolean =>
  failure.kind === "refused" && failure.refusals.some((refusal) => refusal.code === "BUSY");

function wrongOf(failure: Failure, sent: PostInput): Wrong[] {
  if (failure.kind !== "refused") return [{ message: wordsFor(failure) }];
  return failure.refusals.map(({ field, message }) =>
    field === "idempotencyKey" ? { message: t("check-in-posted-before") } : { id: fieldOfRefusal(field, sent), message },
  );
}

async function withdraw({ id, version }: { id: string; version: number }): Promise<void> {
  const result = await send(checkInWithdraw, { input: { checkInId: id, version }, idempotencyKey: idempotencyKey() });
  offerUndo(result.ok ? t("check-in-withdrawn") : wordsFor(result.failure));
  await invalidate();
}
