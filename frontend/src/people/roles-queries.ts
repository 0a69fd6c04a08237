import { graphql } from "../lib/graphql";

export const rolesQuery = graphql(`
  query Roles($after: String) {
    roleGrants(first: 100, after: $after) {
      edges {
        node {
          id
          role
          can
          employee {
            id
            name
            jobTitle
          }
          team {
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

export const roleGrantMutation = graphql(`
  mutation RoleGrant($input: RoleGrantInput!, $idempotencyKey: UUID!) {
    roleGrant(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      roleGrant {
        id
      }
    }
  }
`);

export const roleRevokeMutation = graphql(`
  mutation RoleRevoke($input: RoleRevokeInput!, $idempotencyKey: UUID!) {
    roleRevoke(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
      }
    }
  }
`);
