import { useState } from "preact/hooks";
import { formatPoints, parseNumber } from "../lib/format";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { EndFields, isOutcome, problemsIn, type End } from "./goal-end";
import type { Closing, Goal } from "./goal-page-query";
import { decimal, wordFor } from "./goal-words";
import { decideEndMutation } from "./goal-writes";

const PREFIX = "goal-decide";

interface Props {
  goal: Goal;
  closing: Closing;
  onClose: () => void;
}

/** The line manager confirms a proposed end, or changes it with a reason; both are kept. */
export function GoalDecideDialog({ goal, closing, onClose }: Props) {
  const proposed = decimal(closing.proposedGrade);
  const [end, setEnd] = useState<End>({
    outcome: isOutcome(closing.proposedOutcome) ? closing.proposedOutcome : null,
    grade: formatPoints(proposed),
  });
  const [reason, setReason] = useState("");
  const differs = end.outcome !== closing.proposedOutcome || parseNumber(end.grade) !== proposed;
  const { act, busy, wrong, wrongAt, refuse } = useAct(decideEndMutation, {
    outcome: `${PREFIX}-outcome`,
    grade: `${PREFIX}-grade`,
    reason: `${PREFIX}-reason`,
  });
  const submit = async () => {
    const found = problemsIn(end, PREFIX);
    if (differs && !reason.trim()) found.push({ id: `${PREFIX}-reason`, message: t("goal-decide-enter-reason") });
    if (found.length > 0) {
      refuse(found);
      return;
    }
    const grade = (parseNumber(end.grade) ?? 0).toFixed(1);
    if (!(await act({ goalId: goal.id, outcome: end.outcome, grade, reason: reason.trim() }))) return;
    onClose();
    offerUndo(t("goal-decide-done"));
  };
  const name = closing.proposedBy?.name ?? t("goal-page-nobody");
  return (
    <FormDialog
      title={t("goal-decide-title", { title: goal.title })}
      says={[
        t("goal-decide-proposed", {
          name,
          outcome: wordFor({ status: closing.proposedOutcome }),
          grade: formatPoints(proposed),
        }),
        closing.retrospective ? t("goal-page-quote", { words: closing.retrospective }) : null,
        t("goal-decide-effect"),
      ]}
      wrong={wrong}
      busy={busy}
      submit={t(differs ? "goal-decide-submit-changed" : "goal-decide-submit")}
      keep={t("goal-decide-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <EndFields goal={goal} prefix={PREFIX} end={end} onEnd={setEnd} wrongAt={wrongAt} />
      {differs && (
        <TextField
          id={`${PREFIX}-reason`}
          label={t("goal-decide-reason")}
          hint={t("goal-decide-reason-hint", { name })}
          value={reason}
          onInput={setReason}
          error={wrongAt(`${PREFIX}-reason`)}
        />
      )}
    </FormDialog>
  );
}
