import { graphql } from "../lib/graphql";
import type { ResultOf, VariablesOf } from "../lib/graphql";

export const importsQuery = graphql(`
  query Imports($language: String!) {
    fileImports(first: 20) {
      edges {
        node {
          id
          fileName
          rowsTotal
          uploadedAt
          ranAt
          state
          isDry
          counts {
            record
            result
            count
          }
          uploadedBy {
            id
            name
          }
        }
      }
    }
    importTemplates(language: $language) {
      key
      address
    }
    importMappings(first: 100) {
      edges {
        node {
          id
          name
          version
          changedAt
          can
          changedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const fileImportQuery = graphql(`
  query FileImport($id: ID!) {
    node(id: $id) {
      ... on FileImport {
        id
        fileName
        rowsTotal
        uploadedAt
        ranAt
        finishedAt
        state
        isDry
        version
        sentence
        warnings
        notes
        can
        counts {
          record
          result
          count
        }
        done {
          what
          count
        }
        progress {
          stage
          done
          total
        }
        uploadedBy {
          id
          name
        }
      }
    }
  }
`);

export const importChoicesQuery = graphql(`
  query ImportChoices($language: String!) {
    importRecords {
      type
      fields {
        name
        form
        required
        choices {
          value
          word
        }
      }
    }
    importTemplates(language: $language) {
      key
      mapping
    }
    importMappings(first: 100) {
      edges {
        node {
          id
          name
          text
        }
      }
    }
  }
`);

export const importPreviewQuery = graphql(`
  query ImportPreview($id: ID!, $text: String, $form: MappingFormInput, $record: String) {
    importPreview(id: $id, text: $text, form: $form, record: $record, rows: 8) {
      text
      problems
      form {
        name
        ignore
        records {
          type
          whenColumn
          whenWords
          fields {
            field
            columns
            constant
            dateFormat
            decimal
            creates
            words {
              word
              means
            }
          }
        }
      }
      rows {
        number
        record
        reason
        cells {
          field
          text
          problem
        }
      }
      samples {
        column
        texts
      }
    }
  }
`);

export const importRowsQuery = graphql(`
  query ImportRows($id: ID!, $first: Int!, $after: String, $filter: ImportRowFilter) {
    node(id: $id) {
      ... on FileImport {
        id
        results(first: $first, after: $after, filter: $filter) {
          edges {
            node {
              id
              number
              record
              externalId
              label
              result
              messages {
                kind
                field
                text
                value
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof fileImportQuery>["node"]>;
export type FileImport = Extract<Node, { fileName: string }>;
export type Preview = NonNullable<ResultOf<typeof importPreviewQuery>["importPreview"]>;
export type KeptMapping = ResultOf<typeof importsQuery>["importMappings"]["edges"][number]["node"];
export type Choices = ResultOf<typeof importChoicesQuery>;
export type MappingForm = NonNullable<Preview["form"]>;
export type FormRecord = MappingForm["records"][number];
export type FormField = FormRecord["fields"][number];
export type RecordField = Choices["importRecords"][number]["fields"][number];
export type Count = FileImport["counts"][number];
export type RowFilter = VariablesOf<typeof importRowsQuery>["filter"];
