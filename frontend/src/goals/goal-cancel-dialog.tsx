import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { cancelMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  onClose: () => void;
}

const REASON = "goal-cancel-reason";

/** A goal is given up. */
export function GoalCancelDialog({ goal, onClose }: Props) {
  const [reason, setReason] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(cancelMutation, { reason: REASON });
  const submit = async () => {
    if (!reason.trim()) {
      refuse([{ id: REASON, message: t("goal-cancel-enter-reason") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, reason: reason.trim() }))) return;
    onClose();
    offerUndo(t("goal-cancel-done"));
  };
  const owner = goal.accountable?.name ?? t("goal-page-nobody");
  return (
    <FormDialog
      title={t("goal-cancel-title", { title: goal.title })}
      says={[
        goal.parent ? t("goal-cancel-parent", { title: goal.parent.title }) : null,
        t("goal-cancel-effect"),
        t(goal.visibility === "PRIVATE" ? "goal-cancel-undo-private" : "goal-cancel-undo", { name: owner }),
      ]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-cancel-submit")}
      keep={t("goal-cancel-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id={REASON}
        label={t("goal-cancel-reason")}
        value={reason}
        onInput={setReason}
        error={wrongAt(REASON)}
        autoFocus
      />
    </FormDialog>
  );
}
