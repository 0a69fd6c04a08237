import { useLocation } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import type { ResultOf, VariablesOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FailureNotice } from "../ui/failure-notice";
import { Meter } from "../ui/meter";
import { announce } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { GoalsCheckIn, GoalsDay, GoalsOwner } from "./goals-cells";
import { hrefWith, isFiltered, type GoalsAddress } from "./goals-filter";
import { GoalsHealth } from "./goals-health";
import { goalsPageQuery, type GoalsRow } from "./goals-queries";
import "../ui/data-table.css";

const PAGE = 50;
const COLUMNS = 6;

type Filter = VariablesOf<typeof goalsPageQuery>["filter"];
type Order = VariablesOf<typeof goalsPageQuery>["orderBy"];
type Goals = ResultOf<typeof goalsPageQuery>["goals"];

interface Props {
  address: GoalsAddress;
  filter: Filter;
  orderBy: Order;
}

/** Pages of goals one below the other; how many are open stands in the address. */
export function GoalsList({ address, filter, orderBy }: Props) {
  const first = useQuery(goalsPageQuery, { first: PAGE, after: null, orderBy, filter }, { keep: true });
  const goals = first.data?.goals;
  useEffect(() => {
    if (!goals || first.loading) return;
    const count = goals.edges.length;
    announce(t(goals.pageInfo.hasNextPage ? "goals-shown-first" : "goals-shown", { count }));
  }, [JSON.stringify(filter), orderBy, first.loading]);

  if (!goals) {
    if (!first.failure || first.loading) return <Skeleton rows={8} />;
    return <FailureNotice failure={first.failure} onRetry={() => void first.refetch()} />;
  }
  if (goals.edges.length === 0) return <NoGoals address={address} />;
  const isMine = address.view === "mine";
  return (
    <>
      {first.failure && <FailureNotice failure={first.failure} onRetry={() => void first.refetch()} />}
      <table class="table goals-list" aria-busy={first.loading}>
        <caption class="visually-hidden">{t(isMine ? "goals-caption-mine" : "goals-caption-list")}</caption>
        <thead>
          <tr>
            <th scope="col" class="table__cell table__head">{t("goals-goal")}</th>
            {!isMine && <th scope="col" class="table__cell table__head goals-list__owner">{t("goals-owner")}</th>}
            <th scope="col" class="table__cell table__head goals-list__progress">{t("goals-progress")}</th>
            <th scope="col" class="table__cell table__head goals-list__health">{t("goals-health")}</th>
            <th scope="col" class="table__cell table__head goals-list__day">{t("goals-due")}</th>
            <th scope="col" class="table__cell table__head goals-list__day">{t("goals-last-check-in")}</th>
            {isMine && <th scope="col" class="table__cell table__head goals-list__day">{t("goals-next-check-in")}</th>}
          </tr>
        </thead>
        <Pages goals={goals} filter={filter} orderBy={orderBy} isMine={isMine} />
      </table>
    </>
  );
}

type PagesProps = { goals: Goals; filter: Filter; orderBy: Order; isMine: boolean };

function Pages({ goals, ...rest }: PagesProps) {
  const { url, route } = useLocation();
  const params = new URL(url, location.origin).searchParams;
  const shown = Math.max(Number(params.get("pages")) || 1, 1);
  const focusOn = useRef(0);
  const more = () => {
    focusOn.current = shown;
    params.set("pages", String(shown + 1));
    route(`/goals?${params.toString()}`, true);
  };
  return <Page goals={goals} index={0} shown={shown} focusOn={focusOn} onMore={more} {...rest} />;
}

interface PageProps extends PagesProps {
  index: number;
  shown: number;
  focusOn: RefObject<number | null>;
  onMore: () => void;
}

/** The rows of one page, then the next page or the button that asks for it. */
function Page({ goals, ...rest }: PageProps) {
  const { index, shown, focusOn, isMine, onMore } = rest;
  const body = useRef<HTMLTableSectionElement>(null);
  const { hasNextPage, endCursor } = goals.pageInfo;
  useEffect(() => {
    if (index === 0 || focusOn.current !== index) return;
    focusOn.current = 0;
    body.current?.querySelector("a")?.focus();
  }, []);
  return (
    <>
      <tbody ref={body}>
        {goals.edges.map(({ node }) => (
          <Row key={node.id} goal={node} isMine={isMine} />
        ))}
      </tbody>
      {hasNextPage && index + 1 >= shown && (
        <tbody>
          <tr>
            <td class="goals-list__more" colSpan={COLUMNS}>
              <Button onClick={onMore}>{t("goals-more")}</Button>
            </td>
          </tr>
        </tbody>
      )}
      {hasNextPage && index + 1 < shown && <NextPage key={endCursor} after={endCursor} {...rest} index={index + 1} />}
    </>
  );
}

function NextPage({ after, ...rest }: Omit<PageProps, "goals"> & { after: string | null }) {
  const { filter, orderBy } = rest;
  const page = useQuery(goalsPageQuery, { first: PAGE, after, orderBy, filter });
  if (page.data) return <Page goals={page.data.goals} {...rest} />;
  return (
    <tbody>
      <tr>
        <td colSpan={COLUMNS}>
          {page.failure && !page.loading ? (
            <FailureNotice failure={page.failure} onRetry={() => void page.refetch()} />
          ) : (
            <Skeleton rows={4} />
          )}
        </td>
      </tr>
    </tbody>
  );
}

function Row({ goal, isMine }: { goal: GoalsRow; isMine: boolean }) {
  return (
    <tr class="table__row goals-list__row">
      <th scope="row" class="table__cell table__cell--title goals-list__title">
        <a href={`/goals/${encodeURIComponent(goal.id)}`}>{goal.title}</a>
      </th>
      {!isMine && (
        <td class="table__cell goals-list__owner">
          <GoalsOwner goal={goal} />
        </td>
      )}
      <td class="table__cell goals-list__progress">
        <Meter value={goal.progress} />
      </td>
      <td class="table__cell goals-list__health">
        <GoalsHealth goal={goal} />
      </td>
      <td class="table__cell goals-list__day" data-label={t("goals-due")}>
        <GoalsDay day={goal.dueOn} />
      </td>
      <td class="table__cell goals-list__day" data-label={t("goals-last-check-in")}>
        <GoalsCheckIn goal={goal} />
      </td>
      {isMine && (
        <td class="table__cell goals-list__day" data-label={t("goals-next-check-in")}>
          <GoalsDay day={goal.nextCheckInOn} />
        </td>
      )}
    </tr>
  );
}

/** Says what to do: choose less, or begin. */
export function NoGoals({ address }: { address: GoalsAddress }) {
  if (isFiltered(address)) {
    const all = hrefWith(address, { period: "", team: "", owner: "", state: "", text: "" });
    return (
      <EmptyState fact={t("goals-empty-filtered")} advice={t("goals-empty-filtered-advice")}>
        <ButtonLink href={all}>{t("goals-clear")}</ButtonLink>
      </EmptyState>
    );
  }
  const isMine = address.view === "mine";
  return (
    <EmptyState
      fact={t(isMine ? "goals-empty-mine" : "goals-empty-list")}
      advice={t(isMine ? "goals-empty-mine-advice" : "goals-empty-list-advice")}
    >
      <ButtonLink kind="primary" href="/goals/new">
        {t("goals-new")}
      </ButtonLink>
      {isMine && <ButtonLink href={hrefWith(address, { view: "cascade" })}>{t("goals-see-cascade")}</ButtonLink>}
    </EmptyState>
  );
}
