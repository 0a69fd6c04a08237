import { graphql, type ResultOf } from "../lib/graphql";

/** What the head of a goal's page says, and what may be done; everything else is asked for by its own part. */
export const goalPageQuery = graphql(`
  query GoalPage($id: ID!) {
    me {
      id
      timeZone
    }
    node(id: $id) {
      __typename
      ... on Goal {
        id
        title
        description
        status
        health
        level
        kind
        ambition
        visibility
        cadence
        mode
        version
        progress
        coverage
        startsOn
        dueOn
        nextCheckInOn
        activatedOn
        closedAt
        note
        reason
        outcomeGrade
        suggestedGrade
        tags
        can
        period {
          id
          name
          phase
          needsApproval
        }
        owner {
          id
          name
        }
        team {
          id
          name
        }
        accountable {
          id
          name
        }
        lineManager {
          id
          name
        }
        author {
          id
          name
        }
        awaits {
          id
          name
        }
        homeTeam {
          id
          name
          parent {
            id
            name
            parent {
              id
              name
              parent {
                id
                name
              }
            }
          }
        }
        parent {
          id
          title
          health
          status
          progress
          can
          accountable {
            id
            name
          }
        }
        continuedFrom {
          id
          title
        }
        ancestors {
          id
          title
        }
        closings(first: 1, orderBy: LATEST) {
          edges {
            node {
              id
              proposedAt
              proposedOutcome
              proposedGrade
              retrospective
              decidedAt
              outcome
              grade
              reason
              reopenedAt
              proposedBy {
                id
                name
              }
              decidedBy {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

export type Goal = Extract<NonNullable<ResultOf<typeof goalPageQuery>["node"]>, { __typename: "Goal" }>;
export type Closing = Goal["closings"]["edges"][number]["node"];

/** Whether the reader may do this now. */
export const may = (goal: Goal, verb: string): boolean => goal.can.includes(verb);

/** Who reads what is answered to a proposal: its author, or the owner where the author's word is awaited. */
export const otherSideOf = ({ awaits, author, accountable }: Goal): string | undefined =>
  (awaits && awaits.id === author?.id ? accountable : author)?.name;

/** The end that the owner has proposed and nobody has decided yet. */
export function openClosing(goal: Goal): Closing | null {
  const latest = goal.closings.edges[0]?.node;
  return latest && latest.decidedAt === null && latest.reopenedAt === null ? latest : null;
}
