import { graphql, type ResultOf } from "../lib/graphql";

export const audienceQuery = graphql(`
  query GoalAudience($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        audience {
          rule
          team {
            id
            name
          }
          people {
            id
            name
          }
          hasMore
          namesAreWithheld
          isYours
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof audienceQuery>["node"]>;

/** Those who see a goal by one rule. */
export type Audience = Extract<Node, { __typename: "Goal" }>["audience"][number];
