import { graphql, type FragmentOf } from "../lib/graphql";

/** What one row tells. */
const inboxRow = graphql(`
  fragment InboxRow on Notification @_unmask {
    id
    at
    readAt
    kind
    actor {
      id
      name
    }
    goal {
      id
      title
    }
    checkIn {
      id
      goal {
        id
        title
      }
    }
    comment {
      id
      goal {
        id
        title
      }
    }
  }
`);
export type InboxRow = FragmentOf<typeof inboxRow>;

export const inboxQuery = graphql(
  `
    query Inbox($after: String, $filter: NotificationFilter!) {
      notifications(first: 50, after: $after, filter: $filter) {
        edges {
          node {
            ...InboxRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [inboxRow],
);

export const markMutation = graphql(`
  mutation InboxMark($input: NotificationMarkInput!, $idempotencyKey: UUID!) {
    notificationMark(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      notification {
        id
        readAt
      }
    }
  }
`);

export const markAllMutation = graphql(`
  mutation InboxMarkAll($input: NotificationMarkAllInput!, $idempotencyKey: UUID!) {
    notificationMarkAll(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      employee {
        id
        unreadNotifications
      }
    }
  }
`);
