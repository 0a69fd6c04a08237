import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useSnapshot } from "../lib/snapshot";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { PersonPicker, type Person } from "../ui/person-picker";
import { offerUndo } from "../ui/undo-bar";
import { linePreviewQuery, lineSetMutation, type movedPersonQuery } from "./lines-queries";
import { MoveEffect } from "./move-effect";

type Moved = Extract<NonNullable<ResultOf<typeof movedPersonQuery>["node"]>, { manager: unknown }>;

const MANAGER = "line-manager";
const FROM = "line-from";

/** To whom somebody reports, from a day on. What it would change is asked for before. */
export function LineMove({ person }: { person: Moved }) {
  const [manager, setManager] = useState<Person | null>(null);
  const [day, setDay] = useState(new Date().toLocaleDateString("sv"));
  const [previewed, setPreviewed] = useState<{ managerId: string | null } | null>(null);
  const { act, busy, wrong, wrongAt } = useAct(lineSetMutation, { employeeId: "lines-person", managerId: MANAGER, startsOn: FROM });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await act({ employeeId: person.id, managerId: manager?.id ?? null, startsOn: day }))) return;
    setPreviewed(null);
    offerUndo(t("lines-moved", { name: person.name }));
  };
  const choose = (chosen: Person | null) => {
    setManager(chosen);
    setPreviewed(null);
  };
  return (
    <form class="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <p class="quiet">{person.manager ? t("lines-reports-to", { name: person.name, manager: person.manager.name }) : t("lines-reports-to-nobody", { name: person.name })}</p>
      <PersonPicker id={MANAGER} label={t("lines-new-manager")} hint={t("lines-new-manager-hint")} optional value={manager} onChange={choose} error={wrongAt(MANAGER)} />
      <TextField id={FROM} label={t("lines-from")} type="date" value={day} onInput={setDay} error={wrongAt(FROM)} />
      <div class="actions">
        <SubmitButton busy={busy}>{t("lines-move")}</SubmitButton>
        <Button onClick={() => setPreviewed({ managerId: manager?.id ?? null })}>{t("lines-preview")}</Button>
      </div>
      {previewed && <Preview id={person.id} managerId={previewed.managerId} />}
    </form>
  );
}

function Preview({ id, managerId }: { id: string; managerId: string | null }) {
  const preview = useSnapshot(linePreviewQuery, { id, managerId });
  return <Loaded query={preview}>{({ node }) => node && "linePreview" in node && node.linePreview && <MoveEffect effect={node.linePreview} />}</Loaded>;
}
