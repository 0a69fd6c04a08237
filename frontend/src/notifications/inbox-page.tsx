import { useLocation } from "preact-iso";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorSummary } from "../ui/error-summary";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { offerUndo } from "../ui/undo-bar";
import { InboxList } from "./inbox-list";
import { inboxQuery, markAllMutation } from "./inbox-queries";
import german from "./inbox.de.ftl?raw";
import english from "./inbox.en.ftl?raw";

addTexts(english, german);

const ALL = "/inbox?show=all";

/** What one may want to know: what is new, or everything. */
export function InboxPage() {
  const { query: address } = useLocation();
  const isAll = address["show"] === "all";
  const query = useQuery(inboxQuery, { filter: { unread: !isAll }, after: null });
  const { act, busy, wrong } = useAct(markAllMutation);
  const edges = query.data?.notifications.edges ?? [];
  const hasNew = edges.some(({ node }) => node.readAt === null);
  const markAll = async () => {
    // What came after the list was drawn stays new.
    if (edges[0] && (await act({ until: edges[0].node.at }))) offerUndo(t("inbox-all-marked"));
  };
  const tabs = [
    { href: "/inbox", word: t("inbox-new"), current: !isAll },
    { href: ALL, word: t("inbox-all"), current: isAll },
  ];
  return (
    <>
      <PageHead
        title={t("inbox-title")}
        actions={
          hasNew && (
            <Button busy={busy} onClick={markAll}>
              {t("inbox-mark-all")}
            </Button>
          )
        }
      />
      <Tabs label={t("inbox-show")} tabs={tabs} />
      <ErrorSummary errors={wrong} />
      <Loaded query={query} skeleton={<Skeleton rows={8} rowHeight={56} />}>
        {({ notifications }) =>
          notifications.edges.length === 0 ? (
            <Nothing isAll={isAll} />
          ) : (
            <InboxList key={String(isAll)} notifications={notifications} isAll={isAll} />
          )
        }
      </Loaded>
    </>
  );
}

function Nothing({ isAll }: { isAll: boolean }) {
  if (isAll) return <EmptyState fact={t("inbox-nothing")} advice={t("inbox-nothing-advice")} />;
  return (
    <EmptyState fact={t("inbox-nothing-new")} advice={t("inbox-nothing-new-advice")}>
      <ButtonLink href={ALL}>{t("inbox-see-all")}</ButtonLink>
    </EmptyState>
  );
}
