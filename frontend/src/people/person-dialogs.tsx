import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import { departMutation, inviteMutation, leaveMutation, rehireMutation, returnMutation } from "./people-queries";
import type { PersonRow } from "./person-settings";

export type PersonDeed = "invite" | "invite-again" | "leave" | "return" | "depart" | "rehire";

interface Props {
  person: PersonRow;
  onClose: () => void;
}

const DAY = "employee-day";
// The reader's own day: at midnight the day of UTC is another.
const today = (): string => new Date().toLocaleDateString("sv");

/** What happens to an employment, one question each. */
export function PersonDialog({ deed, ...rest }: Props & { deed: PersonDeed }) {
  switch (deed) {
    case "invite":
    case "invite-again":
      return <InviteDialog key={deed} again={deed === "invite-again"} {...rest} />;
    case "depart":
      return <DepartDialog {...rest} />;
    case "rehire":
      return <RehireDialog {...rest} />;
    case "leave":
    case "return":
      return <LeaveDialog key={deed} isReturn={deed === "return"} {...rest} />;
  }
}

/** The password is on screen until the dialog closes, and nowhere afterwards. */
function InviteDialog({ person, again, onClose }: Props & { again: boolean }) {
  const { act, busy, wrong } = useAct(inviteMutation);
  const [password, setPassword] = useState<string | null>(null);
  if (password !== null) {
    return (
      <Dialog title={t("employee-invited-title", { name: person.name })} onClose={onClose} actions={<Button onClick={onClose}>{t("employee-invited-close")}</Button>}>
        <p>{t("employee-invited-how", { email: person.email })}</p>
        <p class="employee-settings__password">{password}</p>
        <p>{t("employee-invited-once")}</p>
      </Dialog>
    );
  }
  const submit = async () => {
    const first = await act({ employeeId: person.id, again });
    // Sent a second time after its answer got lost: nobody knows the password, so another one is made.
    const answer = first?.employeeInvite.password === null ? await act({ employeeId: person.id, again: true }) : first;
    if (answer) setPassword(answer.employeeInvite.password ?? "");
  };
  return (
    <FormDialog
      title={t(again ? "employee-invite-again-title" : "employee-invite-title", { name: person.name })}
      says={[t(again ? "employee-invite-again-effect" : "employee-invite-effect", { email: person.email }), t("employee-invite-once")]}
      wrong={wrong}
      busy={busy}
      submit={t(again ? "employee-deed-invite-again" : "employee-deed-invite")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function LeaveDialog({ person, isReturn, onClose }: Props & { isReturn: boolean }) {
  const back = useAct(returnMutation);
  const away = useAct(leaveMutation);
  const { busy, wrong } = isReturn ? back : away;
  const words = isReturn ? "employee-return" : "employee-leave";
  const submit = async () => {
    if (!(await (isReturn ? back : away).act({ employeeId: person.id }))) return;
    onClose();
    offerUndo(t(`${words}-done`, { name: person.name }));
  };
  return (
    <FormDialog
      title={t(`${words}-title`, { name: person.name })}
      says={[t(`${words}-effect`)]}
      wrong={wrong}
      busy={busy}
      submit={t(isReturn ? "employee-deed-return" : "employee-deed-leave")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function DepartDialog({ person, onClose }: Props) {
  const [day, setDay] = useState(today());
  const { act, busy, wrong, wrongAt } = useAct(departMutation, { leftOn: DAY });
  const submit = async () => {
    if (!(await act({ employeeId: person.id, leftOn: day }))) return;
    onClose();
    offerUndo(t("employee-depart-done", { name: person.name }));
  };
  return (
    <FormDialog
      title={t("employee-depart-title", { name: person.name })}
      says={[t("employee-depart-effect"), t("employee-depart-stays"), t("employee-depart-undo")]}
      wrong={wrong}
      busy={busy}
      submit={t("employee-deed-depart")}
      keep={t("settings-cancel")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id={DAY} label={t("employee-left-on")} type="date" value={day} onInput={setDay} error={wrongAt(DAY)} />
    </FormDialog>
  );
}

function RehireDialog({ person, onClose }: Props) {
  const [day, setDay] = useState(today());
  const { act, busy, wrong, wrongAt } = useAct(rehireMutation, { hiredOn: DAY });
  const submit = async () => {
    if (!(await act({ employeeId: person.id, hiredOn: day }))) return;
    onClose();
    offerUndo(t("employee-rehire-done", { name: person.name }));
  };
  return (
    <FormDialog
      title={t("employee-rehire-title", { name: person.name })}
      says={[t("employee-rehire-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("employee-deed-rehire")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id={DAY} label={t("employee-hired-on")} type="date" value={day} onInput={setDay} error={wrongAt(DAY)} />
    </FormDialog>
  );
}
