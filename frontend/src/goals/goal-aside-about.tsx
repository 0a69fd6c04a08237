import { formatDay } from "../lib/format";
import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import type { GoalDialogName } from "./goal-page-dialogs";
import type { Goal } from "./goal-page-query";
import { wordFor, workingDaysLate } from "./goal-words";

interface Props {
  goal: Goal;
  onDialog: (name: GoalDialogName) => void;
}

export function GoalAsideAbout({ goal, onDialog }: Props) {
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
            <p>
              <button type="button" class="goal-aside__more" aria-haspopup="dialog" onClick={() => onDialog("audience")}>
                {t("goal-audience-open")}
              </button>
            </p>
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
