import { graphql, type ResultOf } from "../lib/graphql";

/** What stands beside a goal: obstacles, and where it hangs. Ten of each kind; the cascade has the rest. */
export const asideQuery = graphql(`
  query GoalAside($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        blockers(first: 50, orderBy: LATEST) {
          edges {
            node {
              id
              text
              raisedOn
              resolvedOn
              can
              raisedBy {
                id
                name
              }
            }
          }
        }
        children(first: 10, orderBy: TITLE) {
          edges {
            node {
              id
              title
              status
              health
              progress
              accountable {
                id
                name
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        explanation {
          otherPoints
        }
        supports(first: 10) {
          edges {
            node {
              id
              can
              supportedGoal {
                id
                title
                status
                health
                progress
                accountable {
                  id
                  name
                }
              }
              supportedKeyResult {
                id
                title
                goal {
                  id
                  title
                  status
                  health
                  progress
                  accountable {
                    id
                    name
                  }
                }
              }
            }
          }
        }
        supportedBy(first: 10) {
          edges {
            node {
              id
              can
              goal {
                id
                title
                status
                health
                progress
                accountable {
                  id
                  name
                }
              }
            }
          }
        }
        shares(first: 50) {
          edges {
            node {
              id
              right
              employee {
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

export type Beside = Extract<NonNullable<ResultOf<typeof asideQuery>["node"]>, { __typename: "Goal" }>;
export type Blocker = Beside["blockers"]["edges"][number]["node"];
export type Neighbour = Beside["children"]["edges"][number]["node"];
export type Share = Beside["shares"]["edges"][number]["node"];
