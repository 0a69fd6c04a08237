import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { detachMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  parent: NonNullable<Goal["parent"]>;
  onClose: () => void;
}

/** Whoever may edit a parent takes a goal out of it. */
export function GoalDetachDialog({ goal, parent, onClose }: Props) {
  const { act, busy, wrong } = useAct(detachMutation);
  const submit = async () => {
    if (!(await act({ goalId: goal.id }))) return;
    onClose();
    offerUndo(t("goal-detach-done"));
  };
  return (
    <FormDialog
      title={t("goal-detach-title", { title: goal.title })}
      says={[
        t("goal-detach-effect", { title: parent.title }),
        t("goal-detach-undo", { name: goal.accountable?.name ?? t("goal-page-nobody") }),
      ]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-detach-submit")}
      keep={t("goal-detach-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
