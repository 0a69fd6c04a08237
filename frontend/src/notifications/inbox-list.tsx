import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { Loaded } from "../ui/loaded";
import { Skeleton } from "../ui/skeleton";
import { inboxQuery } from "./inbox-queries";
import { InboxItem } from "./inbox-item";
import "./inbox.css";

type Notifications = ResultOf<typeof inboxQuery>["notifications"];

interface Props {
  notifications: Notifications;
  isAll: boolean;
}

/** The rows of one page, then the next page or the button that asks for it. */
export function InboxList({ notifications, isAll }: Props) {
  const [isOpen, open] = useState(false);
  const { hasNextPage, endCursor } = notifications.pageInfo;
  return (
    <>
      <ul class="inbox" aria-label={t("inbox-title")}>
        {notifications.edges.map(({ node }) => (
          <InboxItem key={node.id} row={node} />
        ))}
      </ul>
      {hasNextPage && !isOpen && (
        <div class="inbox__more">
          <Button onClick={() => open(true)}>{t("inbox-more")}</Button>
        </div>
      )}
      {hasNextPage && isOpen && <NextPage key={endCursor} after={endCursor} isAll={isAll} />}
    </>
  );
}

function NextPage({ after, isAll }: { after: string | null; isAll: boolean }) {
  const query = useQuery(inboxQuery, { filter: { unread: !isAll }, after });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={4} rowHeight={56} />}>
      {(data) => <InboxList notifications={data.notifications} isAll={isAll} />}
    </Loaded>
  );
}
