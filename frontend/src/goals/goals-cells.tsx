import { formatDayMonth, formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import { Icon } from "../ui/icon";
import type { GoalsRow } from "./goals-queries";

/** "2026-06-08", in the reader's own zone. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Who answers for it; a team's goal whose team has no lead shows the team. */
export function GoalsOwner({ goal }: { goal: Pick<GoalsRow, "accountable" | "team"> }) {
  if (goal.accountable) return <Person name={goal.accountable.name} />;
  if (!goal.team) return <span class="quiet">{t("goals-no-owner")}</span>;
  return (
    <span class="goals__team">
      <Icon name="people" />
      <span class="goals__team-name">{goal.team.name}</span>
    </span>
  );
}

/** "30 Jun"; another year's day carries its year. */
export function GoalsDay({ day }: { day: string | null }) {
  if (day === null) return <span class="quiet">{t("goals-no-day")}</span>;
  const thisYear = day.slice(0, 4) === today().slice(0, 4);
  return (
    <time class="nowrap numeric" dateTime={day} title={formatFullDay(day)}>
      {thisYear ? formatDayMonth(day) : t("goals-day-of-year", { day: formatDayMonth(day), year: day.slice(2, 4) })}
    </time>
  );
}

/** When it was last checked in on: quiet while in time, firm when that is too long ago. */
export function GoalsCheckIn({ goal }: { goal: Pick<GoalsRow, "lastCheckInOn" | "health"> }) {
  const day = goal.lastCheckInOn;
  if (day === today()) return <span class="quiet">{t("goals-today")}</span>;
  return (
    <span class={goal.health === "STALE" ? "strong" : "quiet"}>
      <GoalsDay day={day} />
    </span>
  );
}
