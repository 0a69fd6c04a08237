import { graphql, type FragmentOf } from "../lib/graphql";

/** What every row about a goal shows. */
export const goalsRow = graphql(`
  fragment GoalsRow on Goal @_unmask {
    id
    title
    status
    health
    level
    progress
    dueOn
    lastCheckInOn
    nextCheckInOn
    accountable {
      id
      name
    }
    team {
      id
      name
    }
  }
`);
export type GoalsRow = FragmentOf<typeof goalsRow>;

export const goalsPageQuery = graphql(
  `
    query GoalsPage($first: Int!, $after: String, $orderBy: GoalOrder, $filter: GoalFilter) {
      goals(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
        edges {
          node {
            ...GoalsRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [goalsRow],
);

export const goalsChoicesQuery = graphql(`
  query GoalsChoices {
    me {
      id
      reports(first: 1) {
        edges {
          node {
            id
          }
        }
      }
    }
    periods(first: 100, orderBy: LATEST) {
      edges {
        node {
          id
          name
          startsOn
          endsOn
          phase
        }
      }
    }
  }
`);

export const goalsTeamsQuery = graphql(`
  query GoalsTeams($after: String) {
    teams(first: 100, after: $after, orderBy: PATH) {
      edges {
        node {
          id
          name
          parent {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const goalsPersonQuery = graphql(`
  query GoalsPerson($id: ID!) {
    node(id: $id) {
      ... on Employee {
        id
        name
      }
    }
  }
`);
