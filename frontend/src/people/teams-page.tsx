import { useRoute } from "preact-iso";
import { useState } from "preact/hooks";
import { formatCount } from "../lib/format";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { TeamNewDialog } from "./team-new-dialog";
import { TeamSettings } from "./team-settings";
import { kindWord } from "./team-kind";
import { teamsQuery } from "./teams-queries";
import german from "./teams.de.ftl?raw";
import english from "./teams.en.ftl?raw";
import "./teams.css";

addTexts(english, german);

export type TeamRow = ResultOf<typeof teamsQuery>["teams"]["edges"][number]["node"];

/** The tree of teams, or one of them. */
export function TeamsPage() {
  const { place } = useRoute().params;
  return place ? <TeamSettings key={place} id={place} /> : <TeamTree />;
}

function TeamTree() {
  const [adding, setAdding] = useState(false);
  // A team stands below the one above it, which has come before it in the same list.
  const [depths] = useState(() => new Map<string, number>());
  const usePage = (after: string | null) => {
    const query = useQuery(teamsQuery, { after });
    for (const { node } of query.data?.teams.edges ?? []) depths.set(node.id, node.parent ? (depths.get(node.parent.id) ?? 0) + 1 : 0);
    return pageOf(query, query.data?.teams);
  };
  return (
    <>
      <PageHead
        title={t("teams-title")}
        actions={
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {t("teams-new")}
          </Button>
        }
      />
      <PagedTable
        caption={t("teams-title")}
        keyOf={(row) => row.id}
        usePage={usePage}
        columns={[
          {
            head: t("teams-name"),
            kind: "title",
            cell: (row) => (
              <span class="teams__place" style={{ "--depth": depths.get(row.id) ?? 0 }}>
                <a href={`/settings/teams/${encodeURIComponent(row.id)}`}>{row.name}</a>
                {row.retiredOn && <span class="quiet"> {t("teams-retired")}</span>}
              </span>
            ),
          },
          { head: t("teams-kind"), width: 112, cell: (row) => kindWord(row.kind), phone: "hidden" },
          { head: t("teams-lead"), width: 184, cell: (row) => row.lead?.name ?? "–", phone: "hidden" },
          { head: t("teams-members"), width: 80, kind: "number", cell: (row) => formatCount(row.memberCount) },
        ]}
        empty={<EmptyState fact={t("teams-none")} advice={t("teams-none-advice")} />}
      />
      {adding && <TeamNewDialog onClose={() => setAdding(false)} />}
    </>
  );
}
