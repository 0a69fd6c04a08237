import type { ComponentChildren } from "preact";
import { t } from "../lib/text";
import { IconButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { GoalAsideLink } from "./goal-aside-link";
import type { Beside, Neighbour } from "./goal-aside-query";
import type { GoalDialogName } from "./goal-page-dialogs";
import { may, type Goal } from "./goal-page-query";
import { supportAddMutation, supportRemoveMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  beside: Beside;
  onDialog: (name: GoalDialogName) => void;
}

/** Links that inform and do not count: what this goal helps, and what helps it. */
export function GoalAsideSupports({ goal, beside, onDialog }: Props) {
  const supports = beside.supports.edges.map(({ node }) => node);
  const supportedBy = beside.supportedBy.edges.map(({ node }) => node);
  const mayAdd = may(goal, "support another from");
  const mayBeHelped = may(goal, "support");
  return (
    <>
      {supports.length > 0 && (
        <Links
          id="goal-aside-supports"
          title={t("goal-aside-supports")}
          action={mayAdd && { word: t("goal-aside-support-add"), onChoose: () => onDialog("support") }}
        >
          {supports.map(({ id, can, supportedGoal, supportedKeyResult }) => {
            const target = supportedGoal ?? supportedKeyResult?.goal;
            return (
              target && (
                <Link
                  key={id}
                  id={id}
                  target={target}
                  keyResult={supportedKeyResult?.title}
                  mayRemove={can.includes("remove")}
                  again={{ goalId: goal.id, supportedGoalId: supportedGoal?.id, supportedKeyResultId: supportedKeyResult?.id }}
                />
              )
            );
          })}
        </Links>
      )}
      {supportedBy.length > 0 && (
        <Links
          id="goal-aside-supported"
          title={t("goal-aside-supported")}
          action={mayBeHelped && { word: t("goal-aside-supported-add"), onChoose: () => onDialog("supported") }}
        >
          {supportedBy.map(
            ({ id, can, goal: helper }) =>
              helper && (
                <Link
                  key={id}
                  id={id}
                  target={helper}
                  mayRemove={can.includes("remove")}
                  again={{ goalId: helper.id, supportedGoalId: goal.id }}
                />
              ),
          )}
        </Links>
      )}
    </>
  );
}

interface LinksProps {
  id: string;
  title: string;
  action: { word: string; onChoose: () => void } | false;
  children: ComponentChildren;
}

function Links({ id, title, action, children }: LinksProps) {
  return (
    <section class="goal-aside__part" aria-labelledby={id}>
      <h2 id={id} class="goal-aside__head">
        {title}
      </h2>
      <ul class="goal-aside__list">{children}</ul>
      {action && (
        <p class="goal-aside__links">
          <button type="button" class="goal-aside__more" onClick={action.onChoose}>
            {action.word}
          </button>
        </p>
      )}
    </section>
  );
}

interface LinkProps {
  id: string;
  target: Neighbour;
  keyResult?: string;
  mayRemove: boolean;
  /** What puts the link back. */
  again: { goalId: string; supportedGoalId?: string; supportedKeyResultId?: string };
}

function Link({ id, target, keyResult, mayRemove, again }: LinkProps) {
  const removing = useAct(supportRemoveMutation);
  const adding = useAct(supportAddMutation);
  const remove = async () => {
    if (!(await removing.act({ goalSupportId: id }))) return;
    // The row is gone with its button; reading goes on beside it.
    document.getElementById("goal-aside")?.focus({ preventScroll: true });
    offerUndo(t("goal-aside-support-removed"), () => void adding.act(again));
  };
  return (
    <li class="goal-aside__removable">
      <div>
        <GoalAsideLink goal={target} />
        {keyResult && <p class="second">{t("goal-aside-key-result", { title: keyResult })}</p>}
        <ErrorSummary errors={removing.wrong} />
      </div>
      {mayRemove && (
        <IconButton icon="close" label={t("goal-aside-support-remove", { title: target.title })} onClick={() => void remove()} />
      )}
    </li>
  );
}
