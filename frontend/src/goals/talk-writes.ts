import { graphql } from "../lib/graphql";

export const commentPost = graphql(`
  mutation CommentPost($input: CommentPostInput!, $idempotencyKey: UUID!) {
    commentPost(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const commentSaveDraft = graphql(`
  mutation CommentSaveDraft($input: CommentSaveDraftInput!, $idempotencyKey: UUID!) {
    commentSaveDraft(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const commentEdit = graphql(`
  mutation CommentEdit($input: CommentEditInput!, $idempotencyKey: UUID!) {
    commentEdit(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const commentWithdraw = graphql(`
  mutation CommentWithdraw($input: CommentWithdrawInput!, $idempotencyKey: UUID!) {
    commentWithdraw(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const commentReact = graphql(`
  mutation CommentReact($input: CommentReactInput!, $idempotencyKey: UUID!) {
    commentReact(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const checkInReact = graphql(`
  mutation CheckInReact($input: CheckInReactInput!, $idempotencyKey: UUID!) {
    checkInReact(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);
