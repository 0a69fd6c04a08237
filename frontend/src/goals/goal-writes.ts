import { graphql } from "../lib/graphql";

export const publishMutation = graphql(`
  mutation GoalPublish($input: GoalPublishInput!, $idempotencyKey: UUID!) {
    goalPublish(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        status
      }
    }
  }
`);

export const takeBackMutation = graphql(`
  mutation GoalTakeBack($input: GoalTakeBackInput!, $idempotencyKey: UUID!) {
    goalTakeBack(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const acceptMutation = graphql(`
  mutation GoalAccept($input: GoalAcceptInput!, $idempotencyKey: UUID!) {
    goalAccept(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const amendMutation = graphql(`
  mutation GoalAmend($input: GoalAmendInput!, $idempotencyKey: UUID!) {
    goalAmend(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const returnMutation = graphql(`
  mutation GoalReturn($input: GoalReturnInput!, $idempotencyKey: UUID!) {
    goalReturn(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const declineMutation = graphql(`
  mutation GoalDecline($input: GoalDeclineInput!, $idempotencyKey: UUID!) {
    goalDecline(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const proposeEndMutation = graphql(`
  mutation GoalProposeEnd($input: GoalProposeEndInput!, $idempotencyKey: UUID!) {
    goalProposeEnd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const decideEndMutation = graphql(`
  mutation GoalDecideEnd($input: GoalDecideEndInput!, $idempotencyKey: UUID!) {
    goalDecideEnd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const cancelMutation = graphql(`
  mutation GoalCancel($input: GoalCancelInput!, $idempotencyKey: UUID!) {
    goalCancel(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const reopenMutation = graphql(`
  mutation GoalReopen($input: GoalReopenInput!, $idempotencyKey: UUID!) {
    goalReopen(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const detachMutation = graphql(`
  mutation GoalDetach($input: GoalDetachInput!, $idempotencyKey: UUID!) {
    goalDetach(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const shareMutation = graphql(`
  mutation GoalShare($input: GoalShareInput!, $idempotencyKey: UUID!) {
    goalShare(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const unshareMutation = graphql(`
  mutation GoalUnshare($input: GoalUnshareInput!, $idempotencyKey: UUID!) {
    goalUnshare(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const supportAddMutation = graphql(`
  mutation GoalSupportAdd($input: GoalSupportAddInput!, $idempotencyKey: UUID!) {
    goalSupportAdd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const supportRemoveMutation = graphql(`
  mutation GoalSupportRemove($input: GoalSupportRemoveInput!, $idempotencyKey: UUID!) {
    goalSupportRemove(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const resolveBlockerMutation = graphql(`
  mutation BlockerResolve($input: BlockerResolveInput!, $idempotencyKey: UUID!) {
    blockerResolve(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);
