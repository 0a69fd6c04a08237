import { graphql } from "../lib/graphql";

export const dryRunMutation = graphql(`
  mutation FileImportDryRun($input: FileImportDryRunInput!, $idempotencyKey: UUID!) {
    fileImportDryRun(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      fileImport {
        id
        version
      }
    }
  }
`);

export const runMutation = graphql(`
  mutation FileImportRun($input: FileImportRunInput!, $idempotencyKey: UUID!) {
    fileImportRun(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      fileImport {
        id
        version
      }
    }
  }
`);

export const discardMutation = graphql(`
  mutation FileImportDiscard($input: FileImportDiscardInput!, $idempotencyKey: UUID!) {
    fileImportDiscard(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const keepMappingMutation = graphql(`
  mutation ImportMappingCreate($input: ImportMappingCreateInput!, $idempotencyKey: UUID!) {
    importMappingCreate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      importMapping {
        id
        name
      }
    }
  }
`);

export const renameMappingMutation = graphql(`
  mutation ImportMappingUpdate($input: ImportMappingUpdateInput!, $idempotencyKey: UUID!) {
    importMappingUpdate(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      importMapping {
        id
        version
      }
    }
  }
`);

export const removeMappingMutation = graphql(`
  mutation ImportMappingRemove($input: ImportMappingRemoveInput!, $idempotencyKey: UUID!) {
    importMappingRemove(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);
