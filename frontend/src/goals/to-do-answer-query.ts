import { graphql, type ResultOf } from "../lib/graphql";

export const toDoAnswerQuery = graphql(`
  query ToDoAnswer($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        title
        description
        dueOn
        note
        version
        author {
          id
          name
        }
        accountable {
          id
          name
        }
        awaits {
          id
        }
        parent {
          id
          title
        }
        keyResults(first: 10) {
          edges {
            node {
              id
              title
              unit
              measure
              startValue
              targetValue
              lowerBound
              upperBound
              milestones(first: 20) {
                edges {
                  node {
                    id
                    title
                    doneOn
                  }
                }
              }
              currentValue
            }
          }
        }
      }
    }
  }
`);

export type Proposal = Extract<ResultOf<typeof toDoAnswerQuery>["node"], { __typename: "Goal" }>;

export const goalAccept = graphql(`
  mutation ToDoAccept($input: GoalAcceptInput!, $idempotencyKey: UUID!) {
    goalAccept(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const goalAmend = graphql(`
  mutation ToDoAmend($input: GoalAmendInput!, $idempotencyKey: UUID!) {
    goalAmend(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const goalReturn = graphql(`
  mutation ToDoReturn($input: GoalReturnInput!, $idempotencyKey: UUID!) {
    goalReturn(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const goalDecline = graphql(`
  mutation ToDoDecline($input: GoalDeclineInput!, $idempotencyKey: UUID!) {
    goalDecline(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);
