import type { ComponentChildren } from "preact";
import { formatDayMonth, unbroken } from "../lib/format";
import { t } from "../lib/text";
import { DataTable } from "../ui/data-table";
import { HealthTag } from "../ui/health-tag";
import { Meter } from "../ui/meter";
import { SectionHead } from "../ui/section-head";
import { stateOf } from "../ui/status-shape";

interface Goal {
  id: string;
  title: string;
  progress: number | null;
  health: Parameters<typeof stateOf>[0];
  dueOn: string | null;
}

interface Props {
  goals: { edges: readonly { node: Goal }[]; pageInfo: { hasNextPage: boolean } };
  /** What is shown where there are none. */
  children: ComponentChildren;
}

/** Active goals of a person or a team, as far as one may see them. */
export function GoalsOf({ goals: { edges, pageInfo }, children }: Props) {
  return (
    <section>
      <SectionHead title={t("team-goals")} aside={pageInfo.hasNextPage ? `${edges.length}+` : edges.length} />
      {edges.length === 0 && children}
      {edges.length > 0 && (
        <DataTable
          caption={t("team-goals")}
          rows={edges.map(({ node }) => node)}
          keyOf={(goal) => goal.id}
          columns={[
            { head: t("team-goal"), kind: "title", cell: (goal) => <a href={`/goals/${goal.id}`}>{unbroken(goal.title)}</a> },
            { head: t("team-progress"), width: 160, phone: "hidden", cell: (goal) => <Meter value={goal.progress} /> },
            { head: t("team-health"), width: 112, cell: (goal) => <HealthTag state={stateOf(goal.health)} /> },
            { head: t("team-due"), width: 80, phone: "hidden", cell: (goal) => goal.dueOn && formatDayMonth(goal.dueOn) },
          ]}
        />
      )}
    </section>
  );
}
