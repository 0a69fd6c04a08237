import { graphql, type ResultOf } from "../lib/graphql";
import { standingRow } from "../ui/standing-row";

/** What needs me of my people's goals. What a row unfolds it asks for itself. */
export const myConcernsQuery = graphql(`
  query MyConcerns {
    me {
      id
      timeZone
      concerns {
        id
        reasons
        since
        workingDaysLate
        goal {
          id
          title
          accountable {
            id
            name
          }
          checkIns(first: 1, orderBy: LATEST) {
            edges {
              node {
                id
                isDraft
                whatChanged
              }
            }
          }
        }
        blocker {
          id
          text
        }
        checkIn {
          id
          can
          whatChanged
        }
        onBehalfOf {
          id
          name
        }
      }
    }
  }
`);

/** Managers for whom I stand in today. */
export const myStandInsQuery = graphql(`
  query MyStandIns {
    me {
      id
      standsInNow {
        id
        manager {
          id
          name
        }
      }
    }
  }
`);

/** How the goals of those stand who report to me. */
export const myReportsQuery = graphql(
  `
    query MyReports($managerId: ID!, $first: Int, $after: String, $weeks: Int) {
      employees(filter: { managerId: $managerId, isAway: false }, orderBy: NAME, first: $first, after: $after) {
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
    }
  `,
  [standingRow],
);

export type Concern = NonNullable<ResultOf<typeof myConcernsQuery>["me"]>["concerns"][number];
export type Reason = Concern["reasons"][number];
