import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../lib/text";
import { SubmitButton } from "../ui/button";
import { TextField } from "../ui/field";
import { TextArea } from "../ui/text-area";
import { useAct } from "../ui/act";
import { goalAmend, type Proposal } from "./to-do-answer-query";
import { ToDoForm } from "./to-do-form";

const FIELDS = { title: "to-do-change-title", description: "to-do-change-description", dueOn: "to-do-change-due", note: "to-do-change-note" };

interface Props {
  goal: Proposal;
  onDone: (message: string) => void;
  onBack: () => void;
}

/** The proposal, put otherwise and sent back with the reason. */
export function ToDoChange({ goal, onDone, onBack }: Props) {
  const [typed, setTyped] = useState({ title: goal.title, description: goal.description, dueOn: goal.dueOn ?? "", note: "" });
  const { act, busy, wrong, wrongAt, refuse } = useAct(goalAmend, FIELDS);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus(), []);
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });

  const submit = async () => {
    if (typed.note.trim() === "") {
      refuse([{ id: FIELDS.note, message: t("to-do-say-note") }]);
      return;
    }
    const changed = { ...typed, dueOn: typed.dueOn || null };
    if (await act({ goalId: goal.id, version: goal.version, ...changed })) onDone(t("to-do-changed"));
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onBack}
      closeWord={t("to-do-back")}
      actions={
        <SubmitButton busy={busy} keys="Mod+Enter">
          {t("to-do-change-send")}
        </SubmitButton>
      }
    >
      <div ref={first}>
        <TextField id={FIELDS.title} label={t("to-do-change-title")} value={typed.title} onInput={(title) => set({ title })} error={wrongAt(FIELDS.title)} />
      </div>
      <TextArea
        id={FIELDS.description}
        label={t("to-do-description")}
        optional
        value={typed.description}
        onInput={(description) => set({ description })}
        error={wrongAt(FIELDS.description)}
      />
      <TextField id={FIELDS.dueOn} type="date" label={t("to-do-change-due")} value={typed.dueOn} onInput={(dueOn) => set({ dueOn })} error={wrongAt(FIELDS.dueOn)} />
      <TextArea id={FIELDS.note} label={t("to-do-change-note")} rows={2} value={typed.note} onInput={(note) => set({ note })} error={wrongAt(FIELDS.note)} />
    </ToDoForm>
  );
}
