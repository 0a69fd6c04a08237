import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { reopenMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  onClose: () => void;
}

const REASON = "goal-reopen-reason";

/** An ended goal goes on. */
export function GoalReopenDialog({ goal, onClose }: Props) {
  const [reason, setReason] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(reopenMutation, { reason: REASON });
  const submit = async () => {
    if (!reason.trim()) {
      refuse([{ id: REASON, message: t("goal-reopen-enter-reason") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, reason: reason.trim() }))) return;
    onClose();
    offerUndo(t("goal-reopen-done"));
  };
  return (
    <FormDialog
      title={t("goal-reopen-title", { title: goal.title })}
      says={[
        t("goal-reopen-effect", { name: goal.accountable?.name ?? t("goal-page-nobody") }),
        goal.parent ? t("goal-reopen-parent", { title: goal.parent.title }) : null,
        t("goal-reopen-undo"),
      ]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-reopen-submit")}
      keep={t("goal-reopen-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id={REASON}
        label={t("goal-reopen-reason")}
        value={reason}
        onInput={setReason}
        error={wrongAt(REASON)}
        autoFocus
      />
    </FormDialog>
  );
}
