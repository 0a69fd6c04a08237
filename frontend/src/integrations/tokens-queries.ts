import { graphql, type ResultOf } from "../lib/graphql";

export const tokensQuery = graphql(`
  query Tokens($after: String) {
    accessTokens(first: 50, after: $after) {
      edges {
        node {
          id
          name
          scopes
          state
          createdAt
          expiresOn
          lastUsedAt
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

export type Token = ResultOf<typeof tokensQuery>["accessTokens"]["edges"][number]["node"];

export const tokenScopesQuery = graphql(`
  query TokenScopes {
    tokenScopes
  }
`);

export const tokenCreateMutation = graphql(`
  mutation AccessTokenCreate($input: AccessTokenCreateInput!, $idempotencyKey: UUID!) {
    accessTokenCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      secret
      accessToken {
        id
        name
      }
    }
  }
`);

export const tokenRevokeMutation = graphql(`
  mutation AccessTokenRevoke($input: AccessTokenRevokeInput!, $idempotencyKey: UUID!) {
    accessTokenRevoke(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      accessToken {
        id
        state
      }
    }
  }
`);
