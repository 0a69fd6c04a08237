import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { GoalPicker } from "./goal-picker";
import { supportAddMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  /** Whether this goal helps the other one, or is helped by it. */
  direction: "supports" | "supported-by";
  onClose: () => void;
}

const OTHER = "goal-support-other";

/** A link that informs: the one goal helps the other without counting there. */
export function GoalSupportDialog({ goal, direction, onClose }: Props) {
  const [other, setOther] = useState<Parameters<typeof GoalPicker>[0]["value"]>(null);
  const { act, busy, wrong, wrongAt, refuse } = useAct(supportAddMutation, { supportedGoalId: OTHER, goalId: OTHER });
  useEffect(() => document.getElementById(OTHER)?.focus(), []);
  const submit = async () => {
    if (other === null) {
      refuse([{ id: OTHER, message: t("goal-support-enter") }]);
      return;
    }
    const link = direction === "supports" ? { goalId: goal.id, supportedGoalId: other.id } : { goalId: other.id, supportedGoalId: goal.id };
    if (!(await act(link))) return;
    onClose();
    offerUndo(t("goal-support-done"));
  };
  return (
    <FormDialog
      title={t(`goal-support-title-${direction}`, { title: goal.title })}
      says={[t("goal-support-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-support-submit")}
      keep={t("goal-support-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <GoalPicker
        id={OTHER}
        label={t(`goal-support-label-${direction}`)}
        value={other}
        except={goal.id}
        to={direction === "supports" ? "support" : "support another from"}
        onChange={setOther}
        error={wrongAt(OTHER)}
      />
    </FormDialog>
  );
}
