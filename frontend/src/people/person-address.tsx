import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import { setEmailMutation } from "./people-queries";
import type { PersonRow } from "./person-settings";

const EMAIL = "employee-email";

/** The address somebody signs in with, and the way to put it right. */
export function PersonAddress({ person }: { person: PersonRow }) {
  const [asked, setAsked] = useState(false);
  return (
    <p class="person-address">
      {person.email}
      {person.can.includes("edit") && (
        <Button size="row" onClick={() => setAsked(true)}>
          {t("employee-correct-email")}
        </Button>
      )}
      {asked && <AddressDialog person={person} onClose={() => setAsked(false)} />}
    </p>
  );
}

function AddressDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const [email, setEmail] = useState(person.email);
  const { act, busy, wrong, wrongAt } = useAct(setEmailMutation, { email: EMAIL });
  const submit = async () => {
    if (!(await act({ employeeId: person.id, version: person.version, email }))) return;
    onClose();
    offerUndo(t("settings-saved"));
  };
  return (
    <FormDialog
      title={t("employee-correct-email-title", { name: person.name })}
      says={[t("employee-correct-email-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("settings-save")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id={EMAIL} label={t("employee-email")} type="email" value={email} onInput={setEmail} error={wrongAt(EMAIL)} autoFocus />
    </FormDialog>
  );
}
