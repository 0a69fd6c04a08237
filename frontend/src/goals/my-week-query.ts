import { graphql, type ResultOf } from "../lib/graphql";

/** What I must do, how my goals stand, and what was said to my check-ins. What a row unfolds it asks for itself. */
export const myWeekQuery = graphql(`
  query MyWeek {
    me {
      id
      timeZone
      answersForOthers
      concerns {
        id
      }
      obligations {
        id
        deed
        dueOn
        workingDaysLate
        onBehalfOf {
          id
          name
        }
        goal {
          id
          title
          can
          author {
            id
            name
          }
          accountable {
            id
            name
          }
          checkIns(first: 1, orderBy: LATEST) {
            edges {
              node {
                id
                isDraft
              }
            }
          }
          closings(first: 1, orderBy: LATEST) {
            edges {
              node {
                id
                proposedOutcome
                proposedBy {
                  id
                  name
                }
              }
            }
          }
        }
        checkIn {
          id
          can
          health
          healthBefore
          author {
            id
            name
          }
        }
      }
      goals(first: 20, orderBy: NEXT_CHECK_IN, filter: { statuses: [ACTIVE] }) {
        edges {
          node {
            id
            title
            progress
            health
            activatedOn
            nextCheckInOn
            trend(days: 70) {
              day
              progress
            }
            checkIns(first: 3, orderBy: LATEST) {
              edges {
                node {
                  id
                  acknowledgedAt
                  acknowledgement
                  acknowledgedBy {
                    id
                    name
                  }
                }
              }
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

export type Me = NonNullable<ResultOf<typeof myWeekQuery>["me"]>;
export type Obligation = Me["obligations"][number];
export type MyGoal = Me["goals"]["edges"][number]["node"];
