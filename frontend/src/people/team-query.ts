import { graphql } from "../lib/graphql";
import { standingRow } from "../ui/standing-row";

/** A team: whose it is, its own goals and its rhythm. */
export const teamQuery = graphql(`
  query Team($id: ID!, $weeks: Int) {
    node(id: $id) {
      __typename
      ... on Team {
        id
        name
        kind
        retiredOn
        parent {
          id
          name
        }
        lead {
          id
          name
          jobTitle
        }
        children(first: 50, orderBy: NAME) {
          edges {
            node {
              id
              name
            }
          }
        }
        goals(first: 20, orderBy: DUE, filter: { statuses: [ACTIVE] }) {
          edges {
            node {
              id
              title
              progress
              health
              dueOn
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        checkInRhythm(weeks: $weeks) {
          startsOn
          due
          inTime
        }
      }
    }
  }
`);

/** Who is there, a page at a time, and by name who is away. */
export const teamMembersQuery = graphql(
  `
    query TeamMembers($id: ID!, $first: Int, $after: String, $weeks: Int) {
      here: employees(filter: { teamId: $id, isAway: false }, orderBy: NAME, first: $first, after: $after) {
        edges {
          node {
            ...StandingRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      away: employees(filter: { teamId: $id, isAway: true }, orderBy: NAME, first: 20) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  `,
  [standingRow],
);

export const myTeamQuery = graphql(`
  query MyTeam {
    me {
      id
      primaryTeam {
        id
      }
    }
  }
`);
