import { useRoute } from "preact-iso";
import { formatFullDay } from "../lib/format";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { PageHead } from "../ui/page-head";
import { PageSteps, useSteps } from "../ui/page-steps";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { StandingTable } from "../ui/standing-table";
import { GoalsOf } from "./goals-of";
import { LineChart } from "./line-chart";
import { NothingHere } from "./nothing-here";
import { RhythmChart } from "./rhythm-chart";
import { kindWord } from "./team-kind";
import { teamMembersQuery, teamQuery } from "./team-query";
import german from "./team.de.ftl?raw";
import english from "./team.en.ftl?raw";
import "./team-page.css";

addTexts(english, german);

const WEEKS = 8;
const AT_ONCE = 50;

type Team = Extract<ResultOf<typeof teamQuery>["node"], { __typename: "Team" }>;

/** Who belongs to a team, how its goals stand, and who reports to whom. */
export function TeamPage() {
  const id = useRoute().params["id"] ?? "";
  const query = useQuery(teamQuery, { id, weeks: WEEKS });
  return (
    <>
      {query.data === undefined && <PageHead title={t("team-title")} />}
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {({ node }) => (node?.__typename === "Team" ? <Shown key={node.id} team={node} /> : <NothingHere kind="team" />)}
      </Loaded>
    </>
  );
}

function Shown({ team }: { team: Team }) {
  const { name, kind, parent, lead, goals, checkInRhythm } = team;
  return (
    <>
      <PageHead
        title={name}
        aside={kindWord(kind)}
        above={parent && <Breadcrumbs places={[{ word: parent.name, href: `/teams/${parent.id}` }]} />}
      />
      {team.retiredOn && <Notice>{t("team-retired", { day: formatFullDay(team.retiredOn) })}</Notice>}
      <div class="team-page__people">
        <Members id={team.id} />
      </div>
      <div class="columns">
        <div class="sections">
          <GoalsOf goals={goals}>
            <EmptyState fact={t("team-no-goals")} advice={t("team-no-goals-advice")} />
          </GoalsOf>
          {lead && <LineChart of={lead.id} />}
        </div>
        <aside class="sections" aria-label={t("team-about")}>
          <About team={team} />
          <RhythmChart weeks={checkInRhythm} />
        </aside>
      </div>
    </>
  );
}

function About({ team: { lead, children } }: { team: Team }) {
  return (
    <section>
      <SectionHead title={t("team-lead")} />
      {lead ? (
        <p>
          <a href={`/people/${lead.id}`}>{lead.name}</a>
          <span class="team-page__second second">{lead.jobTitle}</span>
        </p>
      ) : (
        <p class="quiet">{t("team-no-lead")}</p>
      )}
      {children.edges.length > 0 && (
        <div class="team-page__below">
          <SectionHead title={t("team-below")} aside={children.edges.length} />
          <ul class="team-page__list">
            {children.edges.map(({ node }) => (
              <li key={node.id}>
                <a href={`/teams/${node.id}`}>{node.name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Members({ id }: { id: string }) {
  const steps = useSteps();
  const query = useQuery(teamMembersQuery, { id, first: AT_ONCE, after: steps.after, weeks: WEEKS }, { keep: true });
  return (
    <section>
      <SectionHead title={t("team-people")} aside={t("team-people-weeks", { weeks: WEEKS })} />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ here, away }) => (
          <>
            {here.edges.length > 0 ? (
              <StandingTable caption={t("team-people")} rows={here.edges.map((edge) => edge.node)} />
            ) : (
              <EmptyState fact={t("team-nobody")} advice={t("team-nobody-advice")} />
            )}
            <div class="team-page__steps">
              <PageSteps steps={steps} page={here.pageInfo} />
            </div>
            {away.edges.length > 0 && (
              <p class="team-page__away quiet">
                {t("team-away")}
                {away.edges.map(({ node }, index) => (
                  <>
                    {index > 0 && ", "}
                    <a key={node.id} href={`/people/${node.id}`}>
                      {node.name}
                    </a>
                  </>
                ))}
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
