import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Button, ButtonLink, SubmitButton } from "../ui/button";
import { useDraft } from "../ui/draft";
import { EmptyState } from "../ui/empty-state";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { SectionHead } from "../ui/section-head";
import { TwoVersions } from "../ui/two-versions";
import { offerUndo } from "../ui/undo-bar";
import { employeeUpdateMutation, personQuery } from "./people-queries";
import { PersonAddress } from "./person-address";
import { PersonDialog, type PersonDeed } from "./person-dialogs";
import { PersonTeams } from "./person-teams";
import "./settings-form.css";

type Node = NonNullable<ResultOf<typeof personQuery>["node"]>;
/** Somebody as her settings page shows her. */
export type PersonRow = Extract<Node, { name: string }>;

const FIELDS = ["name", "jobTitle", "jobLevel", "location", "hiredOn"] as const;
type Field = (typeof FIELDS)[number];

const idOf = (field: string): string => `employee-${field}`;
const labelOf = (field: Field): string => t(`employee-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
const LABELS = (): Record<Field, string> => Object.fromEntries(FIELDS.map((field) => [field, labelOf(field)])) as Record<Field, string>;

/** What HR knows of somebody and may change. */
export function PersonSettings({ id }: { id: string }) {
  const person = useQuery(personQuery, { id });
  const row = person.data?.node;
  const above = <Breadcrumbs places={[{ word: t("people-title"), href: "/settings/people" }]} />;
  return (
    <>
      <PageHead title={row && "name" in row ? row.name : t("people-title")} above={above} />
      <Loaded query={person}>
        {({ node }) => (node && "name" in node ? <Shown person={node} /> : <EmptyState fact={t("people-nobody")} advice={t("people-nobody-search")} />)}
      </Loaded>
    </>
  );
}

function Shown({ person }: { person: PersonRow }) {
  const [deed, setDeed] = useState<PersonDeed | null>(null);
  const status = person.employment?.status;
  const mayEdit = person.can.includes("edit");
  const offer = (name: PersonDeed) => <Button onClick={() => setDeed(name)}>{t(`employee-deed-${name}`)}</Button>;
  return (
    <div class="employee-settings">
      {person.email && <PersonAddress person={person} />}
      {mayEdit ? <ProfileFields person={person} /> : <p class="quiet">{t("employee-not-yours")}</p>}
      <PersonTeams person={person} />
      <section>
        <SectionHead title={t("employee-line")} />
        <p>{person.manager ? t("employee-reports-to", { name: person.manager.name }) : t("employee-reports-to-nobody")}</p>
        {person.can.includes("move") && (
          <p class="actions">
            <ButtonLink href={`/settings/lines?person=${encodeURIComponent(person.id)}`}>{t("employee-move")}</ButtonLink>
          </p>
        )}
      </section>
      {mayEdit && status && (
        <section>
          <SectionHead title={t("employee-employment")} aside={t(`people-status-${status.toLowerCase().replace("_", "-")}`)} />
          {person.invitation && <p>{t(`employee-${person.invitation.toLowerCase().replaceAll("_", "-")}`)}</p>}
          <p class="actions">
            {person.invitation === "NOT_INVITED" && offer("invite")}
            {person.invitation === "NOT_SIGNED_IN" && offer("invite-again")}
            {status === "ACTIVE" && offer("leave")}
            {status === "ON_LEAVE" && offer("return")}
            {(status === "ACTIVE" || status === "ON_LEAVE") && offer("depart")}
            {status === "LEFT" && offer("rehire")}
          </p>
        </section>
      )}
      {deed && <PersonDialog deed={deed} person={person} onClose={() => setDeed(null)} />}
    </div>
  );
}

function ProfileFields({ person }: { person: PersonRow }) {
  const { name, jobTitle, location, employment } = person;
  const draft = useDraft(person, { name, jobTitle, jobLevel: employment?.jobLevel ?? "", location, hiredOn: employment?.hiredOn ?? "" });
  const wiring = Object.fromEntries(FIELDS.map((field) => [field, idOf(field)]));
  const { act, busy, wrong, wrongAt } = useAct(employeeUpdateMutation, wiring);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { hiredOn, ...profile } = draft.values;
    if (await act({ employeeId: person.id, version: draft.version, ...profile, ...(hiredOn ? { hiredOn } : {}) })) offerUndo(t("settings-saved"));
  };
  return (
    <form class="form settings-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <TwoVersions draft={draft} labels={LABELS()} />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          id={idOf(field)}
          label={labelOf(field)}
          type={field === "hiredOn" ? "date" : "text"}
          optional={field !== "name"}
          value={draft.values[field]}
          onInput={draft.set(field)}
          error={wrongAt(idOf(field))}
        />
      ))}
      <div>
        <SubmitButton busy={busy}>{t("settings-save")}</SubmitButton>
      </div>
    </form>
  );
}
