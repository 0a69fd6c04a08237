import { graphql, type ResultOf } from "../lib/graphql";

/** One page of a goal's check-ins, the reader's own draft first, then the latest. */
export const timelineQuery = graphql(`
  query Timeline($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        checkIns(first: $first, after: $after, orderBy: LATEST) {
          edges {
            node {
              id
              occurredOn
              postedAt
              isDraft
              isWithdrawn
              health
              healthBefore
              confidence
              confidenceBefore
              manualProgress
              progressBefore
              progressAfter
              whatChanged
              nextSteps
              acknowledgedAt
              acknowledgement
              version
              can
              author {
                id
                name
              }
              acknowledgedBy {
                id
                name
              }
              values(first: 20) {
                edges {
                  node {
                    id
                    before
                    after
                    doneBefore
                    doneAfter
                    keyResult {
                      id
                      title
                      unit
                      measure
                    }
                  }
                }
              }
              blockers(first: 10) {
                edges {
                  node {
                    id
                    text
                    resolvedOn
                  }
                }
              }
              revisions(first: 10) {
                edges {
                  node {
                    id
                    at
                    whatChanged
                  }
                }
              }
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
`);

export type TimelinePage = Extract<NonNullable<ResultOf<typeof timelineQuery>["node"]>, { __typename: "Goal" }>;
export type CheckIn = TimelinePage["checkIns"]["edges"][number]["node"];
export type Value = CheckIn["values"]["edges"][number]["node"];

export const checkInsOf = (page: TimelinePage): CheckIn[] => page.checkIns.edges.map(({ node }) => node);
export const valuesOf = (checkIn: CheckIn): Value[] => checkIn.values.edges.map(({ node }) => node);

const EDIT_WINDOW_MS = 24 * 3_600_000;

/** The server has the last word; this only keeps the buttons off check-ins that are plainly past it. */
export const mayPutRight = (checkIn: CheckIn, isLatest: boolean): boolean =>
  isLatest &&
  checkIn.can.includes("edit") &&
  checkIn.acknowledgedAt === null &&
  checkIn.postedAt !== null &&
  Date.now() - Date.parse(checkIn.postedAt) < EDIT_WINDOW_MS;
