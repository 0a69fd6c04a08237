import { graphql, type ResultOf } from "../lib/graphql";
import { decimal } from "./goal-words";

/** What a goal is measured by, with the readings that the chart and the small lines draw. */
export const keyResultsQuery = graphql(`
  query GoalKeyResults($id: ID!, $first: Int!, $days: Int!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        trend(days: $days) {
          day
          progress
        }
        keyResults(first: $first, orderBy: POSITION) {
          edges {
            node {
              id
              title
              description
              measure
              unit
              startValue
              targetValue
              stretchValue
              currentValue
              lowerBound
              upperBound
              weight
              progress
              readings {
                day
                value
              }
              milestones(first: 30, orderBy: POSITION) {
                edges {
                  node {
                    id
                    title
                    weight
                    doneOn
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
  }
`);

export type Measured = Extract<NonNullable<ResultOf<typeof keyResultsQuery>["node"]>, { __typename: "Goal" }>;
export type KeyResult = Measured["keyResults"]["edges"][number]["node"];

export const keyResultsOf = (goal: Measured): KeyResult[] => goal.keyResults.edges.map(({ node }) => node);

export interface Point {
  day: string;
  value: number;
}

/** The values by day, the earliest first; of several on one day the last. Steps have none. */
export function pointsOf(keyResult: KeyResult): Point[] {
  if (keyResult.measure === "MILESTONES" || keyResult.measure === "BINARY") return [];
  const byDay = new Map<string, number>();
  for (const { day, value } of keyResult.readings) if (value !== null) byDay.set(day, Number(value));
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day.localeCompare(b.day));
}

/** Where the reader looks first: of those with a line to draw the one that weighs most, the upper one among equals. */
export function mostTelling(keyResults: readonly KeyResult[]): KeyResult | null {
  const drawn = keyResults.filter((one) => pointsOf(one).length > 1);
  return drawn.reduce<KeyResult | null>(
    (best, one) => (best && (decimal(best.weight) ?? 0) >= (decimal(one.weight) ?? 0) ? best : one),
    null,
  );
}
