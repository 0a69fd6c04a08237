import { useLocation } from "preact-iso";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { FailureNotice } from "../ui/failure-notice";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import { CascadeMatches } from "./cascade-matches";
import { CascadeTree } from "./cascade-tree";
import germanCascade from "./cascade.de.ftl?raw";
import englishCascade from "./cascade.en.ftl?raw";
import { today } from "./goals-cells";
import { ALL, currentPeriod, filterOf, hrefWith, isNarrowed, orderOf, readAddress, VIEWS, type GoalsAddress } from "./goals-filter";
import { GoalsFilters } from "./goals-filters";
import { GoalsList } from "./goals-list";
import { goalsChoicesQuery } from "./goals-queries";
import german from "./goals.de.ftl?raw";
import english from "./goals.en.ftl?raw";
import "./goals.css";

addTexts(english, german);
addTexts(englishCascade, germanCascade);

export function GoalsPage() {
  const { url } = useLocation();
  const address = readAddress(new URL(url, location.origin).search);
  const choices = useQuery(goalsChoicesQuery, {});
  const periods = choices.data?.periods.edges.map(({ node }) => node);
  const period = periodOf(address, periods);
  return (
    <>
      <PageHead
        title={t("goals-title")}
        actions={
          <ButtonLink kind="primary" icon="plus" href="/goals/new">
            {t("goals-new")}
          </ButtonLink>
        }
      />
      <Tabs
        label={t("goals-views")}
        tabs={VIEWS.map((view) => ({
          href: hrefWith(address, { view }),
          word: t(`goals-view-${view}`),
          current: view === address.view,
        }))}
      />
      <GoalsFilters address={address} choices={choices.data} period={period ?? ALL} />
      {period !== undefined && <Shown address={address} period={period === ALL ? "" : period} />}
      {period === undefined && choices.failure && !choices.loading && (
        <FailureNotice failure={choices.failure} onRetry={() => void choices.refetch()} />
      )}
      {period === undefined && choices.loading && <Skeleton rows={8} rowHeight={32} />}
    </>
  );
}

/** The period the view shows; undefined while the periods that decide it are not known. */
function periodOf(address: GoalsAddress, periods: readonly { id: string; startsOn: string; endsOn: string }[] | undefined) {
  if (address.period) return address.period;
  // Below a goal of the year lie goals of the quarters: a search must find them too.
  if (address.view !== "cascade" || isNarrowed(address)) return ALL;
  return periods && (currentPeriod(periods, today())?.id ?? ALL);
}

function Shown({ address, period }: { address: GoalsAddress; period: string }) {
  const filter = filterOf(address, period);
  if (address.view !== "cascade") return <GoalsList key={address.view} address={address} filter={filter} orderBy={orderOf(address)} />;
  if (isNarrowed(address)) return <CascadeMatches address={address} filter={filter} />;
  return <CascadeTree key={period} address={address} periodId={period || null} />;
}
