import { formatDay } from "../lib/format";
import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import type { Goal } from "./goal-page-query";
import { wordFor, workingDaysLate } from "./goal-words";

export function GoalAsideAbout({ goal }: { goal: Goal }) {
  const team = goal.team ?? goal.homeTeam;
  return (
    <section class="goal-aside__part" aria-labelledby="goal-aside-about">
      <h2 id="goal-aside-about" class="goal-aside__head">
        {t("goal-aside-about")}
      </h2>
      <dl class="goal-aside__facts">
        {team && (
          <div class="goal-aside__fact">
            <dt>{t("goal-aside-team")}</dt>
            <dd>{team.name}</dd>
          </div>
        )}
        <div class="goal-aside__fact">
          <dt>{t("goal-aside-owner")}</dt>
          <dd>{goal.accountable ? <Person name={goal.accountable.name} /> : t("goal-page-nobody")}</dd>
        </div>
        <NextCheckIn goal={goal} />
        <div class="goal-aside__fact">
          <dt>{t("goal-aside-seen")}</dt>
          <dd>
            {wordFor({ visibility: goal.visibility })}
            <details class="goal-aside__why">
              <summary>{t("goal-aside-seen-why")}</summary>
              <p>{seenBy(goal)}</p>
            </details>
          </dd>
        </div>
        {goal.tags.length > 0 && (
          <div class="goal-aside__fact">
            <dt>{t("goal-aside-tags")}</dt>
            <dd>{goal.tags.join(", ")}</dd>
          </div>
        )}
        {goal.continuedFrom && (
          <div class="goal-aside__fact">
            <dt>{t("goal-aside-continues")}</dt>
            <dd>
              <a href={`/goals/${goal.continuedFrom.id}`}>{goal.continuedFrom.title}</a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function NextCheckIn({ goal }: { goal: Goal }) {
  if (goal.status !== "ACTIVE") return null;
  const late = goal.nextCheckInOn ? workingDaysLate(goal.nextCheckInOn) : 0;
  return (
    <div class="goal-aside__fact">
      <dt>{t("goal-aside-next")}</dt>
      <dd>
        {goal.nextCheckInOn ? formatDay(goal.nextCheckInOn) : wordFor({ cadence: "NONE" })}
        {late > 0 && <span class="goal-aside__late">{t("goal-aside-late", { days: late })}</span>}
      </dd>
    </div>
  );
}

/** In the words of the rule: nobody should have to guess who reads what she writes. */
function seenBy({ status, visibility, accountable, author, homeTeam }: Goal): string {
  const owner = accountable?.name ?? t("goal-page-nobody");
  if (status === "DRAFT") return t("goal-aside-seen-draft", { name: author?.name ?? t("goal-page-nobody") });
  if (status === "PROPOSED") return t("goal-aside-seen-proposed", { name: author?.name ?? t("goal-page-nobody"), owner });
  return t(`goal-aside-seen-${visibility.toLowerCase()}`, { owner, team: homeTeam?.name ?? t("goal-aside-seen-no-team") });
}
