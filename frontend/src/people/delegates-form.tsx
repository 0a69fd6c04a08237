import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { PersonPicker, type Person } from "../ui/person-picker";
import { offerUndo } from "../ui/undo-bar";
import { daysAfter, todayIn } from "./delegates-days";
import { delegationCreateMutation } from "./delegates-queries";
import "./settings-form.css";

const WHO = "delegates-who";
const FIRST = "delegates-first";
const LAST = "delegates-last";

/** Names somebody who stands in, from a first to a last day. */
export function DelegatesForm({ timeZone }: { timeZone: string }) {
  const today = todayIn(timeZone);
  const [person, setPerson] = useState<Person | null>(null);
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(daysAfter(today, 13));
  const { act, busy, wrong, wrongAt, refuse } = useAct(delegationCreateMutation, { delegateId: WHO, startsOn: FIRST, endsOn: LAST });
  const submit = async (event: Event) => {
    event.preventDefault();
    const missing = [
      ...(person ? [] : [{ id: WHO, message: t("delegates-enter-who") }]),
      ...(first ? [] : [{ id: FIRST, message: t("delegates-enter-day") }]),
      ...(last ? [] : [{ id: LAST, message: t("delegates-enter-day") }]),
    ];
    if (missing.length > 0 || !person) {
      refuse(missing);
      return;
    }
    if (!(await act({ delegateId: person.id, startsOn: first, endsOn: daysAfter(last, 1) }))) return;
    offerUndo(t("delegates-named", { name: person.name }));
    setPerson(null);
  };
  return (
    <form class="form settings-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <PersonPicker id={WHO} label={t("delegates-who")} value={person} onChange={setPerson} error={wrongAt(WHO)} />
      <div class="delegates__span">
        <TextField id={FIRST} type="date" label={t("delegates-first")} value={first} onInput={setFirst} error={wrongAt(FIRST)} />
        <TextField id={LAST} type="date" label={t("delegates-last")} hint={t("delegates-last-hint")} value={last} onInput={setLast} error={wrongAt(LAST)} />
      </div>
      <div>
        <SubmitButton busy={busy}>{t("delegates-name")}</SubmitButton>
      </div>
    </form>
  );
}
