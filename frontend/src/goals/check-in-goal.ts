import { graphql, type ResultOf } from "../lib/graphql";

/** What a check-in is written on: the goal with its measures and the check-ins before it. */
export const checkInGoal = graphql(`
  fragment CheckInGoal on Goal {
    id
    title
    mode
    confidence
    manualProgress
    can
    keyResults(first: 20) {
      edges {
        node {
          id
          title
          unit
          measure
          targetValue
          currentValue
          lowerBound
          upperBound
          milestones(first: 50) {
            edges {
              node {
                id
                title
                doneOn
              }
            }
          }
        }
      }
    }
    checkIns(first: 5, orderBy: LATEST) {
      edges {
        node {
          id
          occurredOn
          postedAt
          isDraft
          isWithdrawn
          health
          confidence
          manualProgress
          whatChanged
          nextSteps
          acknowledgedAt
          acknowledgement
          acknowledgedBy {
            id
            name
          }
          draftBlockers
          draftValues {
            keyResultId
            value
          }
        }
      }
    }
  }
`);

export type CheckInGoal = ResultOf<typeof checkInGoal>;
export type KeyResult = CheckInGoal["keyResults"]["edges"][number]["node"];
export type CheckIn = CheckInGoal["checkIns"]["edges"][number]["node"];

export const keyResultsOf = (goal: CheckInGoal): KeyResult[] => goal.keyResults.edges.map((edge) => edge.node);

export const milestonesOf = (keyResult: KeyResult) => keyResult.milestones.edges.map((edge) => edge.node);

export const draftOf = (goal: CheckInGoal): CheckIn | null =>
  goal.checkIns.edges.map((edge) => edge.node).find((checkIn) => checkIn.isDraft) ?? null;

/** The posted check-in that the goal stands by: the latest day counts, not the latest writing. */
export function previousOf(goal: CheckInGoal): CheckIn | null {
  const posted = goal.checkIns.edges.map((edge) => edge.node).filter((checkIn) => !checkIn.isDraft && !checkIn.isWithdrawn);
  const order = (checkIn: CheckIn) => `${checkIn.occurredOn} ${checkIn.postedAt ?? ""}`;
  return posted.reduce<CheckIn | null>((best, one) => (best === null || order(one) > order(best) ? one : best), null);
}
