import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { FailureNotice } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { CascadeGrid } from "./cascade-grid";
import { ROW_HEIGHT } from "./cascade-level";
import { PAGE } from "./cascade-open";
import { cascadeRootsQuery } from "./cascade-queries";
import { CascadeRoots, GROUPS, rootsOf } from "./cascade-roots";
import type { GoalsAddress } from "./goals-filter";
import { NoGoals } from "./goals-list";

/** Goals under the goals they count towards. A level is asked for when it is opened. */
export function CascadeTree({ address, periodId }: { address: GoalsAddress; periodId: string | null }) {
  const roots = useQuery(cascadeRootsQuery, {
    first: PAGE,
    company: rootsOf("company", periodId),
    team: rootsOf("team", periodId),
    individual: rootsOf("individual", periodId),
  });
  if (!roots.data) {
    if (!roots.failure || roots.loading) return <Skeleton rows={8} rowHeight={ROW_HEIGHT} />;
    return <FailureNotice failure={roots.failure} onRetry={() => void roots.refetch()} />;
  }
  const { data } = roots;
  const first = GROUPS.flatMap((group) => data[group].edges)[0]?.node.id;
  if (first === undefined) return <NoGoals address={{ ...address, period: periodId ?? "" }} />;
  return (
    <>
      {roots.failure && <FailureNotice failure={roots.failure} onRetry={() => void roots.refetch()} />}
      <CascadeGrid label={t("cascade-label")} first={first}>
        <CascadeRoots roots={data} periodId={periodId} />
      </CascadeGrid>
    </>
  );
}
