import { useState } from "preact/hooks";
import { formatPercent, parseNumber, unbroken } from "../lib/format";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { SubmitButton } from "../ui/button";
import { Loaded } from "../ui/loaded";
import { NumberField } from "../ui/number-field";
import { Segmented } from "../ui/segmented";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { wordFor } from "./goal-words";
import { ToDoFacts } from "./to-do-facts";
import { ToDoForm } from "./to-do-form";
import { ToDoGone } from "./to-do-gone";

const toDoConfirmEndQuery = graphql(`
  query ToDoConfirmEnd($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        progress
        suggestedGrade
        closings(first: 1, orderBy: LATEST) {
          edges {
            node {
              id
              proposedOutcome
              proposedGrade
              retrospective
            }
          }
        }
      }
    }
  }
`);

const toDoConfirmEndWrite = graphql(`
  mutation ToDoConfirmEndWrite($input: GoalDecideEndInput!, $idempotencyKey: UUID!) {
    goalDecideEnd(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

type Goal = Extract<ResultOf<typeof toDoConfirmEndQuery>["node"], { __typename: "Goal" }>;
type Closing = Goal["closings"]["edges"][number]["node"];

const OUTCOMES = ["ACHIEVED", "PARTLY_ACHIEVED", "MISSED"] as const;
const FIELDS = { outcome: "to-do-outcome", grade: "to-do-grade", reason: "to-do-reason" };

interface Props {
  goalId: string;
  onDone: () => void;
  onClose: () => void;
}

export function ToDoConfirmEnd(props: Props) {
  const query = useQuery(toDoConfirmEndQuery, { id: props.goalId });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const closing = node?.__typename === "Goal" && node.closings.edges[0]?.node;
        if (node?.__typename !== "Goal" || !closing) return <ToDoGone onClose={props.onClose} />;
        return <Form {...props} goal={node} closing={closing} />;
      }}
    </Loaded>
  );
}

/** The end as the owner proposes it; what one changes in it asks for a reason, and both are kept. */
function Form({ goal, closing, onDone, onClose }: Props & { goal: Goal; closing: Closing }) {
  const proposed = { outcome: closing.proposedOutcome, grade: Number(closing.proposedGrade).toFixed(1) };
  const [outcome, setOutcome] = useState(proposed.outcome);
  const [grade, setGrade] = useState(proposed.grade);
  const [reason, setReason] = useState("");
  const { act, busy, wrong, wrongAt, refuse } = useAct(toDoConfirmEndWrite, FIELDS);
  const number = parseNumber(grade);
  const differs = outcome !== proposed.outcome || number !== Number(proposed.grade);

  const submit = async () => {
    const found = [];
    if (number === null || number < 0 || number > 1) found.push({ id: FIELDS.grade, message: t("to-do-enter-grade") });
    if (differs && reason.trim() === "") found.push({ id: FIELDS.reason, message: t("to-do-say-reason") });
    if (found.length > 0) {
      refuse(found);
      return;
    }
    if (!(await act({ goalId: goal.id, outcome, grade: String(number), reason: reason.trim() }))) return;
    offerUndo(t("to-do-end-done"));
    onDone();
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <SubmitButton busy={busy} keys="Mod+Enter">
          {t(differs ? "to-do-end-change" : "to-do-end-confirm")}
        </SubmitButton>
      }
    >
      <ToDoFacts
        facts={[
          { head: t("to-do-progress"), said: formatPercent(goal.progress) },
          { head: t("to-do-retrospective"), said: unbroken(closing.retrospective) },
        ]}
      />
      <Segmented
        id={FIELDS.outcome}
        label={t("to-do-outcome")}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, word: wordFor({ status: value }) }))}
        onChange={setOutcome}
        error={wrongAt(FIELDS.outcome)}
      />
      <NumberField
        id={FIELDS.grade}
        label={t("to-do-grade")}
        hint={goal.suggestedGrade === null ? t("to-do-grade-plain") : t("to-do-grade-hint", { grade: goal.suggestedGrade })}
        value={grade}
        onInput={setGrade}
        error={wrongAt(FIELDS.grade)}
      />
      {differs && (
        <TextArea
          id={FIELDS.reason}
          label={t("to-do-reason")}
          hint={t("to-do-reason-hint")}
          rows={2}
          value={reason}
          onInput={setReason}
          error={wrongAt(FIELDS.reason)}
        />
      )}
    </ToDoForm>
  );
}
