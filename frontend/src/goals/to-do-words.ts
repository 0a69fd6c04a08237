import { unbroken } from "../lib/format";
import { t } from "../lib/text";
import { healthWord } from "./check-in-typed";
import { wordFor } from "./goal-words";
import type { Obligation } from "./my-week-query";

export interface Words {
  /** In the second ink, before the title. */
  verb: string;
  title: string;
  second: string;
  /** On the button; empty where the server lets nothing be done here. */
  button: string;
}

/** An approval is asked by the owner of her line manager; any other proposal is made to its owner. */
export const isApproval = (goal: NonNullable<Obligation["goal"]>, me: string): boolean =>
  goal.author?.id === goal.accountable?.id && goal.accountable?.id !== me;

/** Whether a draft of mine waits here: then one goes on in the full form, where all of it stands. */
export const hasDraft = (obligation: Obligation): boolean =>
  obligation.deed === "CHECK_IN" && obligation.goal?.checkIns.edges[0]?.node.isDraft === true;

export function wordsOf(obligation: Obligation, me: string): Words | null {
  const { deed, goal, checkIn } = obligation;
  if (goal === null) return null;
  const title = unbroken(goal.title);
  const may = (verb: string, can: readonly string[], word: string) => (can.includes(verb) ? t(word) : "");
  switch (deed) {
    case "CHECK_IN": {
      const isBegun = hasDraft(obligation);
      return {
        verb: t("to-do-check-in"),
        title,
        second: isBegun ? t("to-do-draft") : "",
        button: may("check in on", goal.can, isBegun ? "to-do-continue" : "to-do-check-in"),
      };
    }
    case "ACKNOWLEDGE":
      return {
        verb: t("to-do-acknowledge"),
        title,
        second: checkIn ? sentence(checkIn) : "",
        button: may("acknowledge", checkIn?.can ?? [], "to-do-acknowledge"),
      };
    case "ANSWER": {
      const names = { name: goal.author?.name ?? "", title };
      const asked = isApproval(goal, me) ? "to-do-asks-approval" : goal.author?.id === me ? "to-do-amended" : "to-do-proposes";
      return { verb: t("to-do-answer"), title: t(asked, names), second: "", button: may("answer", goal.can, "to-do-answer") };
    }
    case "CONFIRM_END": {
      const end = goal.closings.edges[0]?.node;
      const said = { name: end?.proposedBy?.name ?? "", outcome: end ? wordFor({ status: end.proposedOutcome }) : "" };
      return {
        verb: t("to-do-confirm"),
        title: t("to-do-end-of", { title }),
        second: t("to-do-end-proposed", said),
        button: may("decide the end of", goal.can, "to-do-confirm"),
      };
    }
    case "HAND_OVER":
      return {
        verb: t("to-do-hand-over"),
        title,
        second: t("to-do-hand-over-left", { name: goal.accountable?.name ?? "" }),
        button: may("hand over", goal.can, "to-do-hand-over"),
      };
  }
}

/** "Pia Nyholm: on track, now at risk" */
function sentence({ author, health, healthBefore }: NonNullable<Obligation["checkIn"]>): string {
  const name = author?.name ?? "";
  const now = health === null ? "" : healthWord(health);
  const isSame = healthBefore === null || healthBefore === "PENDING" || healthBefore === health;
  return isSame ? t("to-do-said", { name, now }) : t("to-do-said-now", { name, now, before: healthWord(healthBefore) });
}
