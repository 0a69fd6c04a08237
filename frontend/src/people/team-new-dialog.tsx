import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { PersonPicker, type Person } from "../ui/person-picker";
import { SelectField } from "../ui/select-field";
import { TeamPicker, type NamedTeam } from "../ui/team-picker";
import { offerUndo } from "../ui/undo-bar";
import { KINDS, kindWord } from "./team-kind";
import type { TeamRow } from "./teams-page";
import { teamCreateMutation } from "./teams-queries";

const NAME = "team-name";
const KIND = "team-kind";
const PARENT = "team-parent";
const LEAD = "team-lead";

/** A new team under another, or a root. */
export function TeamNewDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<TeamRow["kind"]>("TEAM");
  const [parent, setParent] = useState<NamedTeam | null>(null);
  const [lead, setLead] = useState<Person | null>(null);
  const { act, busy, wrong, wrongAt } = useAct(teamCreateMutation, { name: NAME, kind: KIND, parentId: PARENT, leadId: LEAD });
  const submit = async () => {
    if (!(await act({ name, kind, parentId: parent?.id ?? null, leadId: lead?.id ?? null }))) return;
    onClose();
    offerUndo(t("teams-made", { name }));
  };
  return (
    <FormDialog title={t("teams-new")} says={[]} wrong={wrong} busy={busy} submit={t("teams-make")} keep={t("settings-cancel")} onSubmit={submit} onClose={onClose}>
      <TextField id={NAME} label={t("teams-name")} value={name} onInput={setName} error={wrongAt(NAME)} autoFocus />
      <SelectField
        id={KIND}
        label={t("teams-kind")}
        value={kind}
        options={KINDS.map((value) => ({ value, word: kindWord(value) }))}
        onChange={(value) => setKind(value as TeamRow["kind"])}
        error={wrongAt(KIND)}
      />
      <TeamPicker id={PARENT} label={t("teams-parent")} hint={t("teams-parent-hint")} optional to="add a team below" value={parent} onChange={setParent} error={wrongAt(PARENT)} />
      <PersonPicker id={LEAD} label={t("teams-lead")} optional value={lead} onChange={setLead} error={wrongAt(LEAD)} />
    </FormDialog>
  );
}
