import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { Branches, MoreRows, Waiting } from "./cascade-level";
import { PAGE } from "./cascade-open";
import { cascadeMoreRootsQuery, type cascadeRootsQuery } from "./cascade-queries";

type Roots = ResultOf<typeof cascadeRootsQuery>;
export const GROUPS = ["company", "team", "individual"] as const;
type Group = (typeof GROUPS)[number];

const LEVELS = { company: "COMPANY", team: "TEAM", individual: "INDIVIDUAL" } as const;

/** The goals of one level that count towards no other. */
export const rootsOf = (group: Group, periodId: string | null) => ({ roots: true, periodId, levels: [LEVELS[group]] });

/** All roots: the company's, the teams', each person's; every group in pages of its own. */
export function CascadeRoots({ roots, periodId }: { roots: Roots; periodId: string | null }) {
  return (
    <>
      {GROUPS.map((group) => (
        <RootsPage key={group} page={roots[group]} group={group} periodId={periodId} />
      ))}
    </>
  );
}

interface PageProps {
  page: Roots[Group];
  group: Group;
  periodId: string | null;
  asked?: boolean;
}

function RootsPage({ page: { edges, pageInfo }, group, periodId, asked = false }: PageProps) {
  return (
    <>
      <Branches goals={edges.map(({ node }) => node)} level={1} asked={asked} />
      {pageInfo.hasNextPage && (
        <MoreRows id={`more.${group}.${pageInfo.endCursor}`} level={1}>
          <NextRoots after={pageInfo.endCursor} group={group} periodId={periodId} />
        </MoreRows>
      )}
    </>
  );
}

function NextRoots({ after, group, periodId }: { after: string | null; group: Group; periodId: string | null }) {
  const next = useQuery(cascadeMoreRootsQuery, { first: PAGE, after, filter: rootsOf(group, periodId) });
  if (!next.data) return <Waiting query={next} rows={8} level={1} />;
  return <RootsPage page={next.data.goals} group={group} periodId={periodId} asked />;
}
