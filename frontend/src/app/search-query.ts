import { graphql, type ResultOf } from "../lib/graphql";

/** People, teams and goals in one answer; so many of each. */
export const searchQuery = graphql(`
  query Search($text: String!, $first: Int) {
    search(text: $text) {
      employees(first: $first) {
        edges {
          node {
            id
            name
            jobTitle
            primaryTeam {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      teams(first: $first) {
        edges {
          node {
            id
            name
            parent {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      goals(first: $first) {
        edges {
          node {
            id
            title
            health
            accountable {
              id
              name
            }
            team {
              id
              name
            }
            period {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof searchQuery>["search"];
type Goal = Answer["goals"]["edges"][number]["node"];

/** One row that was found, whatever it is. */
export interface Hit {
  id: string;
  href: string;
  word: string;
  second: string;
  health?: Goal["health"];
}

export interface Group {
  kind: "people" | "teams" | "goals";
  hits: readonly Hit[];
  hasMore: boolean;
}

const joined = (...words: (string | null | undefined)[]): string => words.filter(Boolean).join(", ");

/** What was found, kind by kind; a kind without any is left out. */
export function groupsOf({ employees, teams, goals }: Answer): Group[] {
  const groups: Group[] = [
    {
      kind: "people",
      hasMore: employees.pageInfo.hasNextPage,
      hits: employees.edges.map(({ node: { id, name, jobTitle, primaryTeam } }) => ({
        id,
        href: `/people/${id}`,
        word: name,
        second: joined(jobTitle, primaryTeam?.name),
      })),
    },
    {
      kind: "teams",
      hasMore: teams.pageInfo.hasNextPage,
      hits: teams.edges.map(({ node: { id, name, parent } }) => ({
        id,
        href: `/teams/${id}`,
        word: name,
        second: joined(parent?.name),
      })),
    },
    {
      kind: "goals",
      hasMore: goals.pageInfo.hasNextPage,
      hits: goals.edges.map(({ node: { id, title, health, accountable, team, period } }) => ({
        id,
        href: `/goals/${id}`,
        word: title,
        second: joined(team?.name ?? accountable?.name, period?.name),
        health,
      })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
