import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "../ui/button";
import { useDraft } from "../ui/draft";
import { EmptyState } from "../ui/empty-state";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { PersonPicker, type Person } from "../ui/person-picker";
import { SectionHead } from "../ui/section-head";
import { SelectField } from "../ui/select-field";
import { TwoVersions } from "../ui/two-versions";
import { offerUndo } from "../ui/undo-bar";
import { KINDS, kindWord } from "./team-kind";
import type { TeamRow } from "./teams-page";
import { TeamRetiring } from "./team-retiring";
import { teamQuery, teamUpdateMutation } from "./teams-queries";
import "./people.css";
import "./settings-form.css";

/** A team as its settings page shows it. */
export type Team = Extract<NonNullable<ResultOf<typeof teamQuery>["node"]>, { memberCount: unknown }>;

const NAME = "team-name";
const KIND = "team-kind";
const LEAD = "team-lead";

/** One team: what it is, who leads it, who belongs to it, and the way to another place. */
export function TeamSettings({ id }: { id: string }) {
  const query = useQuery(teamQuery, { id });
  const team = query.data?.node;
  return (
    <>
      <PageHead
        title={team && "name" in team ? team.name : t("teams-title")}
        above={<Breadcrumbs places={[{ word: t("teams-title"), href: "/settings/teams" }]} />}
      />
      <Loaded query={query}>
        {({ node }) => (node && "memberCount" in node ? <Shown team={node} /> : <EmptyState fact={t("teams-none")} advice={t("teams-none-advice")} />)}
      </Loaded>
    </>
  );
}

function Shown({ team }: { team: Team }) {
  const members = team.primaryMembers.edges.map(({ node }) => node);
  return (
    <div class="employee-settings">
      {team.can.includes("edit") ? <TeamFields team={team} /> : <p class="quiet">{t("teams-not-yours")}</p>}
      <section>
        <SectionHead title={t("teams-place")} />
        <p>{team.parent ? t("teams-under", { name: team.parent.name }) : t("teams-root")}</p>
        {team.can.includes("edit") && (
          <p class="actions">
            <ButtonLink href={`/settings/lines?team=${encodeURIComponent(team.id)}`}>{t("teams-move")}</ButtonLink>
          </p>
        )}
      </section>
      <section>
        <SectionHead title={t("teams-main-members")} aside={team.memberCount} />
        {members.length === 0 ? (
          <p class="quiet">{t("teams-no-members")}</p>
        ) : (
          <ul>
            {members.map((member) => (
              <li key={member.id}>
                <a href={`/settings/people/${encodeURIComponent(member.id)}`}>{member.name}</a> <span class="quiet">{member.jobTitle}</span>
              </li>
            ))}
          </ul>
        )}
        {team.primaryMembers.pageInfo.hasNextPage && <p class="quiet">{t("teams-more-members")}</p>}
        <p class="second">{t("teams-members-hint")}</p>
      </section>
      <TeamRetiring team={team} />
    </div>
  );
}

function TeamFields({ team }: { team: Team }) {
  const draft = useDraft(team, { name: team.name, kind: team.kind, lead: team.lead?.id ?? "" });
  const [named, setNamed] = useState<Person | null>(team.lead);
  const { act, busy, wrong, wrongAt } = useAct(teamUpdateMutation, { name: NAME, kind: KIND, leadId: LEAD });
  const lead = named?.id === draft.values.lead ? named : draft.values.lead ? team.lead : null;
  const submit = async (event: Event) => {
    event.preventDefault();
    const kind = draft.values.kind as TeamRow["kind"];
    if (await act({ teamId: team.id, version: draft.version, name: draft.values.name, kind, leadId: draft.values.lead || null })) offerUndo(t("settings-saved"));
  };
  return (
    <form class="form settings-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <TwoVersions draft={draft} labels={{ name: t("teams-name"), kind: t("teams-kind"), lead: t("teams-lead") }} wordOf={(field, value) => wordFor(field, value, [named, team.lead])} />
      <TextField id={NAME} label={t("teams-name")} value={draft.values.name} onInput={draft.set("name")} error={wrongAt(NAME)} />
      <SelectField
        id={KIND}
        label={t("teams-kind")}
        value={draft.values.kind}
        options={KINDS.map((value) => ({ value, word: kindWord(value) }))}
        onChange={draft.set("kind")}
        error={wrongAt(KIND)}
      />
      <PersonPicker
        id={LEAD}
        label={t("teams-lead")}
        hint={t("teams-lead-hint")}
        optional
        value={lead}
        onChange={(person) => {
          setNamed(person);
          draft.set("lead")(person?.id ?? "");
        }}
        error={wrongAt(LEAD)}
      />
      <div>
        <SubmitButton busy={busy}>{t("settings-save")}</SubmitButton>
      </div>
    </form>
  );
}

/** A value as people read it: kinds by their word, people by their name. */
function wordFor(field: "name" | "kind" | "lead", value: string, people: readonly (Person | null)[]): string {
  if (field === "kind") return kindWord(value as TeamRow["kind"]);
  return field === "lead" ? (people.find((person) => person?.id === value)?.name ?? "") : value;
}
