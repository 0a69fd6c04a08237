import { graphql, type FragmentOf } from "../lib/graphql";
import { goalsRow } from "./goals-queries";

/** A row of the tree: a goal, how many lie below it and what stands in its way. */
const cascadeRow = graphql(
  `
    fragment CascadeRow on Goal @_unmask {
      ...GoalsRow
      childCount
      blockers(first: 5) {
        edges {
          node {
            id
            raisedOn
            resolvedOn
          }
        }
      }
    }
  `,
  [goalsRow],
);
export type CascadeGoal = FragmentOf<typeof cascadeRow>;

/** The goals that count towards no other, the company's first: a few of them carry all the rest. */
export const cascadeRootsQuery = graphql(
  `
    query CascadeRoots($first: Int!, $company: GoalFilter, $team: GoalFilter, $individual: GoalFilter) {
      company: goals(first: $first, orderBy: OLDEST, filter: $company) {
        edges {
          node {
            ...CascadeRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      team: goals(first: $first, orderBy: OLDEST, filter: $team) {
        edges {
          node {
            ...CascadeRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      individual: goals(first: $first, orderBy: OLDEST, filter: $individual) {
        edges {
          node {
            ...CascadeRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [cascadeRow],
);

export const cascadeMoreRootsQuery = graphql(
  `
    query CascadeMoreRoots($first: Int!, $after: String, $filter: GoalFilter) {
      goals(first: $first, after: $after, orderBy: OLDEST, filter: $filter) {
        edges {
          node {
            ...CascadeRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [cascadeRow],
);

export const cascadeLevelQuery = graphql(
  `
    query CascadeLevel($id: ID!, $first: Int!, $after: String, $begins: Boolean!) {
      node(id: $id) {
        ... on Goal {
          id
          explanation @include(if: $begins) {
            otherPoints
          }
          children(first: $first, after: $after, orderBy: OLDEST) {
            edges {
              node {
                ...CascadeRow
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `,
  [cascadeRow],
);

/** A goal and three levels below it at once, each goal after its parent. */
export const cascadeBelowQuery = graphql(
  `
    query CascadeBelow($id: ID!) {
      node(id: $id) {
        ... on Goal {
          id
          cascade(first: 100, depth: 3, fromTop: true) {
            parentId
            depth
            goal {
              ...CascadeRow
              explanation {
                otherPoints
              }
            }
          }
        }
      }
    }
  `,
  [cascadeRow],
);

export const cascadeCanQuery = graphql(`
  query CascadeCan($id: ID!) {
    node(id: $id) {
      ... on Goal {
        id
        can
      }
    }
  }
`);

export const cascadeMatchesQuery = graphql(
  `
    query CascadeMatches($first: Int!, $after: String, $filter: GoalFilter) {
      goals(first: $first, after: $after, orderBy: TITLE, filter: $filter) {
        edges {
          node {
            ...CascadeRow
            ancestors {
              id
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [cascadeRow],
);
