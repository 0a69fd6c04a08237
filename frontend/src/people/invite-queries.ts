import { graphql, type ResultOf } from "../lib/graphql";

export const invitableQuery = graphql(`
  query Invitable($after: String, $invitation: Invitation!) {
    employees(first: 100, after: $after, orderBy: NAME, filter: { invitation: $invitation }) {
      edges {
        node {
          id
          name
          email
          primaryTeam {
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

export const employeesInviteMutation = graphql(`
  mutation EmployeesInvite($input: EmployeesInviteInput!, $idempotencyKey: UUID!) {
    employeesInvite(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      invited {
        employeeId
        email
        password
      }
      notInvited {
        employeeId
        message
      }
    }
  }
`);

/** Somebody who can be invited. */
export type Invitable = ResultOf<typeof invitableQuery>["employees"]["edges"][number]["node"];
