import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { publishMutation } from "./goal-writes";

/** Whether publishing makes the goal active at once, or whose word it waits for. */
export function publishWords(goal: Goal): string {
  if (goal.author?.id !== goal.accountable?.id) return t("goal-publish-to-owner", { name: goal.accountable?.name ?? t("goal-page-nobody") });
  if (goal.period?.needsApproval && goal.visibility !== "PRIVATE") {
    return t("goal-publish-to-manager", { name: goal.lineManager?.name ?? t("goal-close-hr") });
  }
  return t("goal-publish-at-once");
}

/** A draft is handed in: from here others see it. */
export function GoalPublishDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { act, busy, wrong } = useAct(publishMutation);
  const submit = async () => {
    const done = await act({ goalId: goal.id });
    if (!done) return;
    onClose();
    offerUndo(t(done.goalPublish.goal?.status === "PROPOSED" ? "goal-publish-done-proposed" : "goal-publish-done"));
  };
  return (
    <FormDialog
      title={t("goal-publish-title", { title: goal.title })}
      says={[publishWords(goal), t(`goal-publish-seen-${goal.visibility.toLowerCase()}`)]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-publish-submit")}
      keep={t("goal-publish-keep")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
