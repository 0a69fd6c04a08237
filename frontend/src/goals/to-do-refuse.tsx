import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { useAct } from "../ui/act";
import { goalDecline, goalReturn, type Proposal } from "./to-do-answer-query";
import { ToDoForm } from "./to-do-form";

const NOTE = "to-do-refuse-note";
const FIELDS = { note: NOTE };

interface Props {
  goal: Proposal;
  /** An approver hands it back to its author, an owner declines it for good. */
  isApproval: boolean;
  /** What is answered, still in sight. */
  children: ComponentChildren;
  onDone: (message: string) => void;
  onBack: () => void;
}

/** A no with its reason. */
export function ToDoRefuse({ goal, isApproval, children, onDone, onBack }: Props) {
  const [note, setNote] = useState("");
  const returning = useAct(goalReturn, FIELDS);
  const declining = useAct(goalDecline, FIELDS);
  const { act, busy, wrong, wrongAt, refuse } = isApproval ? returning : declining;
  useEffect(() => document.getElementById(NOTE)?.focus(), []);
  const submit = async () => {
    if (note.trim() === "") refuse([{ id: NOTE, message: t("to-do-say-note") }]);
    else if (await act({ goalId: goal.id, note: note.trim() })) onDone(t(isApproval ? "to-do-returned" : "to-do-declined"));
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onBack}
      closeWord={t("to-do-back")}
      actions={
        <Button kind={isApproval ? "primary" : "destructive"} type="submit" busy={busy} keys="Mod+Enter">
          {isApproval ? t("to-do-return-send", { name: goal.author?.name ?? "" }) : t("to-do-decline-send")}
        </Button>
      }
    >
      {children}
      <TextArea
        id={NOTE}
        label={t(isApproval ? "to-do-return-note" : "to-do-decline-note")}
        hint={isApproval ? undefined : t("to-do-decline-hint", { name: goal.author?.name ?? "" })}
        rows={2}
        value={note}
        onInput={setNote}
        error={wrongAt(NOTE)}
      />
    </ToDoForm>
  );
}
