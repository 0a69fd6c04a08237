import { useEffect, useState } from "preact/hooks";
import { formatFullDay, formatPercent, unbroken } from "../lib/format";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button, SubmitButton } from "../ui/button";
import { Loaded } from "../ui/loaded";
import { PersonPicker, type Person } from "../ui/person-picker";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { wordFor } from "./goal-words";
import { cancelMutation } from "./goal-writes";
import { ToDoFacts } from "./to-do-facts";
import { ToDoForm } from "./to-do-form";
import { ToDoGone } from "./to-do-gone";

const toDoHandOverQuery = graphql(`
  query ToDoHandOver($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        title
        description
        status
        health
        progress
        dueOn
        version
        can
        owner {
          id
          name
        }
        period {
          id
          name
        }
      }
    }
  }
`);

const toDoHandOverWrite = graphql(`
  mutation ToDoHandOverWrite($input: GoalHandOverInput!, $idempotencyKey: UUID!) {
    goalHandOver(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

type Goal = Extract<ResultOf<typeof toDoHandOverQuery>["node"], { __typename: "Goal" }>;

interface Props {
  goalId: string;
  onDone: () => void;
  onClose: () => void;
}

/** The goal of somebody who left: another goes on with it, or it is cancelled. */
export function ToDoHandOver(props: Props) {
  const query = useQuery(toDoHandOverQuery, { id: props.goalId });
  const [cancelling, setCancelling] = useState(false);
  return (
    <Loaded query={query}>
      {({ node }) => {
        if (node?.__typename !== "Goal") return <ToDoGone onClose={props.onClose} />;
        if (cancelling) return <Cancel {...props} goal={node} onBack={() => setCancelling(false)} />;
        return <HandOver {...props} goal={node} onCancel={() => setCancelling(true)} />;
      }}
    </Loaded>
  );
}

const FIELDS = { ownerId: "to-do-hand-over-owner", note: "to-do-hand-over-note" };

function HandOver({ goal, onDone, onClose, onCancel }: Props & { goal: Goal; onCancel: () => void }) {
  const [owner, setOwner] = useState<Person | null>(null);
  const [note, setNote] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(toDoHandOverWrite, FIELDS);
  useEffect(() => document.getElementById(FIELDS.ownerId)?.focus({ preventScroll: true }), []);
  const submit = async () => {
    if (owner === null) {
      refuse([{ id: FIELDS.ownerId, message: t("to-do-hand-over-choose") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, version: goal.version, ownerId: owner.id, note: note.trim() }))) return;
    offerUndo(t("to-do-handed-over", { name: owner.name }));
    onDone();
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <>
          <SubmitButton busy={busy} keys="Mod+Enter">
            {t("to-do-hand-over")}
          </SubmitButton>
          {goal.can.includes("cancel") && <Button onClick={onCancel}>{t("to-do-hand-over-cancel")}</Button>}
        </>
      }
    >
      <Facts goal={goal} />
      <PersonPicker
        id={FIELDS.ownerId}
        label={t("to-do-hand-over-owner")}
        hint={t("to-do-hand-over-hint")}
        to="set a goal for"
        value={owner}
        onChange={setOwner}
        error={wrongAt(FIELDS.ownerId)}
      />
      <TextArea
        id={FIELDS.note}
        label={t("to-do-hand-over-note")}
        optional
        rows={2}
        value={note}
        onInput={setNote}
        error={wrongAt(FIELDS.note)}
      />
    </ToDoForm>
  );
}

const REASON = "to-do-hand-over-reason";

function Cancel({ goal, onDone, onBack }: Props & { goal: Goal; onBack: () => void }) {
  const [reason, setReason] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(cancelMutation, { reason: REASON });
  useEffect(() => document.getElementById(REASON)?.focus(), []);
  const submit = async () => {
    if (reason.trim() === "") {
      refuse([{ id: REASON, message: t("to-do-say-note") }]);
      return;
    }
    if (!(await act({ goalId: goal.id, reason: reason.trim() }))) return;
    offerUndo(t("to-do-hand-over-cancelled"));
    onDone();
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onBack}
      closeWord={t("to-do-back")}
      actions={
        <Button kind="destructive" type="submit" busy={busy} keys="Mod+Enter">
          {t("to-do-hand-over-cancel-send")}
        </Button>
      }
    >
      <Facts goal={goal} />
      <TextArea
        id={REASON}
        label={t("to-do-hand-over-reason")}
        hint={t("to-do-hand-over-reason-hint")}
        rows={2}
        value={reason}
        onInput={setReason}
        error={wrongAt(REASON)}
      />
    </ToDoForm>
  );
}

function Facts({ goal }: { goal: Goal }) {
  return (
    <ToDoFacts
      facts={[
        { head: t("to-do-hand-over-was"), said: goal.owner?.name ?? "" },
        { head: t("to-do-description"), said: unbroken(goal.description) },
        { head: t("to-do-progress"), said: goal.status === "PROPOSED" ? wordFor({ status: goal.status }) : formatPercent(goal.progress) },
        { head: t("to-do-due"), said: goal.dueOn && formatFullDay(goal.dueOn) },
      ]}
    />
  );
}
