import { formatPercent } from "../lib/format";
import { t } from "../lib/text";
import { HealthTag } from "../ui/health-tag";
import type { Neighbour } from "./goal-aside-query";
import { stateOf, wordFor } from "./goal-words";

type Shown = Pick<Neighbour, "id" | "title" | "status" | "health" | "progress" | "accountable">;

/** Another goal in two lines: its title, then how it stands and whose it is. */
export function GoalAsideLink({ goal }: { goal: Shown }) {
  const isActive = goal.status === "ACTIVE";
  const state = isActive ? stateOf(goal.health) : goal.status === "DRAFT" || goal.status === "PROPOSED" ? "pending" : "closed";
  const word = isActive ? t(`state-${state}`) : wordFor({ status: goal.status });
  return (
    <div class="goal-aside__goal">
      <a class="goal-aside__title" href={`/goals/${goal.id}`}>
        {goal.title}
      </a>
      <p class="goal-aside__standing">
        <HealthTag state={state}>
          <span class="goal-aside__word">{goal.progress === null ? word : `${word}, ${formatPercent(goal.progress)}`}</span>
        </HealthTag>
        {goal.accountable && <span class="goal-aside__owner">{goal.accountable.name}</span>}
      </p>
    </div>
  );
}
