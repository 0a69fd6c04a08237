import { graphql } from "../lib/graphql";

export const teamsQuery = graphql(`
  query Teams($after: String) {
    teams(first: 100, after: $after, orderBy: PATH) {
      edges {
        node {
          id
          name
          kind
          memberCount
          retiredOn
          parent {
            id
          }
          lead {
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

export const teamQuery = graphql(`
  query TeamInSettings($id: ID!) {
    node(id: $id) {
      ... on Team {
        id
        version
        name
        kind
        memberCount
        retiredOn
        can
        parent {
          id
          name
        }
        lead {
          id
          name
        }
        primaryMembers(first: 100) {
          edges {
            node {
              id
              name
              jobTitle
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
`);

export const teamCreateMutation = graphql(`
  mutation TeamCreate($input: TeamCreateInput!, $idempotencyKey: UUID!) {
    teamCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      team {
        id
      }
    }
  }
`);

export const teamUpdateMutation = graphql(`
  mutation TeamUpdate($input: TeamUpdateInput!, $idempotencyKey: UUID!) {
    teamUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      team {
        id
        version
      }
    }
  }
`);

export const teamRetireMutation = graphql(`
  mutation TeamRetire($input: TeamRetireInput!, $idempotencyKey: UUID!) {
    teamRetire(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      team {
        id
        version
      }
    }
  }
`);

export const teamReinstateMutation = graphql(`
  mutation TeamReinstate($input: TeamReinstateInput!, $idempotencyKey: UUID!) {
    teamReinstate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      team {
        id
        version
      }
    }
  }
`);
