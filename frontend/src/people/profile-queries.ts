import { graphql } from "../lib/graphql";

export const profileQuery = graphql(`
  query Profile {
    me {
      id
      name
      email
      jobTitle
      timeZone
      language
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
`);

export const preferencesMutation = graphql(`
  mutation EmployeeSetPreferences($input: EmployeeSetPreferencesInput!, $idempotencyKey: UUID!) {
    employeeSetPreferences(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
        timeZone
        language
      }
    }
  }
`);
