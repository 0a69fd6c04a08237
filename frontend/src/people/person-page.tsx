import { useRoute } from "preact-iso";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { GoalsOf } from "./goals-of";
import { LineChart } from "./line-chart";
import { NothingHere } from "./nothing-here";
import { RhythmChart } from "./rhythm-chart";
import german from "./team.de.ftl?raw";
import english from "./team.en.ftl?raw";
import "./team-page.css";

addTexts(english, german);

const WEEKS = 8;

const personQuery = graphql(`
  query Person($id: ID!, $weeks: Int) {
    node(id: $id) {
      __typename
      ... on Employee {
        id
        name
        email
        jobTitle
        location
        isAway
        isVacancy
        primaryTeam {
          id
          name
        }
        manager {
          id
          name
        }
        ledTeams(first: 20) {
          edges {
            node {
              id
              name
            }
          }
        }
        goals(first: 20, orderBy: DUE, filter: { statuses: [ACTIVE] }) {
          edges {
            node {
              id
              title
              progress
              health
              dueOn
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        checkInRhythm(weeks: $weeks) {
          startsOn
          due
          inTime
        }
      }
    }
  }
`);

type Person = Extract<ResultOf<typeof personQuery>["node"], { __typename: "Employee" }>;

/** Who somebody is, whom she reports to and who to her, and her goals as far as one may see them. */
export function PersonPage() {
  const id = useRoute().params["id"] ?? "";
  const query = useQuery(personQuery, { id, weeks: WEEKS });
  return (
    <>
      {query.data === undefined && <PageHead title={t("person-title")} />}
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {({ node }) => (node?.__typename === "Employee" ? <Shown key={node.id} person={node} /> : <NothingHere kind="person" />)}
      </Loaded>
    </>
  );
}

function Shown({ person }: { person: Person }) {
  const { id, name, jobTitle, primaryTeam, goals, isAway, isVacancy } = person;
  const state = isVacancy ? t("person-vacancy") : isAway && t("person-away");
  return (
    <>
      <PageHead
        title={name}
        aside={jobTitle}
        above={primaryTeam && <Breadcrumbs places={[{ word: primaryTeam.name, href: `/teams/${primaryTeam.id}` }]} />}
        below={state}
      />
      <div class="columns">
        <div class="sections">
          <GoalsOf goals={goals}>
            <EmptyState fact={t("person-no-goals", { name })} advice={t("person-no-goals-advice")} />
          </GoalsOf>
          <LineChart of={id} />
        </div>
        <aside class="sections" aria-label={t("team-about")}>
          <Facts person={person} />
          <RhythmChart weeks={person.checkInRhythm} />
        </aside>
      </div>
    </>
  );
}

function Facts({ person: { email, location, manager, ledTeams } }: { person: Person }) {
  return (
    <section>
      <SectionHead title={t("person-about")} />
      <dl class="team-page__facts">
        <Fact head={t("person-manager")}>{manager && <a href={`/people/${manager.id}`}>{manager.name}</a>}</Fact>
        {ledTeams.edges.length > 0 && (
          <Fact head={t("person-leads")}>
            {ledTeams.edges.map(({ node }, index) => (
              <>
                {index > 0 && ", "}
                <a key={node.id} href={`/teams/${node.id}`}>
                  {node.name}
                </a>
              </>
            ))}
          </Fact>
        )}
        {location && <Fact head={t("person-location")}>{location}</Fact>}
        {email && (
          <Fact head={t("person-email")}>
            <a href={`mailto:${email}`} class="team-page__email">
              {email}
            </a>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ head, children }: { head: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt class="second">{head}</dt>
      <dd>{children || t("person-nobody-above")}</dd>
    </div>
  );
}
