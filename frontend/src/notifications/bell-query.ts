import { graphql } from "../lib/graphql";

/** Counted no further than is shown. */
export const bellQuery = graphql(`
  query Bell {
    me {
      id
      unreadNotifications
    }
  }
`);
