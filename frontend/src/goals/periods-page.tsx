import { useState } from "preact/hooks";
import { formatDays } from "../lib/format";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { PeriodFormDialog } from "./period-form-dialog";
import { PeriodPhaseDialog } from "./period-phase-dialog";
import { periodsQuery } from "./periods-queries";
import german from "./periods.de.ftl?raw";
import english from "./periods.en.ftl?raw";
import "./periods.css";

addTexts(english, german);

export type PeriodRow = ResultOf<typeof periodsQuery>["periods"]["edges"][number]["node"];
type Asked = { deed: "edit" | "phase"; period: PeriodRow } | { deed: "new" };

export const PHASES = ["PLANNING", "ACTIVE", "LOCKED", "CLOSED"] as const;
export const phaseWord = (phase: PeriodRow["phase"]): string => t(`phase-${phase.toLowerCase()}`);

/** Spans of time that goals are set for, and what may be done in each. */
export function PeriodsPage() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const usePage = (after: string | null) => {
    const query = useQuery(periodsQuery, { after });
    return pageOf(query, query.data?.periods);
  };
  const close = () => setAsked(null);
  return (
    <>
      <PageHead
        title={t("periods-title")}
        actions={
          <Button kind="primary" icon="plus" onClick={() => setAsked({ deed: "new" })}>
            {t("periods-new")}
          </Button>
        }
      />
      <PagedTable
        caption={t("periods-title")}
        keyOf={(row) => row.id}
        usePage={usePage}
        columns={[
          { head: t("periods-name"), kind: "title", cell: (row) => row.name },
          { head: t("periods-days"), width: 256, cell: (row) => formatDays(row.startsOn, row.endsOn, t("periods-to")), phone: "hidden" },
          { head: t("periods-phase"), width: 104, cell: (row) => phaseWord(row.phase) },
          {
            head: t("periods-to-do"),
            width: 208,
            cell: (row) => (
              <span class="periods__deeds">
                {row.can.includes("move to another phase") && (
                  <Button size="row" aria-label={t("periods-move-of", { name: row.name })} onClick={() => setAsked({ deed: "phase", period: row })}>
                    {t("periods-move")}
                  </Button>
                )}
                {row.can.includes("edit") && (
                  <Button size="row" aria-label={t("periods-edit-of", { name: row.name })} onClick={() => setAsked({ deed: "edit", period: row })}>
                    {t("periods-edit")}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
        empty={<EmptyState fact={t("periods-none")} advice={t("periods-none-advice")} />}
      />
      {asked?.deed === "new" && <PeriodFormDialog period={null} onClose={close} />}
      {asked?.deed === "edit" && <PeriodFormDialog period={asked.period} onClose={close} />}
      {asked?.deed === "phase" && <PeriodPhaseDialog period={asked.period} onClose={close} />}
    </>
  );
}
