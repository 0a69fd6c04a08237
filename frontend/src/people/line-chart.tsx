import { useLocation } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { Loaded } from "../ui/loaded";
import { PageSteps, useSteps } from "../ui/page-steps";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import "./line-chart.css";

const AT_ONCE = 24;

const lineChartQuery = graphql(`
  query LineChart($id: ID!, $first: Int, $after: String) {
    node(id: $id) {
      __typename
      ... on Employee {
        id
        name
        jobTitle
        reportCount
        manager {
          id
          name
          jobTitle
          reportCount
        }
      }
    }
    employees(filter: { managerId: $id, isAway: false }, orderBy: NAME, first: $first, after: $after) {
      edges {
        node {
          id
          name
          jobTitle
          reportCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Answer = ResultOf<typeof lineChartQuery>;
type Somebody = Answer["employees"]["edges"][number]["node"];

/** Who stands above and below somebody; one steps up and down by links or arrow keys. The place is in the address. */
export function LineChart({ of }: { of: string }) {
  const { path, query } = useLocation();
  const at = query["line"] ?? of;
  const begun = useRef(at);
  const stepped = useRef(false);
  // From the first step on the focus goes along, also back to where one began.
  if (at !== begun.current) stepped.current = true;
  return (
    <section>
      <SectionHead title={t("line-title")} aside={t("line-keys")} />
      <Line key={at} id={at} hrefOf={(id) => (id === of ? path : `${path}?line=${id}`)} hasStepped={stepped.current} />
    </section>
  );
}

interface LineProps {
  id: string;
  hrefOf: (id: string) => string;
  hasStepped: boolean;
}

function Line({ id, hrefOf, hasStepped }: LineProps) {
  const steps = useSteps();
  const found = useQuery(lineChartQuery, { id, first: AT_ONCE, after: steps.after }, { keep: true });
  return (
    <Loaded query={found} skeleton={<Skeleton rows={4} rowHeight={56} />}>
      {({ node, employees }) =>
        node?.__typename === "Employee" ? (
          <Drawing person={node} reports={employees.edges.map((edge) => edge.node)} hrefOf={hrefOf} takesFocus={hasStepped}>
            <PageSteps steps={steps} page={employees.pageInfo} />
          </Drawing>
        ) : (
          <p class="quiet">{t("line-nobody")}</p>
        )
      }
    </Loaded>
  );
}

interface DrawingProps {
  person: Extract<Answer["node"], { __typename: "Employee" }>;
  reports: readonly Somebody[];
  hrefOf: (id: string) => string;
  takesFocus: boolean;
  children: preact.ComponentChildren;
}

function Drawing({ person, reports, hrefOf, takesFocus, children }: DrawingProps) {
  const chart = useRef<HTMLDivElement>(null);
  const { route } = useLocation();
  useEffect(() => {
    if (takesFocus) chart.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(chart.current?.querySelectorAll<HTMLElement>(".line-chart__person") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const own = links.findIndex((link) => link.hasAttribute("aria-current"));
    const go: Record<string, () => void> = {
      ArrowUp: () => (at > own ? links[own]?.focus() : person.manager && route(hrefOf(person.manager.id), true)),
      ArrowDown: () => (at <= own ? links[at < own ? own : own + 1]?.focus() : links[at]?.click()),
      ArrowRight: () => at > own && links[at + 1]?.focus(),
      ArrowLeft: () => at > own + 1 && links[at - 1]?.focus(),
    };
    const act = go[event.key];
    if (!act || at < 0) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={chart} class="line-chart" onKeyDown={onKeyDown}>
      {person.manager ? (
        <div class="line-chart__above">
          <Card somebody={person.manager} href={hrefOf(person.manager.id)} says={t("line-up", { name: person.manager.name })} icon="chevron-up" />
        </div>
      ) : (
        <p class="line-chart__top second">{t("line-top")}</p>
      )}
      <div class="line-chart__self">
        <a class="line-chart__person line-chart__person--self" href={`/people/${person.id}`} aria-current="true">
          <Words somebody={person} />
        </a>
      </div>
      {reports.length > 0 ? (
        <ul class="line-chart__below" aria-label={t("line-below", { name: person.name })}>
          {reports.map((one) => (
            <li key={one.id} class="line-chart__report">
              <Card somebody={one} href={hrefOf(one.id)} says={t("line-down", { name: one.name })} icon="chevron-down" />
            </li>
          ))}
        </ul>
      ) : (
        <p class="line-chart__none second">{t("line-none", { name: person.name })}</p>
      )}
      {children}
    </div>
  );
}

interface CardProps {
  somebody: Somebody;
  href: string;
  says: string;
  icon: "chevron-up" | "chevron-down";
}

/** Somebody above or below; whoever has nobody below leads to the own page, for there is nothing to step into. */
function Card({ somebody, href, says, icon }: CardProps) {
  const steps = icon === "chevron-up" || somebody.reportCount > 0;
  return (
    <a class="line-chart__person" href={steps ? href : `/people/${somebody.id}`} aria-label={steps ? says : undefined}>
      <Words somebody={somebody} />
      {steps && (
        <span class="line-chart__count" aria-hidden="true">
          {somebody.reportCount}
          <Icon name={icon} />
        </span>
      )}
    </a>
  );
}

function Words({ somebody: { name, jobTitle } }: { somebody: Pick<Somebody, "name" | "jobTitle"> }) {
  return (
    <>
      <Avatar name={name} />
      <span class="line-chart__words">
        <span class="line-chart__name">{name}</span>
        <span class="line-chart__second">{jobTitle}</span>
      </span>
    </>
  );
}
