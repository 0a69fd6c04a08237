import { graphql } from "../lib/graphql";

export const periodsQuery = graphql(`
  query Periods($after: String) {
    periods(first: 50, after: $after, orderBy: LATEST) {
      edges {
        node {
          id
          version
          name
          startsOn
          endsOn
          cadence
          needsApproval
          phase
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

/** What keeps a period from closing, as far as the reader may see it. */
export const periodOpenQuery = graphql(`
  query PeriodOpen($filter: GoalFilter) {
    goals(first: 50, orderBy: TITLE, filter: $filter) {
      edges {
        node {
          id
          title
          accountable {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const periodCreateMutation = graphql(`
  mutation PeriodCreate($input: PeriodCreateInput!, $idempotencyKey: UUID!) {
    periodCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      period {
        id
      }
    }
  }
`);

export const periodUpdateMutation = graphql(`
  mutation PeriodUpdate($input: PeriodUpdateInput!, $idempotencyKey: UUID!) {
    periodUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      period {
        id
      }
    }
  }
`);

export const periodSetPhaseMutation = graphql(`
  mutation PeriodSetPhase($input: PeriodSetPhaseInput!, $idempotencyKey: UUID!) {
    periodSetPhase(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      period {
        id
      }
    }
  }
`);
