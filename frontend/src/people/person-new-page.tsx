import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { SubmitButton } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { PageHead } from "../ui/page-head";
import { PersonPicker, type Person } from "../ui/person-picker";
import { TeamPicker, type NamedTeam } from "../ui/team-picker";
import { offerUndo } from "../ui/undo-bar";
import { employeeCreateMutation } from "./people-queries";
import "./settings-form.css";

const idOf = (field: string): string => `employee-${field}`;
const FIELDS = Object.fromEntries(
  ["name", "email", "jobTitle", "jobLevel", "location", "hiredOn", "managerId", "teamId"].map((field) => [field, idOf(field)]),
);
const EMPTY = { name: "", email: "", jobTitle: "", jobLevel: "", location: "", hiredOn: "" };

/** Somebody new, or a post without a person. */
export function PersonNewPage() {
  const { route } = useLocation();
  const [isVacancy, setVacancy] = useState(false);
  const [values, setValues] = useState(EMPTY);
  const [team, setTeam] = useState<NamedTeam | null>(null);
  const [manager, setManager] = useState<Person | null>(null);
  const { act, busy, wrong, wrongAt } = useAct(employeeCreateMutation, FIELDS);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { email, hiredOn, ...profile } = values;
    const given = { ...profile, isVacancy, email: isVacancy ? "" : email, hiredOn: hiredOn || null };
    const answer = await act({
      ...given,
      teamId: team?.id ?? null,
      managerId: manager?.id ?? null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const id = answer?.employeeCreate.employee?.id;
    if (!answer) return;
    offerUndo(t("people-added", { name: values.name }));
    route(id ? `/settings/people/${encodeURIComponent(id)}` : "/settings/people");
  };
  const field = (name: keyof typeof EMPTY) => ({
    id: idOf(name),
    label: t(`employee-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
    value: values[name],
    onInput: (value: string) => setValues((now) => ({ ...now, [name]: value })),
    error: wrongAt(idOf(name)),
  });
  return (
    <>
      <PageHead title={t("people-new")} above={<Breadcrumbs places={[{ word: t("people-title"), href: "/settings/people" }]} />} />
      <form class="form settings-form" noValidate onSubmit={submit}>
        <ErrorSummary errors={wrong} />
        <CheckBox id="employee-vacancy" checked={isVacancy} onChange={setVacancy}>
          {t("employee-vacancy")}
        </CheckBox>
        <TextField {...field("name")} hint={isVacancy ? t("employee-name-of-post") : undefined} />
        {!isVacancy && <TextField {...field("email")} type="email" autoComplete="off" />}
        <TextField {...field("jobTitle")} optional />
        <TeamPicker id={idOf("teamId")} label={t("people-team")} hint={t("employee-team-hint")} to="add people to" optional value={team} onChange={setTeam} error={wrongAt(idOf("teamId"))} />
        <PersonPicker id={idOf("managerId")} label={t("people-manager")} optional value={manager} onChange={setManager} error={wrongAt(idOf("managerId"))} />
        <TextField {...field("jobLevel")} optional />
        <TextField {...field("location")} optional />
        <TextField {...field("hiredOn")} type="date" optional />
        <div>
          <SubmitButton busy={busy}>{t("employee-add")}</SubmitButton>
        </div>
      </form>
    </>
  );
}
