import { graphql } from "../lib/graphql";

export const peopleQuery = graphql(`
  query People($after: String, $filter: EmployeeFilter) {
    employees(first: 50, after: $after, orderBy: NAME, filter: $filter) {
      edges {
        node {
          id
          name
          jobTitle
          isVacancy
          isAway
          employment {
            status
          }
          manager {
            id
            name
          }
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

export const personQuery = graphql(`
  query PersonInSettings($id: ID!) {
    node(id: $id) {
      ... on Employee {
        id
        version
        name
        email
        jobTitle
        location
        isVacancy
        invitation
        can
        employment {
          jobLevel
          hiredOn
          leftOn
          status
        }
        manager {
          id
          name
        }
        memberships(first: 50) {
          edges {
            node {
              id
              isPrimary
              startsOn
              endsOn
              team {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

export const employeeCreateMutation = graphql(`
  mutation EmployeeCreate($input: EmployeeCreateInput!, $idempotencyKey: UUID!) {
    employeeCreate(input: $input, idempotencyKey: $idempotencyKey) {
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

export const employeeUpdateMutation = graphql(`
  mutation EmployeeUpdate($input: EmployeeUpdateInput!, $idempotencyKey: UUID!) {
    employeeUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
        version
      }
    }
  }
`);

export const setEmailMutation = graphql(`
  mutation EmployeeSetEmail($input: EmployeeSetEmailInput!, $idempotencyKey: UUID!) {
    employeeSetEmail(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
        version
      }
    }
  }
`);

export const inviteMutation = graphql(`
  mutation EmployeeInvite($input: EmployeeInviteInput!, $idempotencyKey: UUID!) {
    employeeInvite(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      password
      employee {
        id
      }
    }
  }
`);

export const leaveMutation = graphql(`
  mutation EmployeeGoOnLeave($input: EmployeeGoOnLeaveInput!, $idempotencyKey: UUID!) {
    employeeGoOnLeave(input: $input, idempotencyKey: $idempotencyKey) {
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

export const returnMutation = graphql(`
  mutation EmployeeReturn($input: EmployeeReturnInput!, $idempotencyKey: UUID!) {
    employeeReturn(input: $input, idempotencyKey: $idempotencyKey) {
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

export const departMutation = graphql(`
  mutation EmployeeDepart($input: EmployeeDepartInput!, $idempotencyKey: UUID!) {
    employeeDepart(input: $input, idempotencyKey: $idempotencyKey) {
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

export const rehireMutation = graphql(`
  mutation EmployeeRehire($input: EmployeeRehireInput!, $idempotencyKey: UUID!) {
    employeeRehire(input: $input, idempotencyKey: $idempotencyKey) {
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

export const joinMutation = graphql(`
  mutation TeamMembershipSet($input: TeamMembershipSetInput!, $idempotencyKey: UUID!) {
    teamMembershipSet(input: $input, idempotencyKey: $idempotencyKey) {
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

export const leaveTeamMutation = graphql(`
  mutation TeamMembershipEnd($input: TeamMembershipEndInput!, $idempotencyKey: UUID!) {
    teamMembershipEnd(input: $input, idempotencyKey: $idempotencyKey) {
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
