import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { PersonPicker, type Person } from "../ui/person-picker";
import { RadioField } from "../ui/radio-field";
import { TeamPicker, type NamedTeam } from "../ui/team-picker";
import { offerUndo } from "../ui/undo-bar";
import { ROLES, roleWord, type Role } from "./roles-page";
import { roleGrantMutation } from "./roles-queries";

const PERSON = "role-person";
const ROLE = "role-role";
const TEAM = "role-team";

/** Makes somebody something. Nobody gives herself a role: the refusal stands at the person. */
export function RoleGrantDialog({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState<Person | null>(null);
  const [role, setRole] = useState<Role>("HR_PARTNER");
  const [team, setTeam] = useState<NamedTeam | null>(null);
  const { act, busy, wrong, wrongAt, refuse } = useAct(roleGrantMutation, { employeeId: PERSON, role: ROLE, teamId: TEAM });
  const submit = async () => {
    if (person === null) {
      refuse([{ id: PERSON, message: t("roles-enter-person") }]);
      return;
    }
    const teamId = ROLES[role].scoped ? (team?.id ?? null) : null;
    if (!(await act({ employeeId: person.id, role, teamId }))) return;
    onClose();
    offerUndo(t("roles-granted", { name: person.name, role: roleWord(role) }));
  };
  return (
    <FormDialog
      title={t("roles-grant-title")}
      says={[t("roles-grant-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("roles-grant")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker id={PERSON} label={t("roles-who")} value={person} onChange={setPerson} error={wrongAt(PERSON)} />
      <RadioField
        id={ROLE}
        label={t("roles-role")}
        value={role}
        options={(Object.keys(ROLES) as Role[]).map((value) => ({
          value,
          word: roleWord(value),
          sentence: t(`role-${value.toLowerCase().replace("_", "-")}-about`),
        }))}
        onChange={setRole}
        error={wrongAt(ROLE)}
      />
      {ROLES[role].scoped && (
        <TeamPicker id={TEAM} label={t("roles-team")} hint={t("roles-team-hint")} to="edit" value={team} onChange={setTeam} error={wrongAt(TEAM)} />
      )}
    </FormDialog>
  );
}
