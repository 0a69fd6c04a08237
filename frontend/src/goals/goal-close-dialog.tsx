import { useState } from "preact/hooks";
import { formatPoints, parseNumber } from "../lib/format";
import { t } from "../lib/text";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { EndFields, isOutcome, outcomeFor, problemsIn, type End } from "./goal-end";
import { openClosing, type Goal } from "./goal-page-query";
import { decimal } from "./goal-words";
import { proposeEndMutation } from "./goal-writes";

const PREFIX = "goal-close";

function beginning(goal: Goal): End {
  const proposed = openClosing(goal);
  const grade = decimal(proposed?.proposedGrade ?? goal.suggestedGrade);
  if (proposed && isOutcome(proposed.proposedOutcome)) return { outcome: proposed.proposedOutcome, grade: formatPoints(grade) };
  return grade === null ? { outcome: null, grade: "" } : { outcome: outcomeFor(grade, goal.ambition), grade: formatPoints(grade) };
}

/** The owner says how the goal ended; the line manager confirms. */
export function GoalCloseDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const [end, setEnd] = useState(() => beginning(goal));
  const [retrospective, setRetrospective] = useState(openClosing(goal)?.retrospective ?? "");
  const { act, busy, wrong, wrongAt, refuse } = useAct(proposeEndMutation, {
    outcome: `${PREFIX}-outcome`,
    grade: `${PREFIX}-grade`,
    retrospective: `${PREFIX}-retrospective`,
  });
  const submit = async () => {
    const found = problemsIn(end, PREFIX);
    if (found.length > 0 || end.outcome === null) {
      refuse(found);
      return;
    }
    const grade = (parseNumber(end.grade) ?? 0).toFixed(1);
    if (!(await act({ goalId: goal.id, outcome: end.outcome, grade, retrospective: retrospective.trim() }))) return;
    onClose();
    offerUndo(t(goal.visibility === "PRIVATE" ? "goal-close-done-private" : "goal-close-done"));
  };
  const decider = goal.lineManager?.name ?? t("goal-close-hr");
  return (
    <FormDialog
      title={t("goal-close-title", { title: goal.title })}
      says={[goal.visibility === "PRIVATE" ? t("goal-close-effect-private") : t("goal-close-effect", { name: decider })]}
      wrong={wrong}
      busy={busy}
      submit={t(goal.visibility === "PRIVATE" ? "goal-close-submit-private" : "goal-close-submit")}
      keep={t("goal-close-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <EndFields goal={goal} prefix={PREFIX} end={end} onEnd={setEnd} wrongAt={wrongAt} />
      <TextArea
        id={`${PREFIX}-retrospective`}
        label={t("goal-close-retrospective")}
        optional
        rows={3}
        value={retrospective}
        onInput={setRetrospective}
        error={wrongAt(`${PREFIX}-retrospective`)}
      />
    </FormDialog>
  );
}
