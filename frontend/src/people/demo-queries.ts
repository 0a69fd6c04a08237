import { graphql } from "../lib/graphql";

export const demoQuery = graphql(`
  query Demo {
    organisation {
      name
      isDemo
    }
  }
`);

export const demoEndMutation = graphql(`
  mutation OrganisationEndDemo($input: OrganisationEndDemoInput!, $idempotencyKey: UUID!) {
    organisationEndDemo(input: $input, idempotencyKey: $idempotencyKey) {
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
