import { useEffect, useRef } from "preact/hooks";
import { formatDay } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import type { Typed } from "./check-in-typed";
import { daysAfter } from "./days";
import type { Obligation } from "./my-week-query";
import { ToDoAcknowledge } from "./to-do-acknowledge";
import { ToDoAnswer } from "./to-do-answer";
import { ToDoCheckIn } from "./to-do-check-in";
import { ToDoConfirmEnd } from "./to-do-confirm-end";
import { ToDoHandOver } from "./to-do-hand-over";
import { hasDraft, isApproval, type Words } from "./to-do-words";
import "./to-do-row.css";

interface Props {
  obligation: Obligation;
  words: Words;
  me: string;
  today: string;
  isOpen: boolean;
  /** By goal: what was typed into rows and is not posted yet. */
  typed: Map<string, Typed>;
  onOpen: () => void;
  onClose: () => void;
  onForm: (goalId: string, begun?: Typed) => void;
  onDone: () => void;
}

/** One thing to do: its date, what it is, and the button that unfolds it here. */
export function ToDoRow(props: Props) {
  const { obligation, words, today, isOpen, onOpen, onForm } = props;
  const { id, dueOn, workingDaysLate, goal, onBehalfOf } = obligation;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  if (goal === null) return null;
  const begin = () => (hasDraft(obligation) ? onForm(goal.id) : onOpen());
  return (
    <li ref={row} class={isOpen ? "to-do to-do--open" : "to-do"} id={id}>
      <p class={dateLook(obligation, today)}>
        <time dateTime={dueOn}>{dayWord(dueOn, today)}</time>
      </p>
      <p class="to-do__what">
        <span class="to-do__verb">{words.verb} </span>
        <a class="to-do__title" href={`/goals/${goal.id}`}>
          {words.title}
        </a>
      </p>
      {workingDaysLate > 0 && <p class="to-do__late">{t("to-do-late", { days: workingDaysLate })}</p>}
      {(words.second || onBehalfOf) && (
        <p class="to-do__second">
          {words.second}
          {words.second && onBehalfOf && " · "}
          {onBehalfOf && t("to-do-for", { name: onBehalfOf.name })}
        </p>
      )}
      {words.button && !isOpen && (
        <div class="to-do__button">
          <Button size="row" aria-expanded={false} aria-label={`${words.button}: ${words.title}`} onClick={begin}>
            {words.button}
          </Button>
        </div>
      )}
      {isOpen && words.button && (
        <div class="to-do__unfolded">
          <Unfolded {...props} />
        </div>
      )}
    </li>
  );
}

function Unfolded({ obligation: { deed, goal, checkIn }, me, typed, onForm, onDone, onClose }: Props) {
  if (goal === null) return null;
  switch (deed) {
    case "CHECK_IN":
      return <ToDoCheckIn goalId={goal.id} typed={typed} onForm={onForm} onDone={onDone} onClose={onClose} />;
    case "ACKNOWLEDGE":
      return checkIn && <ToDoAcknowledge checkInId={checkIn.id} onDone={onDone} onClose={onClose} />;
    case "ANSWER":
      return <ToDoAnswer goalId={goal.id} isApproval={isApproval(goal, me)} onDone={onDone} onClose={onClose} />;
    case "CONFIRM_END":
      return <ToDoConfirmEnd goalId={goal.id} onDone={onDone} onClose={onClose} />;
    case "HAND_OVER":
      return <ToDoHandOver goalId={goal.id} onDone={onDone} onClose={onClose} />;
  }
}

function dayWord(day: string, today: string): string {
  if (day === today) return t("to-do-today");
  return day === daysAfter(today, 1) ? t("to-do-tomorrow") : formatDay(day);
}

function dateLook({ dueOn, workingDaysLate }: Obligation, today: string): string {
  if (workingDaysLate > 0) return "to-do__date to-do__date--late";
  return dueOn === today ? "to-do__date to-do__date--today" : "to-do__date";
}
