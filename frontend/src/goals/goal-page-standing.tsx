import type { ComponentChildren } from "preact";
import { formatLongDay, formatPoints } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import type { GoalDialogName } from "./goal-page-dialogs";
import { may, openClosing, otherSideOf, type Closing, type Goal } from "./goal-page-query";
import { decimal, wordFor } from "./goal-words";
import { publishWords } from "./goal-publish-dialog";
import { acceptMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  /** The reader's own id. */
  me: string | undefined;
  onDialog: (name: GoalDialogName) => void;
}

/** What a goal waits for before it runs, how it is to end, or how it ended; nothing while it simply runs. */
export function GoalPageStanding(props: Props) {
  const { goal } = props;
  const closing = openClosing(goal);
  if (goal.status === "DRAFT") return <Draft {...props} />;
  if (goal.status === "PROPOSED") return <Proposal {...props} />;
  if (goal.status !== "ACTIVE") return <Ended {...props} />;
  if (closing) return <Ending {...props} closing={closing} />;
  if (goal.period?.phase === "LOCKED") {
    return <Block label={t("goal-page-locked", { period: goal.period.name })} />;
  }
  if (goal.period?.phase === "CLOSED") return <Block label={t("goal-page-period-closed", { period: goal.period.name })} />;
  return null;
}

function Block({ label, children, actions }: { label: string; children?: ComponentChildren; actions?: ComponentChildren }) {
  return (
    <section class="goal-page__standing" aria-label={t("goal-page-standing")}>
      <p class="goal-page__standing-word">{label}</p>
      {children}
      {actions && <div class="actions">{actions}</div>}
    </section>
  );
}

const Quote = ({ by, words }: { by: string; words: string }) => (
  <p class="goal-page__quote">
    {by} {t("goal-page-quote", { words })}
  </p>
);

function Draft({ goal, me, onDialog }: Props) {
  const isMine = goal.author?.id === me;
  return (
    <Block
      label={isMine ? t("goal-page-draft-yours") : t("goal-page-draft", { name: goal.author?.name ?? t("goal-page-nobody") })}
      actions={
        may(goal, "publish") && (
          <Button kind="primary" onClick={() => onDialog("publish")}>
            {t("goal-page-publish")}
          </Button>
        )
      }
    >
      {goal.note && <Quote by={t("goal-page-returned")} words={goal.note} />}
      {may(goal, "publish") && <p>{publishWords(goal)}</p>}
    </Block>
  );
}

function Proposal({ goal, me, onDialog }: Props) {
  const { act, busy, wrong } = useAct(acceptMutation);
  const accept = async () => {
    if (await act({ goalId: goal.id, version: goal.version })) offerUndo(t("goal-page-accepted"));
  };
  const other = otherSideOf(goal) ?? t("goal-page-nobody");
  // A changed proposal has gone back to its author.
  const isBack = goal.awaits !== null && goal.awaits.id === goal.author?.id;
  const label =
    goal.awaits?.id === me
      ? t(isBack ? "goal-page-awaits-you-again" : "goal-page-awaits-you", { name: other })
      : t(isBack ? "goal-page-awaits-again" : "goal-page-awaits", { name: goal.awaits?.name ?? t("goal-close-hr"), other });
  return (
    <Block
      label={label}
      actions={
        (may(goal, "answer") || may(goal, "take back")) && (
          <>
            {may(goal, "answer") && (
              <>
                <Button kind="primary" busy={busy} onClick={() => void accept()}>
                  {t("goal-page-accept")}
                </Button>
                <Button onClick={() => onDialog("amend")}>{t("goal-page-amend")}</Button>
                {!isBack && <Button onClick={() => onDialog("return")}>{t("goal-page-return")}</Button>}
                <Button onClick={() => onDialog("decline")}>{t("goal-page-decline")}</Button>
              </>
            )}
            {may(goal, "take back") && <Button onClick={() => onDialog("take-back")}>{t("goal-page-take-back")}</Button>}
          </>
        )
      }
    >
      {goal.note && <Quote by={t("goal-page-note")} words={goal.note} />}
      <ErrorSummary errors={wrong} />
    </Block>
  );
}

function Ending({ goal, closing, me, onDialog }: Props & { closing: Closing }) {
  const decides = may(goal, "decide the end of");
  const waitsFor = goal.lineManager?.name ?? t("goal-close-hr");
  const isMine = closing.proposedBy?.id === me;
  return (
    <Block
      label={t("goal-page-ending", {
        name: closing.proposedBy?.name ?? t("goal-page-nobody"),
        outcome: wordFor({ status: closing.proposedOutcome }).toLocaleLowerCase(),
        grade: formatPoints(decimal(closing.proposedGrade)),
        day: formatLongDay(new Date(closing.proposedAt)),
      })}
      actions={
        (decides || may(goal, "propose an end for")) && (
          <>
            {decides && (
              <Button kind="primary" onClick={() => onDialog("decide")}>
                {t("goal-page-decide-button")}
              </Button>
            )}
            {isMine && may(goal, "propose an end for") && <Button onClick={() => onDialog("close")}>{t("goal-page-close-again")}</Button>}
          </>
        )
      }
    >
      {closing.retrospective && <Quote by="" words={closing.retrospective} />}
      {!decides && <p class="quiet">{t("goal-page-ending-waits", { name: waitsFor })}</p>}
    </Block>
  );
}

function Ended({ goal, onDialog }: Props) {
  const closing = goal.closings.edges[0]?.node;
  const day = goal.closedAt ? formatLongDay(new Date(goal.closedAt)) : "";
  const reopen = may(goal, "reopen") && goal.activatedOn !== null && <Button onClick={() => onDialog("reopen")}>{t("goal-page-reopen")}</Button>;
  if (goal.status === "CANCELLED") {
    const isDeclined = goal.activatedOn === null;
    return (
      <Block label={t(isDeclined ? "goal-page-declined" : "goal-page-cancelled", { day })} actions={reopen}>
        {(isDeclined ? goal.note : goal.reason) && <Quote by="" words={isDeclined ? goal.note : goal.reason} />}
      </Block>
    );
  }
  const grade = goal.outcomeGrade === null ? null : formatPoints(decimal(goal.outcomeGrade));
  const outcome = wordFor({ status: goal.status });
  return (
    <Block
      label={grade === null ? t("goal-page-ended", { outcome, day }) : t("goal-page-ended-grade", { outcome, day, grade })}
      actions={reopen}
    >
      {closing?.retrospective && (
        <Quote by={t("goal-page-said", { name: closing.proposedBy?.name ?? t("goal-page-nobody") })} words={closing.retrospective} />
      )}
      {closing?.reason && (
        <Quote
          by={t("goal-page-decided-otherwise", {
            name: closing.decidedBy?.name ?? t("goal-page-nobody"),
            outcome: wordFor({ status: closing.proposedOutcome }).toLocaleLowerCase(),
            grade: formatPoints(decimal(closing.proposedGrade)),
          })}
          words={closing.reason}
        />
      )}
    </Block>
  );
}
