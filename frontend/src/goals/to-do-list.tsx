import { t } from "../lib/text";
import { EmptyState } from "../ui/empty-state";
import type { Typed } from "./check-in-typed";
import type { Obligation } from "./my-week-query";
import { ToDoRow } from "./to-do-row";
import { wordsOf } from "./to-do-words";

interface Props {
  obligations: readonly Obligation[];
  /** My id. */
  me: string;
  today: string;
  /** By goal: what was typed into rows; it stays while the page stands, also when another row is opened meanwhile. */
  typed: Map<string, Typed>;
  /** The id of the row that stands open. */
  open: string | null;
  onOpen: (id: string | null) => void;
  /** Opens the full form of a check-in with what was typed so far. */
  onForm: (goalId: string, begun?: Typed) => void;
  onDone: () => void;
}

/** What I must do, in order of date; each is done where it stands. */
export function ToDoList({ obligations, me, today, typed, open, onOpen, onForm, onDone }: Props) {
  const rows = obligations.flatMap((obligation) => {
    const words = wordsOf(obligation, me);
    return words ? [{ obligation, words }] : [];
  });
  if (rows.length === 0) return <EmptyState fact={t("to-do-none")} advice={t("to-do-none-advice")} />;
  return (
    <ul class="to-do-list">
      {rows.map(({ obligation, words }) => (
        <ToDoRow
          key={obligation.id}
          obligation={obligation}
          words={words}
          me={me}
          today={today}
          isOpen={obligation.id === open}
          typed={typed}
          onOpen={() => onOpen(obligation.id)}
          onClose={() => onOpen(null)}
          onForm={onForm}
          onDone={onDone}
        />
      ))}
    </ul>
  );
}
