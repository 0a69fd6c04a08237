import { formatDay, unbroken } from "../lib/format";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { SectionHead } from "../ui/section-head";
import type { MyGoal } from "./my-week-query";
import "./my-week-news.css";

const FORTNIGHT_MS = 14 * 86_400_000;
const MOST = 3;

export interface News {
  id: string;
  name: string;
  at: string;
  goalId: string;
  goal: string;
  words: string;
}

/** What was said to my check-ins in the last two weeks, the latest first. */
export function newsIn(goals: readonly MyGoal[], now: Date = new Date()): News[] {
  const since = new Date(now.getTime() - FORTNIGHT_MS).toISOString();
  return goals
    .flatMap((goal) =>
      goal.checkIns.edges.flatMap(({ node: { id, acknowledgedAt, acknowledgement, acknowledgedBy } }) =>
        acknowledgedAt !== null && acknowledgement && acknowledgedBy && acknowledgedAt > since
          ? [{ id, name: acknowledgedBy.name, at: acknowledgedAt, goalId: goal.id, goal: goal.title, words: acknowledgement }]
          : [],
      ),
    )
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, MOST);
}

export function MyWeekNews({ news }: { news: readonly News[] }) {
  return (
    <section>
      <SectionHead title={t("my-week-news")} aside={news.length} />
      <ul class="my-week-news">
        {news.map((one) => (
          <li key={one.id} class="my-week-news__item">
            <Avatar name={one.name} />
            <div>
              <p class="strong">{one.name}</p>
              <p class="second">{t("my-week-acknowledged", { day: formatDay(one.at) })}</p>
            </div>
            <div class="my-week-news__words">
              <p>{unbroken(one.words)}</p>
              <a class="my-week-news__goal" href={`/goals/${one.goalId}`}>
                {unbroken(one.goal)}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
