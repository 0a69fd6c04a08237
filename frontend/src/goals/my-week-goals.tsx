import { formatDay, formatDayMonth, unbroken } from "../lib/format";
import { t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { HealthTag } from "../ui/health-tag";
import { Meter } from "../ui/meter";
import { SectionHead } from "../ui/section-head";
import { Sparkline } from "../ui/sparkline";
import { stateOf } from "./goal-words";
import type { MyGoal } from "./my-week-query";
import { weekly } from "./my-week-trend";
import "./my-week-goals.css";

interface Props {
  goals: readonly MyGoal[];
  hasMore: boolean;
  today: string;
}

/** The goals I answer for, the one to speak of next first. */
export function MyWeekGoals({ goals, hasMore, today }: Props) {
  const head = (
    <SectionHead
      title={t("my-week-goals")}
      aside={goals.length > 0 && t("my-week-goals-count", { count: goals.length, more: hasMore ? "yes" : "no" })}
      action={goals.length > 0 && <a href="/goals">{t("my-week-goals-all")}</a>}
    />
  );
  if (goals.length === 0) {
    return (
      <section>
        {head}
        <EmptyState fact={t("my-week-goals-none")} advice={t("my-week-goals-none-advice")}>
          <ButtonLink kind="primary" href="/goals/new">
            {t("my-week-goals-new")}
          </ButtonLink>
          <ButtonLink href="/goals">{t("my-week-goals-see")}</ButtonLink>
        </EmptyState>
      </section>
    );
  }
  return (
    <section>
      {head}
      <table class="my-week-goals" role="table">
        <caption class="visually-hidden">{t("my-week-goals")}</caption>
        <thead class="my-week-goals__head">
          <tr role="row">
            <th scope="col">{t("my-week-goal")}</th>
            <th scope="col">{t("my-week-progress")}</th>
            <th scope="col">{t("my-week-health")}</th>
            <th scope="col">{t("my-week-trend")}</th>
            <th scope="col">{t("my-week-check-in")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {goals.map((goal) => (
            <tr key={goal.id} class="my-week-goals__row" role="row">
              <th scope="row" role="rowheader" class="my-week-goals__title">
                <a href={`/goals/${goal.id}`}>{unbroken(goal.title)}</a>
              </th>
              <td role="cell" class="my-week-goals__progress">
                <Meter value={goal.progress} />
              </td>
              <td role="cell" class="my-week-goals__health">
                <HealthTag state={stateOf(goal.health)} />
              </td>
              <td role="cell" class="my-week-goals__trend">
                <Sparkline values={weekly(goal.trend, goal.progress, goal.activatedOn, today)} />
              </td>
              <td role="cell" class="my-week-goals__next">
                {goal.nextCheckInOn && <NextCheckIn day={goal.nextCheckInOn} today={today} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Under its column a day is enough; on a phone it says what falls due. */
function NextCheckIn({ day, today }: { day: string; today: string }) {
  const [short, long, look] =
    day < today
      ? [t("my-week-late", { day: formatDayMonth(day) }), t("my-week-was-due", { day: formatDayMonth(day) }), "late"]
      : day === today
        ? [t("my-week-today"), t("my-week-due-today"), "strong"]
        : [formatDay(day), t("my-week-due", { day: formatDay(day) }), "quiet"];
  return (
    <span class={look}>
      <span class="my-week-goals__short">{short}</span>
      <span class="my-week-goals__long">{long}</span>
    </span>
  );
}
