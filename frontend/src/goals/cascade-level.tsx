import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { formatPoints } from "../lib/format";
import type { Failure } from "../lib/api";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { FailureNotice } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { PAGE, useCascade, useFact } from "./cascade-open";
import { cascadeLevelQuery, type CascadeGoal } from "./cascade-queries";
import { CascadeRow, COLUMNS, RowFrame } from "./cascade-row";

export const ROW_HEIGHT = 33;

/** A goal and, while it is open, what lies below it. */
function CascadeBranch({ goal, level }: { goal: CascadeGoal; level: number }) {
  const { open } = useCascade();
  const isOpen = useFact(open, (now) => now.has(goal.id)) && goal.childCount > 0;
  return (
    <>
      <CascadeRow goal={goal} level={level} />
      {isOpen && <CascadeLevel parentId={goal.id} count={goal.childCount} level={level + 1} after={null} />}
    </>
  );
}

interface Props {
  parentId: string;
  /** How many are expected, so that nothing moves when they come. */
  count: number;
  level: number;
  after: string | null;
  /** Came on request: focus goes to its first row. */
  asked?: boolean;
}

/** One page of a level, asked for when it is opened. */
function CascadeLevel({ parentId, count, level, after, asked = false }: Props) {
  const page = useQuery(cascadeLevelQuery, { id: parentId, first: PAGE, after, begins: after === null });
  const node = page.data?.node;
  const goal = node && "children" in node ? node : null;
  if (!goal) return <Waiting query={page} rows={Math.min(count, PAGE)} level={level} />;
  const { edges, pageInfo } = goal.children;
  const points = goal.explanation?.otherPoints;
  return (
    <>
      <Branches goals={edges.map((edge) => edge.node)} level={level} asked={asked} />
      {pageInfo.hasNextPage && (
        <MoreRows id={`more.${parentId}.${pageInfo.endCursor}`} level={level}>
          <CascadeLevel parentId={parentId} count={PAGE} level={level} after={pageInfo.endCursor} asked />
        </MoreRows>
      )}
      {points != null && (
        <RowFrame id={`other.${parentId}`} level={level}>
          <th role="rowheader" scope="row" class="cascade__cell cascade__title cascade__title--below" colSpan={2}>
            <span class="cascade__place quiet">
              <span class="cascade__no-chevron" />
              {t("cascade-other")}
            </span>
          </th>
          <td role="gridcell" class="cascade__cell quiet cascade__points" colSpan={COLUMNS - 2}>
            {t("cascade-points", { points: formatPoints(points) })}
          </td>
        </RowFrame>
      )}
    </>
  );
}

/** The rows of a page; the first takes focus when the reader asked for them. */
export function Branches({ goals, level, asked }: { goals: readonly CascadeGoal[]; level: number; asked: boolean }) {
  const { active } = useCascade();
  const first = goals[0]?.id;
  useEffect(() => {
    if (!asked || !first) return;
    active.set(first);
    document.querySelector<HTMLElement>(`[data-id="${CSS.escape(first)}"]`)?.focus();
  }, []);
  return (
    <>
      {goals.map((goal) => (
        <CascadeBranch key={goal.id} goal={goal} level={level} />
      ))}
    </>
  );
}

/** The end of a page: asks for the next one in its own place. */
export function MoreRows({ id, level, children }: { id: string; level: number; children: ComponentChildren }) {
  const [shown, show] = useState(false);
  if (shown) return <>{children}</>;
  return (
    <RowFrame id={id} level={level}>
      <td role="gridcell" class="cascade__cell cascade__title" colSpan={COLUMNS}>
        <span class="cascade__place">
          <span class="cascade__no-chevron" />
          <Button kind="quiet" size="row" tabIndex={-1} data-more onClick={() => show(true)}>
            {t("cascade-more")}
          </Button>
        </span>
      </td>
    </RowFrame>
  );
}

interface WaitingProps {
  query: { failure: Failure | null; loading: boolean; data: unknown; refetch: () => Promise<void> };
  rows: number;
  level: number;
}

/** A level on its way, refused, or gone since its row was drawn. */
export function Waiting({ query, rows, level }: WaitingProps) {
  const refused = query.failure && !query.loading ? query.failure : null;
  if (!refused && query.data !== undefined) return null;
  return (
    <tr role="row" class="cascade__waiting" aria-level={level} style={{ "--level": level - 1 }}>
      <td role="gridcell" class="cascade__title" colSpan={COLUMNS}>
        <span class="cascade__place">
          {refused ? (
            <FailureNotice failure={refused} onRetry={() => void query.refetch()} />
          ) : (
            <Skeleton rows={rows} rowHeight={ROW_HEIGHT} />
          )}
        </span>
      </td>
    </tr>
  );
}
