import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { takeBackMutation } from "./goal-writes";

/** The author takes a proposal back into her drafts. */
export function GoalTakeBackDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { act, busy, wrong } = useAct(takeBackMutation);
  const submit = async () => {
    if (!(await act({ goalId: goal.id }))) return;
    onClose();
    offerUndo(t("goal-take-back-done"));
  };
  return (
    <FormDialog
      title={t("goal-take-back-title", { title: goal.title })}
      says={[t("goal-take-back-effect", { name: goal.awaits?.name ?? t("goal-close-hr") }), t("goal-take-back-undo")]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-take-back-submit")}
      keep={t("goal-take-back-keep")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
