import { useLocation } from "preact-iso";
import { useRef } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { EmptyState } from "../ui/empty-state";
import { FilterChips } from "../ui/filter-chips";
import { Loaded } from "../ui/loaded";
import { PageSteps, useSteps } from "../ui/page-steps";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { StandingTable } from "../ui/standing-table";
import type { State } from "../ui/status-shape";
import { todayIn } from "./days";
import { myConcernsQuery, myReportsQuery, myStandInsQuery, type Concern, type Reason } from "./my-team-query";
import { MyTeamRow } from "./my-team-row";
import german from "./my-team.de.ftl?raw";
import english from "./my-team.en.ftl?raw";
import "./my-team.css";

addTexts(english, german);

const WEEKS = 12;
const AT_ONCE = 50;
const REASONS: readonly Reason[] = ["BLOCKED", "OFF_TRACK", "STALE", "TO_ACKNOWLEDGE"];

/** "TO_ACKNOWLEDGE" → "to-acknowledge": the state that its shape and its word go by. */
const signOf = (reason: Reason): State => reason.toLowerCase().replaceAll("_", "-") as State;

const hrefOf = (part: Record<string, string>): string => `/?${new URLSearchParams({ tab: "team", ...part }).toString()}`;

/** The second tab of My week: which of my people's goals need me, and how everybody's stand. */
export function MyTeam() {
  const query = useQuery(myConcernsQuery, {});
  return (
    <Loaded query={query} skeleton={<Skeleton rows={6} rowHeight={56} />}>
      {({ me }) =>
        me && (
          <div class="sections">
            <Concerns concerns={me.concerns} today={todayIn(me.timeZone)} />
            <Everyone of={me.id} me={me.id} />
            <StoodInFor />
          </div>
        )
      }
    </Loaded>
  );
}

function Concerns({ concerns, today }: { concerns: readonly Concern[]; today: string }) {
  const { query, route } = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const chosen = REASONS.find((reason) => signOf(reason) === query["reason"]);
  const shown = concerns.filter(({ reasons }) => !chosen || reasons.includes(chosen));
  const narrowed: Record<string, string> = chosen ? { reason: signOf(chosen) } : {};
  const done = () => {
    route(hrefOf(narrowed), true);
    // Where the row is gone the next key begins from the list.
    setTimeout(() => {
      if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
    });
  };
  if (concerns.length === 0) return <EmptyState fact={t("my-team-none")} advice={t("my-team-none-advice")} />;
  return (
    <section>
      <FilterChips
        label={t("my-team-filter")}
        chips={[
          { href: hrefOf({}), word: t("my-team-all"), count: concerns.length, current: !chosen },
          ...REASONS.map((reason) => ({
            href: hrefOf({ reason: signOf(reason) }),
            word: t(`state-${signOf(reason)}`),
            count: concerns.filter(({ reasons }) => reasons.includes(reason)).length,
            state: signOf(reason),
            current: reason === chosen,
          })).filter(({ count, current }) => count > 0 || current),
        ]}
      />
      <div ref={list} tabIndex={-1} class="my-team__list">
        {shown.length === 0 ? (
          <EmptyState fact={t("my-team-none-such")} />
        ) : (
          <ul>
            {shown.map((concern) => (
              <MyTeamRow
                key={concern.id}
                concern={concern}
                today={today}
                isOpen={concern.id === query["open"]}
                onOpen={() => route(hrefOf({ ...narrowed, open: concern.id }), true)}
                onClose={done}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function StoodInFor() {
  const query = useQuery(myStandInsQuery, {});
  return (
    <Loaded query={query}>
      {({ me }) => me && <>{me.standsInNow.map(({ id, manager }) => manager && <Everyone key={id} of={manager.id} me={me.id} manager={manager.name} />)}</>}
    </Loaded>
  );
}

/** Those who report to me, or to a manager whom I stand in for. */
function Everyone({ of, me, manager }: { of: string; me: string; manager?: string }) {
  const steps = useSteps();
  const query = useQuery(myReportsQuery, { managerId: of, first: AT_ONCE, after: steps.after, weeks: WEEKS }, { keep: true });
  const title = manager ? t("my-team-everyone-of", { name: manager }) : t("my-team-everyone");
  const aside = manager ? t("my-team-everyone-of-weeks", { name: manager, weeks: WEEKS }) : t("my-team-everyone-weeks", { weeks: WEEKS });
  return (
    <section>
      <SectionHead title={title} aside={aside} />
      <Loaded query={query}>
        {({ employees }) =>
          employees.edges.length > 0 ? (
            <>
              <StandingTable caption={title} rows={employees.edges.map((edge) => edge.node).filter(({ id }) => id !== me)} />
              <PageSteps steps={steps} page={employees.pageInfo} />
            </>
          ) : (
            <EmptyState fact={manager ? t("my-team-nobody-of", { name: manager }) : t("my-team-nobody")} advice={t("my-team-nobody-advice")} />
          )
        }
      </Loaded>
    </section>
  );
}
