import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { PersonPicker, type Person } from "../ui/person-picker";
import { offerUndo } from "../ui/undo-bar";
import { hrDeputyConfirmMutation, hrDeputyEndMutation, hrDeputyProposeMutation, type HrDeputy } from "./hr-deputies-queries";

const DEPUTY = "hr-deputies-who";

/** Who is to be HR for a person; another HR admin confirms. */
export function HrDeputyProposeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [deputy, setDeputy] = useState<Person | null>(null);
  const { act, busy, wrong, wrongAt, refuse } = useAct(hrDeputyProposeMutation, { deputyId: DEPUTY });
  const submit = async () => {
    if (deputy === null) {
      refuse([{ id: DEPUTY, message: t("hr-deputies-enter") }]);
      return;
    }
    if (!(await act({ employeeId: person.id, deputyId: deputy.id }))) return;
    onClose();
    offerUndo(t("hr-deputies-proposed-now", { name: person.name, deputy: deputy.name }));
  };
  return (
    <FormDialog
      title={t("hr-deputies-propose-for", { name: person.name })}
      says={[t("hr-deputies-propose-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("hr-deputies-propose")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker id={DEPUTY} label={t("hr-deputies-deputy")} hint={t("hr-deputies-hint")} value={deputy} onChange={setDeputy} error={wrongAt(DEPUTY)} />
    </FormDialog>
  );
}

/** The second word: from now on she is HR for this person. */
export function HrDeputyConfirmDialog({ named, onClose }: { named: HrDeputy; onClose: () => void }) {
  const { act, busy, wrong } = useAct(hrDeputyConfirmMutation);
  const names = namesOf(named);
  const submit = async () => {
    if (!(await act({ hrDeputyId: named.id }))) return;
    onClose();
    offerUndo(t("hr-deputies-confirmed-now", names));
  };
  return (
    <FormDialog
      title={t("hr-deputies-confirm-title", names)}
      says={[t("hr-deputies-confirm-effect", names)]}
      wrong={wrong}
      busy={busy}
      submit={t("hr-deputies-confirm")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

/** A deputy, or the proposal of one, ends. */
export function HrDeputyEndDialog({ named, onClose }: { named: HrDeputy; onClose: () => void }) {
  const { act, busy, wrong } = useAct(hrDeputyEndMutation);
  const names = namesOf(named);
  const submit = async () => {
    if (!(await act({ hrDeputyId: named.id }))) return;
    onClose();
    offerUndo(t("hr-deputies-ended-now", names));
  };
  return (
    <FormDialog
      title={t("hr-deputies-end-title", names)}
      says={[t("hr-deputies-end-effect", names)]}
      wrong={wrong}
      busy={busy}
      submit={t("hr-deputies-end")}
      keep={t("hr-deputies-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

const namesOf = ({ employee, deputy }: HrDeputy) => ({ name: employee?.name ?? "", deputy: deputy?.name ?? "" });
