import { graphql, type ResultOf } from "../lib/graphql";

/** One comment as it is drawn; one's own draft is among them. */
const commentFields = graphql(`
  fragment CommentFields on Comment @_unmask {
    id
    postedAt
    editedAt
    isDraft
    isWithdrawn
    version
    can
    author {
      id
      name
    }
    parts {
      text
      person {
        id
        name
      }
    }
    reactions {
      kind
      count
      isMine
    }
  }
`);

/** What was said to the check-ins of one page of the timeline. */
export const talkQuery = graphql(
  `
    query Talk($id: ID!, $first: Int!, $after: String) {
      node(id: $id) {
        __typename
        ... on Goal {
          id
          checkIns(first: $first, after: $after, orderBy: LATEST) {
            edges {
              node {
                id
                can
                reactions {
                  kind
                  count
                  isMine
                }
                comments(first: 10, orderBy: LATEST) {
                  edges {
                    node {
                      ...CommentFields
                    }
                  }
                  pageInfo {
                    hasNextPage
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [commentFields],
);

/** All that was said to one check-in, where that is more than a few. */
export const checkInTalkQuery = graphql(
  `
    query CheckInTalk($id: ID!) {
      node(id: $id) {
        __typename
        ... on CheckIn {
          id
          comments(first: 100, orderBy: LATEST) {
            edges {
              node {
                ...CommentFields
              }
            }
          }
        }
      }
    }
  `,
  [commentFields],
);

/** What was said about the goal itself, the latest first. */
export const goalTalkQuery = graphql(
  `
    query GoalTalk($id: ID!, $first: Int!) {
      node(id: $id) {
        __typename
        ... on Goal {
          id
          comments(first: $first, orderBy: LATEST, filter: { isAboutGoal: true }) {
            edges {
              node {
                ...CommentFields
              }
            }
            pageInfo {
              hasNextPage
            }
          }
        }
      }
    }
  `,
  [commentFields],
);

export const talkPeopleQuery = graphql(`
  query TalkPeople($filter: EmployeeFilter) {
    employees(first: 8, orderBy: NAME, filter: $filter) {
      edges {
        node {
          id
          name
          jobTitle
        }
      }
    }
  }
`);

export const talkHiddenQuery = graphql(`
  query TalkHidden($id: ID!, $people: [ID!]!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        hiddenFrom(personIds: $people) {
          id
          name
        }
      }
    }
  }
`);

export type Comment = ResultOf<typeof commentFields>;
export type ReactionCount = Comment["reactions"][number];
type Talk = Extract<NonNullable<ResultOf<typeof talkQuery>["node"]>, { __typename: "Goal" }>;
export type CheckInTalk = Talk["checkIns"]["edges"][number]["node"];
