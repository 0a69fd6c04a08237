import { useEffect, useRef, useState } from "preact/hooks";
import { formatCount } from "../lib/format";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import type { Goal } from "./goal-page-query";
import { may } from "./goal-page-query";
import { wordFor } from "./goal-words";
import { talkQuery } from "./talk-query";
import { TimelineEntry } from "./timeline-entry";
import { checkInsOf, timelineQuery, type TimelinePage } from "./timeline-query";
import "./timeline.css";

const FIRST = 5;
const MORE = 20;

interface Props {
  goal: Goal;
  onCheckIn: () => void;
}

/** How the goal stood, told by those who work on it. */
export function Timeline({ goal, onCheckIn }: Props) {
  const query = useQuery(timelineQuery, { id: goal.id, first: FIRST, after: null });
  const page = query.data?.node?.__typename === "Goal" ? query.data.node : null;
  const posted = page ? checkInsOf(page).filter(({ isDraft, isWithdrawn }) => !isDraft && !isWithdrawn).length : 0;
  const rhythm = wordFor({ cadence: goal.cadence });
  const isAll = page && posted > 0 && !page.checkIns.pageInfo.hasNextPage;
  return (
    <section aria-labelledby="timeline">
      <SectionHead
        id="timeline"
        title={t("timeline-title")}
        aside={isAll ? t("timeline-aside", { count: formatCount(posted), rhythm }) : rhythm}
      />
      <Loaded query={query} skeleton={<Skeleton rows={6} rowHeight={48} />}>
        {({ node }) =>
          node?.__typename === "Goal" &&
          (checkInsOf(node).length === 0 ? (
            <Empty goal={goal} onCheckIn={onCheckIn} />
          ) : (
            <Pages goal={goal} page={node} onCheckIn={onCheckIn} />
          ))
        }
      </Loaded>
    </section>
  );
}

function Empty({ goal, onCheckIn }: Props) {
  const mayCheckIn = may(goal, "check in on");
  const advice =
    goal.status === "DRAFT" || goal.status === "PROPOSED"
      ? "timeline-empty-before"
      : mayCheckIn
        ? "timeline-empty-yours"
        : "timeline-empty-others";
  return (
    <EmptyState fact={t("timeline-empty")} advice={goal.closedAt ? undefined : t(advice)}>
      {mayCheckIn && <Button onClick={onCheckIn}>{t("timeline-check-in")}</Button>}
    </EmptyState>
  );
}

/** Page after page, each asked for when wanted; earlier pages stay where they are. */
function Pages({ page, ...props }: Props & { page: TimelinePage }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const add = (cursor: string) => setCursors((known) => [...known, cursor]);
  return (
    <div class="timeline">
      <Entries {...props} page={page} isFirst after={null} onEarlier={cursors.length === 0 ? add : null} />
      {cursors.map((cursor, index) => (
        <LaterPage key={cursor} {...props} after={cursor} onEarlier={index === cursors.length - 1 ? add : null} />
      ))}
    </div>
  );
}

interface MoreProps extends Props {
  /** Absent where the next page is shown already. */
  onEarlier: ((cursor: string) => void) | null;
}

function LaterPage({ after, ...props }: MoreProps & { after: string }) {
  const query = useQuery(timelineQuery, { id: props.goal.id, first: MORE, after });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={4} rowHeight={48} />}>
      {({ node }) => node?.__typename === "Goal" && <Entries {...props} page={node} isFirst={false} after={after} />}
    </Loaded>
  );
}

interface EntriesProps extends MoreProps {
  page: TimelinePage;
  isFirst: boolean;
  /** Where the page begins. */
  after: string | null;
}

function Entries({ goal, page, isFirst, after, onEarlier, onCheckIn }: EntriesProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The button that asked for this page is gone: reading goes on where it stood.
    if (!isFirst) list.current?.focus();
  }, [isFirst]);
  const checkIns = checkInsOf(page);
  const said = useQuery(talkQuery, { id: goal.id, first: isFirst ? FIRST : MORE, after });
  const talks = said.data?.node?.__typename === "Goal" ? said.data.node.checkIns.edges.map(({ node }) => node) : [];
  const latest = isFirst ? checkIns.find(({ isDraft, isWithdrawn }) => !isDraft && !isWithdrawn) : undefined;
  const { hasNextPage, endCursor } = page.checkIns.pageInfo;
  return (
    <>
      {checkIns.some(({ isDraft }) => isDraft) && (
        <Notice action={may(goal, "check in on") && <Button onClick={onCheckIn}>{t("timeline-draft-continue")}</Button>}>
          {t("timeline-draft")}
        </Notice>
      )}
      <ol ref={list} class="timeline__entries" tabIndex={-1} aria-label={t("timeline-title")}>
        {checkIns
          .filter(({ isDraft }) => !isDraft)
          .map((checkIn) => (
            <TimelineEntry
              key={checkIn.id}
              goal={goal}
              checkIn={checkIn}
              isLatest={checkIn === latest}
              talk={talks.find(({ id }) => id === checkIn.id)}
            />
          ))}
      </ol>
      {hasNextPage && endCursor !== null && onEarlier && (
        <div>
          <Button kind="quiet" onClick={() => onEarlier(endCursor)}>
            {t("timeline-earlier")}
          </Button>
        </div>
      )}
    </>
  );
}
