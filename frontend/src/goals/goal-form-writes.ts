import { graphql, type VariablesOf } from "../lib/graphql";

export const goalCreate = graphql(`
  mutation GoalCreate($input: GoalCreateInput!, $idempotencyKey: UUID!) {
    goalCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export const goalUpdate = graphql(`
  mutation GoalUpdate($input: GoalUpdateInput!, $idempotencyKey: UUID!) {
    goalUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export const goalAlign = graphql(`
  mutation GoalAlign($input: GoalAlignInput!, $idempotencyKey: UUID!) {
    goalAlign(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export const goalWeigh = graphql(`
  mutation GoalWeigh($input: GoalWeighInput!, $idempotencyKey: UUID!) {
    goalWeigh(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export const goalPublish = graphql(`
  mutation GoalPublish($input: GoalPublishInput!, $idempotencyKey: UUID!) {
    goalPublish(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export const keyResultCreate = graphql(`
  mutation KeyResultCreate($input: KeyResultCreateInput!, $idempotencyKey: UUID!) {
    keyResultCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      keyResult {
        id
        goal {
          id
          version
        }
      }
    }
  }
`);

export const keyResultUpdate = graphql(`
  mutation KeyResultUpdate($input: KeyResultUpdateInput!, $idempotencyKey: UUID!) {
    keyResultUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      keyResult {
        id
        goal {
          id
          version
        }
      }
    }
  }
`);

export const keyResultRemove = graphql(`
  mutation KeyResultRemove($input: KeyResultRemoveInput!, $idempotencyKey: UUID!) {
    keyResultRemove(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      goal {
        id
        version
      }
    }
  }
`);

export type CreateInput = VariablesOf<typeof goalCreate>["input"];
export type UpdateInput = VariablesOf<typeof goalUpdate>["input"];
export type KeyResultInput = VariablesOf<typeof keyResultCreate>["input"];
export type KeyResultChange = VariablesOf<typeof keyResultUpdate>["input"];
