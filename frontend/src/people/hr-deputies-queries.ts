import { graphql, type ResultOf } from "../lib/graphql";

export const hrDeputiesQuery = graphql(`
  query HrDeputies($after: String) {
    hrDeputies(first: 50, after: $after) {
      edges {
        node {
          id
          proposedAt
          confirmedAt
          endedAt
          can
          employee {
            id
            name
          }
          deputy {
            id
            name
          }
          proposedBy {
            id
            name
          }
          confirmedBy {
            id
            name
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

export type HrDeputy = ResultOf<typeof hrDeputiesQuery>["hrDeputies"]["edges"][number]["node"];

/** For whom nobody is HR. */
export const withoutHrQuery = graphql(`
  query WithoutHr($after: String) {
    employees(first: 50, after: $after, filter: { withoutHr: true }) {
      edges {
        node {
          id
          name
          jobTitle
          can
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type WithoutHr = ResultOf<typeof withoutHrQuery>["employees"]["edges"][number]["node"];

export const hrDeputyProposeMutation = graphql(`
  mutation HrDeputyPropose($input: HrDeputyProposeInput!, $idempotencyKey: UUID!) {
    hrDeputyPropose(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      hrDeputy {
        id
      }
    }
  }
`);

export const hrDeputyConfirmMutation = graphql(`
  mutation HrDeputyConfirm($input: HrDeputyConfirmInput!, $idempotencyKey: UUID!) {
    hrDeputyConfirm(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      hrDeputy {
        id
      }
    }
  }
`);

export const hrDeputyEndMutation = graphql(`
  mutation HrDeputyEnd($input: HrDeputyEndInput!, $idempotencyKey: UUID!) {
    hrDeputyEnd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      hrDeputy {
        id
      }
    }
  }
`);
