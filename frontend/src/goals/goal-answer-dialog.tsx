import { useState } from "preact/hooks";
import { formatLongDay } from "../lib/format";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { useAct, type Act } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { otherSideOf, type Goal } from "./goal-page-query";
import { amendMutation, declineMutation, returnMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  onClose: () => void;
}

const PREFIX = "goal-answer";
const FIELDS = {
  note: `${PREFIX}-note`,
  title: `${PREFIX}-title`,
  description: `${PREFIX}-description`,
  dueOn: `${PREFIX}-due`,
};

const otherSide = (goal: Goal): string => otherSideOf(goal) ?? t("goal-page-nobody");

/** Changes a proposal and says why; then the other side answers. */
export function GoalAmendDialog({ goal, onClose }: Props) {
  // What somebody else changes while this stands open is shown beside the fields, never taken back unseen.
  const [began] = useState(goal);
  const [title, setTitle] = useState(goal.title);
  const [description, setDescription] = useState(goal.description);
  const [dueOn, setDueOn] = useState(goal.dueOn ?? "");
  const [note, setNote] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(amendMutation, FIELDS);
  const submit = async () => {
    if (!note.trim()) {
      refuse([{ id: FIELDS.note, message: t("goal-answer-enter-note") }]);
      return;
    }
    const done = await act({
      goalId: goal.id,
      version: goal.version,
      note: note.trim(),
      // Only what was changed here: what somebody else wrote meanwhile stays.
      ...(title !== began.title && { title: title.trim() }),
      ...(description !== began.description && { description }),
      ...(dueOn !== (began.dueOn ?? "") && dueOn && { dueOn }),
    });
    if (!done) return;
    onClose();
    offerUndo(t("goal-amend-done"));
  };
  return (
    <FormDialog
      title={t("goal-amend-title", { title: goal.title })}
      says={[t("goal-amend-effect", { name: otherSide(goal) })]}
      wrong={wrong}
      busy={busy}
      submit={t("goal-amend-submit")}
      keep={t("goal-amend-keep")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id={FIELDS.title}
        label={t("goal-amend-field-title")}
        hint={goal.title === began.title ? undefined : t("goal-amend-now", { words: goal.title })}
        value={title}
        onInput={setTitle}
        error={wrongAt(FIELDS.title)}
      />
      <TextArea
        id={FIELDS.description}
        label={t("goal-amend-field-description")}
        hint={goal.description === began.description ? undefined : t("goal-amend-now", { words: goal.description })}
        optional
        rows={3}
        value={description}
        onInput={setDescription}
        error={wrongAt(FIELDS.description)}
      />
      <TextField
        id={FIELDS.dueOn}
        label={t("goal-amend-field-due")}
        type="date"
        optional
        hint={goal.dueOn === began.dueOn || !goal.dueOn ? undefined : t("goal-amend-now", { words: formatLongDay(goal.dueOn) })}
        value={dueOn}
        onInput={setDueOn}
        error={wrongAt(FIELDS.dueOn)}
      />
      <TextArea
        id={FIELDS.note}
        label={t("goal-answer-note")}
        hint={t("goal-answer-note-hint", { name: otherSide(goal) })}
        rows={2}
        value={note}
        onInput={setNote}
        error={wrongAt(FIELDS.note)}
      />
    </FormDialog>
  );
}

interface NoteProps extends Props {
  kind: "return" | "decline";
  answer: Act<unknown, { goalId: string; note: string }>;
}

/** Returned or declined: a note, and what it means. */
function NoteDialog({ kind, goal, onClose, answer: { act, busy, wrong, wrongAt, refuse } }: NoteProps) {
  const [note, setNote] = useState("");
  const submit = async () => {
    if (!note.trim()) {
      refuse([{ id: FIELDS.note, message: t("goal-answer-enter-note") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, note: note.trim() }))) return;
    onClose();
    offerUndo(t(`goal-${kind}-done`));
  };
  return (
    <FormDialog
      title={t(`goal-${kind}-title`, { title: goal.title })}
      says={[t(`goal-${kind}-effect`, { name: otherSide(goal) })]}
      wrong={wrong}
      busy={busy}
      submit={t(`goal-${kind}-submit`)}
      keep={t(`goal-${kind}-keep`)}
      isDestructive={kind === "decline"}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id={FIELDS.note}
        label={t("goal-answer-note")}
        hint={t("goal-answer-note-hint", { name: otherSide(goal) })}
        rows={3}
        value={note}
        onInput={setNote}
        error={wrongAt(FIELDS.note)}
        autoFocus
      />
    </FormDialog>
  );
}

export function GoalReturnDialog(props: Props) {
  return <NoteDialog {...props} kind="return" answer={useAct(returnMutation, FIELDS)} />;
}

export function GoalDeclineDialog(props: Props) {
  return <NoteDialog {...props} kind="decline" answer={useAct(declineMutation, FIELDS)} />;
}
