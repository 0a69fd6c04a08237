import { graphql } from "../lib/graphql";

export const checkInPost = graphql(`
  mutation CheckInPost($input: GoalCheckInInput!, $idempotencyKey: UUID!) {
    goalCheckIn(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      checkIn {
        id
        version
      }
    }
  }
`);

export const checkInWithdraw = graphql(`
  mutation CheckInWithdraw($input: CheckInWithdrawInput!, $idempotencyKey: UUID!) {
    checkInWithdraw(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const checkInSaveDraft = graphql(`
  mutation CheckInSaveDraft($input: CheckInSaveDraftInput!, $idempotencyKey: UUID!) {
    checkInSaveDraft(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const checkInDiscardDraft = graphql(`
  mutation CheckInDiscardDraft($input: CheckInDiscardDraftInput!, $idempotencyKey: UUID!) {
    checkInDiscardDraft(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);
