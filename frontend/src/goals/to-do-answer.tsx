import { useState } from "preact/hooks";
import { formatFullDay, unbroken } from "../lib/format";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { Loaded } from "../ui/loaded";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { labelOf, targetOf } from "./check-in-words";
import { goalAccept, toDoAnswerQuery, type Proposal } from "./to-do-answer-query";
import { ToDoChange } from "./to-do-change";
import { ToDoFacts, type Fact } from "./to-do-facts";
import { ToDoForm } from "./to-do-form";
import { ToDoGone } from "./to-do-gone";
import { ToDoRefuse } from "./to-do-refuse";

interface Props {
  goalId: string;
  /** The owner asks her line manager, who approves or returns; an owner accepts, changes or declines. */
  isApproval: boolean;
  onDone: () => void;
  onClose: () => void;
}

export function ToDoAnswer(props: Props) {
  const query = useQuery(toDoAnswerQuery, { id: props.goalId });
  return (
    <Loaded query={query}>
      {({ node }) => (node?.__typename === "Goal" ? <Answer {...props} goal={node} /> : <ToDoGone onClose={props.onClose} />)}
    </Loaded>
  );
}

function Answer({ goal, isApproval, onDone, onClose }: Props & { goal: Proposal }) {
  const [reply, choose] = useState<"accept" | "change" | "refuse">("accept");
  const { act, busy, wrong } = useAct(goalAccept);
  const facts = <ToDoFacts facts={factsOf(goal)} />;
  const back = () => choose("accept");
  const done = (message: string) => {
    offerUndo(message);
    onDone();
  };
  if (reply === "change") return <ToDoChange goal={goal} onDone={done} onBack={back} />;
  if (reply === "refuse") {
    return (
      <ToDoRefuse goal={goal} isApproval={isApproval} onDone={done} onBack={back}>
        {facts}
      </ToDoRefuse>
    );
  }
  const accept = async () => {
    if (await act({ goalId: goal.id, version: goal.version })) done(t("to-do-accepted"));
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={accept}
      onClose={onClose}
      actions={
        <>
          <SubmitButton busy={busy} keys="Mod+Enter">
            {t(isApproval ? "to-do-approve" : "to-do-accept")}
          </SubmitButton>
          {!isApproval && <Button onClick={() => choose("change")}>{t("to-do-change")}</Button>}
          <Button onClick={() => choose("refuse")}>{t(isApproval ? "to-do-return" : "to-do-decline")}</Button>
        </>
      }
    >
      {facts}
    </ToDoForm>
  );
}

function factsOf(goal: Proposal): Fact[] {
  const measures = goal.keyResults.edges.map(({ node }) => [labelOf(node), targetOf(node)].filter(Boolean).join(": "));
  return [
    { head: t("to-do-their-note", { name: noteFrom(goal) }), said: goal.note && unbroken(goal.note) },
    { head: t("to-do-description"), said: unbroken(goal.description) },
    { head: t("to-do-measured-by"), said: measures.join("\n") },
    { head: t("to-do-counts-towards"), said: goal.parent && unbroken(goal.parent.title) },
    { head: t("to-do-due"), said: goal.dueOn && formatFullDay(goal.dueOn) },
  ];
}

/** A note is of the side that does not answer now. */
const noteFrom = ({ author, accountable, awaits }: Proposal): string =>
  (awaits?.id === author?.id ? accountable?.name : author?.name) ?? "";
