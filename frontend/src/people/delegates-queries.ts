import { graphql, type ResultOf } from "../lib/graphql";

export const delegatesQuery = graphql(`
  query Delegates {
    me {
      id
      timeZone
      delegations(first: 100) {
        edges {
          node {
            id
            startsOn
            endsOn
            isInForce
            can
            delegate {
              id
              name
            }
          }
        }
      }
      standsIn(first: 100) {
        edges {
          node {
            id
            startsOn
            endsOn
            isInForce
            can
            manager {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof delegatesQuery>["me"]>;

export const delegationCreateMutation = graphql(`
  mutation DelegationCreate($input: DelegationCreateInput!, $idempotencyKey: UUID!) {
    delegationCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      delegation {
        id
      }
    }
  }
`);

export const delegationEndMutation = graphql(`
  mutation DelegationEnd($input: DelegationEndInput!, $idempotencyKey: UUID!) {
    delegationEnd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      delegation {
        id
      }
    }
  }
`);
