import type { ComponentChildren } from "preact";
import { t } from "../lib/text";
import { Icon } from "../ui/icon";
import { Meter } from "../ui/meter";
import { StatusShape } from "../ui/status-shape";
import { setOpen, useCascade, useFact } from "./cascade-open";
import type { CascadeGoal } from "./cascade-queries";
import { GoalsCheckIn, GoalsDay, GoalsOwner } from "./goals-cells";
import { GoalsHealth } from "./goals-health";

export const COLUMNS = 6;
const DAY_MS = 86_400_000;

interface Props {
  goal: CascadeGoal;
  /** 1 at the top. */
  level: number;
  /** In a list of matches nothing opens. */
  flat?: boolean;
  /** Instead of the bare title: where it lies, what matched. */
  children?: ComponentChildren;
}

export function CascadeRow({ goal, level, flat = false, children }: Props) {
  const cascade = useCascade();
  const isOpen = useFact(cascade.open, (open) => open.has(goal.id));
  const hasChildren = goal.childCount > 0 && !flat;
  const weight = level === 1 ? (goal.level === "COMPANY" ? "root" : "second") : level === 2 ? "second" : "below";
  return (
    <RowFrame id={goal.id} level={level} expanded={hasChildren ? isOpen : undefined} tall={flat}>
      <th role="rowheader" scope="row" class={`cascade__cell cascade__title cascade__title--${flat ? "second" : weight}`}>
        <span class="cascade__place">
          {hasChildren ? (
            <button
              type="button"
              class="cascade__chevron"
              tabIndex={-1}
              aria-label={t(isOpen ? "cascade-close" : "cascade-open", { title: goal.title })}
              onClick={(event) => (event.shiftKey ? cascade.onOpenAll(goal.id) : setOpen(cascade, [goal.id], !isOpen))}
            >
              <Icon name={isOpen ? "chevron-down" : "chevron-right"} />
            </button>
          ) : (
            !flat && <span class="cascade__no-chevron" />
          )}
          <span class="cascade__words">
            <a class="cascade__link" href={`/goals/${encodeURIComponent(goal.id)}`} tabIndex={-1}>
              {children ?? goal.title}
            </a>
            {hasChildren && !isOpen && (
              <span class="cascade__count">
                {goal.childCount}
                <span class="visually-hidden"> {t("cascade-count", { count: goal.childCount })}</span>
              </span>
            )}
            <Blocked goal={goal} />
          </span>
        </span>
      </th>
      <td role="gridcell" class="cascade__cell cascade__owner">
        <GoalsOwner goal={goal} />
      </td>
      <td role="gridcell" class="cascade__cell cascade__progress">
        <Meter value={goal.progress} />
      </td>
      <td role="gridcell" class="cascade__cell cascade__health">
        <GoalsHealth goal={goal} />
      </td>
      <td role="gridcell" class="cascade__cell cascade__day">
        <GoalsDay day={goal.dueOn} />
      </td>
      <td role="gridcell" class="cascade__cell cascade__day">
        <GoalsCheckIn goal={goal} />
      </td>
    </RowFrame>
  );
}

interface FrameProps {
  id: string;
  level: number;
  expanded?: boolean;
  tall?: boolean;
  children: ComponentChildren;
}

/** A row that arrow keys reach; the tab key stops at one row of the whole tree. */
export function RowFrame({ id, level, expanded, tall = false, children }: FrameProps) {
  const { active } = useCascade();
  const isActive = useFact(active, (now) => now === id);
  return (
    <tr
      role="row"
      class={tall ? "cascade__row cascade__row--tall" : "cascade__row"}
      data-id={id}
      aria-level={level}
      aria-expanded={expanded}
      tabIndex={isActive ? 0 : -1}
      style={{ "--level": level - 1 }}
    >
      {children}
    </tr>
  );
}

/** The age of the oldest blocker that still stands. */
function Blocked({ goal }: { goal: CascadeGoal }) {
  const open = goal.blockers.edges.filter(({ node }) => node.resolvedOn === null);
  const since = open.map(({ node }) => Date.parse(node.raisedOn)).sort((one, other) => one - other)[0];
  if (since === undefined || goal.status !== "ACTIVE") return null;
  const days = Math.max(0, Math.floor((Date.now() - since) / DAY_MS));
  return (
    <span class="cascade__blocked">
      <StatusShape state="blocked" />
      {t("cascade-blocked", { days })}
    </span>
  );
}
