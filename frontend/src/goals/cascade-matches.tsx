import { useEffect } from "preact/hooks";
import type { ResultOf, VariablesOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { FailureNotice } from "../ui/failure-notice";
import { announce } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { CascadeGrid } from "./cascade-grid";
import { MoreRows, Waiting } from "./cascade-level";
import { PAGE, useCascade } from "./cascade-open";
import { cascadeMatchesQuery } from "./cascade-queries";
import { CascadeRow } from "./cascade-row";
import type { GoalsAddress } from "./goals-filter";
import { NoGoals } from "./goals-list";

const ROW_HEIGHT = 49;

type Filter = VariablesOf<typeof cascadeMatchesQuery>["filter"];
type Matches = ResultOf<typeof cascadeMatchesQuery>["goals"];
type Match = Matches["edges"][number]["node"];

/** What fits the filters, each with the goals above it: in a tree most of it would be hidden in closed rows. */
export function CascadeMatches({ address, filter }: { address: GoalsAddress; filter: Filter }) {
  const matches = useQuery(cascadeMatchesQuery, { first: PAGE, after: null, filter }, { keep: true });
  const goals = matches.data?.goals;
  useEffect(() => {
    if (!goals || matches.loading) return;
    announce(t(goals.pageInfo.hasNextPage ? "goals-shown-first" : "goals-shown", { count: goals.edges.length }));
  }, [JSON.stringify(filter), matches.loading]);
  if (!goals) {
    if (!matches.failure || matches.loading) return <Skeleton rows={8} rowHeight={ROW_HEIGHT} />;
    return <FailureNotice failure={matches.failure} onRetry={() => void matches.refetch()} />;
  }
  const first = goals.edges[0]?.node.id;
  if (first === undefined) return <NoGoals address={address} />;
  return (
    <>
      {matches.failure && <FailureNotice failure={matches.failure} onRetry={() => void matches.refetch()} />}
      <CascadeGrid label={t("cascade-matches-label")} first={first} flat>
        <MatchesPage goals={goals} filter={filter} text={address.text.trim()} />
      </CascadeGrid>
    </>
  );
}

interface PageProps {
  goals: Matches;
  filter: Filter;
  text: string;
  asked?: boolean;
}

function MatchesPage({ goals: { edges, pageInfo }, filter, text, asked = false }: PageProps) {
  const { active } = useCascade();
  const first = edges[0]?.node.id;
  useEffect(() => {
    if (!asked || !first) return;
    active.set(first);
    document.querySelector<HTMLElement>(`[data-id="${CSS.escape(first)}"]`)?.focus();
  }, []);
  return (
    <>
      {edges.map(({ node }) => (
        <CascadeRow key={node.id} goal={node} level={1} flat>
          <MatchTitle match={node} text={text} />
        </CascadeRow>
      ))}
      {pageInfo.hasNextPage && (
        <MoreRows key={pageInfo.endCursor} id={`more.${pageInfo.endCursor}`} level={1}>
          <NextMatches after={pageInfo.endCursor} filter={filter} text={text} />
        </MoreRows>
      )}
    </>
  );
}

function NextMatches({ after, filter, text }: { after: string | null; filter: Filter; text: string }) {
  const next = useQuery(cascadeMatchesQuery, { first: PAGE, after, filter });
  if (!next.data) return <Waiting query={next} rows={4} level={1} />;
  return <MatchesPage goals={next.data.goals} filter={filter} text={text} asked />;
}

function MatchTitle({ match, text }: { match: Match; text: string }) {
  const { title, ancestors } = match;
  const at = text ? title.toLocaleLowerCase().indexOf(text.toLocaleLowerCase()) : -1;
  return (
    <>
      {at < 0 ? (
        title
      ) : (
        <>
          {title.slice(0, at)}
          <mark>{title.slice(at, at + text.length)}</mark>
          {title.slice(at + text.length)}
        </>
      )}
      {ancestors.length > 0 && (
        <span class="cascade__above">
          <span class="visually-hidden"> {t("cascade-below")} </span>
          {ancestors.map((ancestor) => ancestor.title).join(" › ")}
        </span>
      )}
    </>
  );
}
