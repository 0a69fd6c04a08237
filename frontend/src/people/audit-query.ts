import { graphql, type ResultOf } from "../lib/graphql";

export const auditQuery = graphql(`
  query Audit($after: String, $filter: AuditFilter) {
    auditEntries(first: 50, after: $after, filter: $filter) {
      edges {
        node {
          id
          at
          verb
          actorName
          byToken
          subjectType
          subject
          actor {
            id
            name
          }
          onBehalfOf {
            id
            name
          }
          changes {
            field
            isWithheld
            before
            after
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

export type AuditEntry = ResultOf<typeof auditQuery>["auditEntries"]["edges"][number]["node"];
