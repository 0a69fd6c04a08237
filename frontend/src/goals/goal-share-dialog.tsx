import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/text";
import { RadioField } from "../ui/radio-field";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import type { Goal } from "./goal-page-query";
import { shareMutation } from "./goal-writes";
import { PersonPicker, type Person } from "../ui/person-picker";

const PERSON = "goal-share-person";
const RIGHT = "goal-share-right";
const RIGHTS = ["VIEW", "CHECK_IN", "EDIT"] as const;
type Right = (typeof RIGHTS)[number];

const idOf = (right: Right): string => `goal-share-right-${right.toLowerCase().replace("_", "-")}`;

/** Opens a goal to one person more. */
export function GoalShareDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const [person, setPerson] = useState<Person | null>(null);
  const [right, setRight] = useState<Right>("VIEW");
  const { act, busy, wrong, wrongAt, refuse } = useAct(shareMutation, { employeeId: PERSON, right: RIGHT });
  useEffect(() => document.getElementById(PERSON)?.focus(), []);
  const submit = async () => {
    if (person === null) {
      refuse([{ id: PERSON, message: t("goal-share-enter-person") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, employeeId: person.id, right }))) return;
    onClose();
    offerUndo(t("goal-share-done", { name: person.name }));
  };
  return (
    <FormDialog
      title={t("goal-share-title", { title: goal.title })}
      says={[t("goal-share-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-share-submit")}
      keep={t("goal-share-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker id={PERSON} label={t("goal-share-person")} value={person} onChange={setPerson} error={wrongAt(PERSON)} />
      <RadioField
        id={RIGHT}
        label={t("goal-share-right")}
        value={right}
        options={RIGHTS.map((value) => ({ value, word: t(idOf(value)), sentence: t(`${idOf(value)}-sentence`) }))}
        onChange={setRight}
        error={wrongAt(RIGHT)}
      />
    </FormDialog>
  );
}
