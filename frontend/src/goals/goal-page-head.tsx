import { formatDay } from "../lib/format";
import { t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Button, ButtonLink } from "../ui/button";
import { HealthTag } from "../ui/health-tag";
import { PageHead } from "../ui/page-head";
import type { GoalDialogName } from "./goal-page-dialogs";
import { GoalPageMenu, type MenuItem } from "./goal-page-menu";
import { may, openClosing, type Goal } from "./goal-page-query";
import { stateOf, wordFor, workingDaysLate } from "./goal-words";

interface Props {
  goal: Goal;
  onCheckIn: () => void;
  onDialog: (name: GoalDialogName) => void;
}

export function GoalPageHead({ goal, onCheckIn, onDialog }: Props) {
  const teams = teamsOf(goal);
  return (
    <PageHead
      title={goal.title}
      above={teams.length > 0 && <Breadcrumbs places={teams} />}
      below={<Below goal={goal} />}
      actions={
        <>
          {may(goal, "check in on") && (
            <Button kind="primary" keys="C" onClick={onCheckIn}>
              {t("goal-page-check-in")}
            </Button>
          )}
          {may(goal, "edit") && <ButtonLink href={`/goals/${goal.id}/edit`}>{t("goal-page-edit")}</ButtonLink>}
          <GoalPageMenu items={itemsFor(goal, onDialog)} />
        </>
      }
    />
  );
}

/** From the group down to the team that the goal is at home in. */
function teamsOf({ homeTeam }: Goal): { word: string; href: string }[] {
  const [third, second, first] = [homeTeam, homeTeam?.parent, homeTeam?.parent?.parent];
  return [first?.parent, first, second, third].flatMap((team) =>
    team ? [{ word: team.name, href: `/goals?view=list&team=${encodeURIComponent(team.id)}` }] : [],
  );
}

function Below({ goal }: { goal: Goal }) {
  const due = goal.dueOn && t("goal-page-due", { day: formatDay(goal.dueOn) });
  const period = [goal.period?.name, due].filter(Boolean).join(", ");
  const kind = goal.kind === "OBJECTIVE" ? null : wordFor({ kind: goal.kind });
  return (
    <>
      <Standing goal={goal} />
      {goal.status === "ACTIVE" && <span class="goal-page__status">{wordFor({ status: goal.status })}</span>}
      <span class="goal-page__kind">
        {[wordFor({ level: goal.level }), wordFor({ ambition: goal.ambition }), kind?.toLocaleLowerCase()].filter(Boolean).join(", ")}
      </span>
      <span>{period}</span>
    </>
  );
}

/** Health while it runs; before and after, where it stands between draft and end. */
function Standing({ goal }: { goal: Goal }) {
  if (goal.status === "DRAFT" || goal.status === "PROPOSED") {
    return (
      <HealthTag state="pending" filled>
        {wordFor({ status: goal.status })}
      </HealthTag>
    );
  }
  if (goal.status !== "ACTIVE") {
    return (
      <HealthTag state="closed" filled>
        {wordFor({ status: goal.status })}
      </HealthTag>
    );
  }
  const late = goal.health === "STALE" && goal.nextCheckInOn ? workingDaysLate(goal.nextCheckInOn) : 0;
  return (
    <HealthTag state={stateOf(goal.health)} filled>
      {late > 0 ? t("goal-stale-days", { days: late }) : undefined}
    </HealthTag>
  );
}

function itemsFor(goal: Goal, onDialog: (name: GoalDialogName) => void): MenuItem[] {
  const items: MenuItem[] = [];
  const add = (allowed: boolean, word: string, dialog: GoalDialogName) => {
    if (allowed) items.push({ word, onChoose: () => onDialog(dialog) });
  };
  add(may(goal, "share"), t("goal-page-share"), "share");
  if (may(goal, "add a goal below") && goal.status === "ACTIVE") {
    items.push({ word: t("goal-page-add-below"), href: `/goals/new?parent=${encodeURIComponent(goal.id)}` });
  }
  add(may(goal, "support another from"), t("goal-page-support"), "support");
  add(may(goal, "support") && goal.status === "ACTIVE", t("goal-page-supported"), "supported");
  // What waits for an answer, and the way back from an end, stand with where the goal stands.
  add(may(goal, "propose an end for") && openClosing(goal) === null, t("goal-page-close"), "close");
  const mayDetach = goal.parent !== null && goal.parent.can.includes("edit") && may(goal, "detach") && goal.status === "ACTIVE";
  add(mayDetach, t("goal-page-detach"), "detach");
  add(may(goal, "cancel"), t("goal-page-cancel"), "cancel");
  return items;
}
