import { graphql, type FragmentOf, type ResultOf } from "../lib/graphql";

const failedWorkRow = graphql(`
  fragment FailedWorkRow on FailedWork @_unmask {
    id
    kind
    outlook
    attempts
    createdAt
    failedAt
    errorClass
    correlationId
    can
  }
`);
export type FailedWorkRow = FragmentOf<typeof failedWorkRow>;

export const failedWorkQuery = graphql(
  `
    query FailedWork($after: String) {
      failedWork(first: 50, after: $after) {
        edges {
          node {
            ...FailedWorkRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [failedWorkRow],
);

export const failedSchedulesQuery = graphql(`
  query FailedSchedules {
    failedSchedules(first: 100) {
      edges {
        node {
          id
          name
          failedAt
          ranAt
          errorClass
          correlationId
        }
      }
    }
  }
`);
export type FailedScheduleRow = ResultOf<typeof failedSchedulesQuery>["failedSchedules"]["edges"][number]["node"];

export const retryMutation = graphql(`
  mutation FailedWorkRetry($input: FailedWorkRetryInput!, $idempotencyKey: UUID!) {
    failedWorkRetry(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      failedWork {
        id
      }
    }
  }
`);

export const discardMutation = graphql(`
  mutation FailedWorkDiscard($input: FailedWorkDiscardInput!, $idempotencyKey: UUID!) {
    failedWorkDiscard(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      failedWork {
        id
      }
    }
  }
`);
