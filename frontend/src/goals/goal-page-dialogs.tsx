import { GoalAmendDialog, GoalDeclineDialog, GoalReturnDialog } from "./goal-answer-dialog";
import { GoalAudienceDialog } from "./goal-audience-dialog";
import { GoalCancelDialog } from "./goal-cancel-dialog";
import { GoalCloseDialog } from "./goal-close-dialog";
import { GoalDecideDialog } from "./goal-decide-dialog";
import { GoalDetachDialog } from "./goal-detach-dialog";
import { openClosing, type Goal } from "./goal-page-query";
import { GoalPublishDialog } from "./goal-publish-dialog";
import { GoalReopenDialog } from "./goal-reopen-dialog";
import { GoalShareDialog } from "./goal-share-dialog";
import { GoalSupportDialog } from "./goal-support-dialog";
import { GoalTakeBackDialog } from "./goal-take-back-dialog";

export type GoalDialogName =
  | "audience"
  | "share"
  | "support"
  | "supported"
  | "close"
  | "decide"
  | "cancel"
  | "reopen"
  | "detach"
  | "publish"
  | "take-back"
  | "amend"
  | "return"
  | "decline";

interface Props {
  name: GoalDialogName;
  goal: Goal;
  onClose: () => void;
}

/** One question at a time. */
export function GoalPageDialogs({ name, goal, onClose }: Props) {
  const closing = openClosing(goal);
  switch (name) {
    case "audience":
      return <GoalAudienceDialog goal={goal} onClose={onClose} />;
    case "share":
      return <GoalShareDialog goal={goal} onClose={onClose} />;
    case "support":
      return <GoalSupportDialog goal={goal} direction="supports" onClose={onClose} />;
    case "supported":
      return <GoalSupportDialog goal={goal} direction="supported-by" onClose={onClose} />;
    case "close":
      return <GoalCloseDialog goal={goal} onClose={onClose} />;
    case "decide":
      return closing && <GoalDecideDialog goal={goal} closing={closing} onClose={onClose} />;
    case "cancel":
      return <GoalCancelDialog goal={goal} onClose={onClose} />;
    case "reopen":
      return <GoalReopenDialog goal={goal} onClose={onClose} />;
    case "detach":
      return goal.parent && <GoalDetachDialog goal={goal} parent={goal.parent} onClose={onClose} />;
    case "publish":
      return <GoalPublishDialog goal={goal} onClose={onClose} />;
    case "take-back":
      return <GoalTakeBackDialog goal={goal} onClose={onClose} />;
    case "amend":
      return <GoalAmendDialog goal={goal} onClose={onClose} />;
    case "return":
      return <GoalReturnDialog goal={goal} onClose={onClose} />;
    case "decline":
      return <GoalDeclineDialog goal={goal} onClose={onClose} />;
  }
}
