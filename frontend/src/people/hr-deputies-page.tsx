import { useState } from "preact/hooks";
import { formatDay } from "../lib/format";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { SectionHead } from "../ui/section-head";
import { HrDeputyConfirmDialog, HrDeputyEndDialog, HrDeputyProposeDialog } from "./hr-deputies-dialogs";
import { hrDeputiesQuery, withoutHrQuery, type HrDeputy, type WithoutHr } from "./hr-deputies-queries";
import german from "./hr-deputies.de.ftl?raw";
import english from "./hr-deputies.en.ftl?raw";
import "./hr-deputies.css";

addTexts(english, german);

type Open = { deed: "propose"; person: WithoutHr } | { deed: "confirm" | "end"; named: HrDeputy };

/** For whom nobody is HR, and who is named HR for whom. */
export function HrDeputiesPage() {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHead title={t("hr-deputies-title")} />
      <p class="quiet hr-deputies__about">{t("hr-deputies-about")}</p>
      <div class="sections">
        <Without onPropose={(person) => setOpen({ deed: "propose", person })} />
        <Named onOpen={(deed, named) => setOpen({ deed, named })} />
      </div>
      {open?.deed === "propose" && <HrDeputyProposeDialog person={open.person} onClose={close} />}
      {open?.deed === "confirm" && <HrDeputyConfirmDialog named={open.named} onClose={close} />}
      {open?.deed === "end" && <HrDeputyEndDialog named={open.named} onClose={close} />}
    </>
  );
}

function useWithout(after: string | null) {
  const query = useQuery(withoutHrQuery, { after });
  return pageOf(query, query.data?.employees);
}

function Without({ onPropose }: { onPropose: (person: WithoutHr) => void }) {
  return (
    <section>
      <SectionHead title={t("hr-deputies-without")} />
      <PagedTable
        caption={t("hr-deputies-without")}
        keyOf={(row) => row.id}
        usePage={useWithout}
        columns={[
          { head: t("hr-deputies-person"), kind: "title", cell: (row) => row.name },
          { head: t("hr-deputies-job"), cell: (row) => row.jobTitle, phone: "hidden" },
          {
            head: t("hr-deputies-deed"),
            width: 168,
            cell: (row) =>
              row.can.includes("name an HR deputy for") && (
                <Button size="row" aria-label={t("hr-deputies-propose-for", { name: row.name })} onClick={() => onPropose(row)}>
                  {t("hr-deputies-propose")}
                </Button>
              ),
          },
        ]}
        empty={<EmptyState fact={t("hr-deputies-without-nobody")} />}
      />
    </section>
  );
}

function useNamed(after: string | null) {
  const query = useQuery(hrDeputiesQuery, { after });
  return pageOf(query, query.data?.hrDeputies);
}

function Named({ onOpen }: { onOpen: (deed: "confirm" | "end", named: HrDeputy) => void }) {
  return (
    <section>
      <SectionHead title={t("hr-deputies-named")} />
      <PagedTable
        caption={t("hr-deputies-named")}
        keyOf={(row) => row.id}
        usePage={useNamed}
        columns={[
          { head: t("hr-deputies-person"), kind: "title", cell: (row) => row.employee?.name },
          { head: t("hr-deputies-deputy"), cell: (row) => <DeputyWithState named={row} /> },
          { head: t("hr-deputies-state"), cell: stateOf, phone: "hidden" },
          { head: t("hr-deputies-deed"), width: 208, cell: (row) => <Deeds named={row} onOpen={onOpen} /> },
        ]}
        empty={<EmptyState fact={t("hr-deputies-nobody")} advice={t("hr-deputies-nobody-advice")} />}
      />
    </section>
  );
}

function Deeds({ named, onOpen }: { named: HrDeputy; onOpen: (deed: "confirm" | "end", named: HrDeputy) => void }) {
  const names = { name: named.employee?.name ?? "", deputy: named.deputy?.name ?? "" };
  return (
    <div class="actions">
      {named.can.includes("confirm") && (
        <Button size="row" aria-label={t("hr-deputies-confirm-this", names)} onClick={() => onOpen("confirm", named)}>
          {t("hr-deputies-confirm")}
        </Button>
      )}
      {named.can.includes("end") && (
        <Button size="row" kind="quiet" aria-label={t("hr-deputies-end-this", names)} onClick={() => onOpen("end", named)}>
          {t("hr-deputies-end")}
        </Button>
      )}
    </div>
  );
}

/** On a phone the state stands below the name instead of in a column of its own. */
function DeputyWithState({ named }: { named: HrDeputy }) {
  return (
    <>
      {named.deputy?.name}
      <span class="hr-deputies__state second">{stateOf(named)}</span>
    </>
  );
}

function stateOf({ proposedAt, confirmedAt, endedAt, proposedBy, confirmedBy }: HrDeputy): string {
  if (endedAt) return t("hr-deputies-ended", { day: formatDay(endedAt) });
  if (confirmedAt) return t("hr-deputies-confirmed", { day: formatDay(confirmedAt), by: confirmedBy?.name ?? "–" });
  return t("hr-deputies-proposed", { day: formatDay(proposedAt), by: proposedBy?.name ?? "–" });
}
