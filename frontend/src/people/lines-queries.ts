import { graphql } from "../lib/graphql";

const previewFragment = graphql(`
  fragment MoveEffect on MovePreview @_unmask {
    moving
    notCompared
    refusal {
      code
      field
      message
    }
    changes {
      gained
      gainedPeople
      lost
      lostPeople
      person {
        id
        name
      }
    }
  }
`);

export const movedPersonQuery = graphql(`
  query MovedPerson($id: ID!) {
    node(id: $id) {
      ... on Employee {
        id
        name
        can
        manager {
          id
          name
        }
      }
    }
  }
`);

export const movedTeamQuery = graphql(`
  query MovedTeam($id: ID!) {
    node(id: $id) {
      ... on Team {
        id
        version
        name
        can
        parent {
          id
          name
        }
        lead {
          id
          name
          manager {
            id
            name
          }
        }
      }
    }
  }
`);

export const linePreviewQuery = graphql(
  `
    query LinePreview($id: ID!, $managerId: ID) {
      node(id: $id) {
        ... on Employee {
          linePreview(managerId: $managerId) {
            ...MoveEffect
          }
        }
      }
    }
  `,
  [previewFragment],
);

export const teamPreviewQuery = graphql(
  `
    query TeamPreview($id: ID!, $parentId: ID, $managerId: ID, $withLead: Boolean!) {
      node(id: $id) {
        ... on Team {
          place: movePreview(parentId: $parentId) @skip(if: $withLead) {
            ...MoveEffect
          }
          whole: movePreview(parentId: $parentId, managerId: $managerId) @include(if: $withLead) {
            ...MoveEffect
          }
        }
      }
    }
  `,
  [previewFragment],
);

export const lineSetMutation = graphql(`
  mutation ReportingLineSet($input: ReportingLineSetInput!, $idempotencyKey: UUID!) {
    reportingLineSet(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
      }
    }
  }
`);

export const teamMoveMutation = graphql(`
  mutation TeamMove($input: TeamMoveInput!, $idempotencyKey: UUID!) {
    teamMove(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      team {
        id
      }
    }
  }
`);
