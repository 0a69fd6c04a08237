import { idempotencyKey, send } from "../lib/api";
import { formatTime } from "../lib/format";
import { t } from "../lib/text";
import type { CheckInGoal } from "./check-in-goal";
import { toDraft, type Typed } from "./check-in-typed";
import { checkInSaveDraft } from "./check-in-writes";
import { useKeptDraft, type KeptDraft } from "./kept-draft";

/** The draft of a check-in. */
export function useCheckInDraft(): KeptDraft<{ goal: CheckInGoal; typed: Typed }> {
  return useKeptDraft(async ({ goal, typed }) => {
    const result = await send(checkInSaveDraft, { input: toDraft(goal, typed), idempotencyKey: idempotencyKey() });
    return result.ok ? t("check-in-draft-saved", { time: formatTime(new Date()) }) : t("check-in-draft-not-saved");
  });
}
