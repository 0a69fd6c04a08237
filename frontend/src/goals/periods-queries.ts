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
          parent {
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

/** One period as it stands now, and those that it may lie in. */
export const periodFormQuery = graphql(`
  query PeriodForm($id: ID!) {
    node(id: $id) {
      ... on Period {
        id
        version
        name
        startsOn
        endsOn
        cadence
        needsApproval
        parent {
          id
          name
        }
      }
    }
    periods(first: 50, orderBy: LATEST) {
      edges {
        node {
          id
          name
        }
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
