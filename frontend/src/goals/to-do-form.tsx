import type { ComponentChildren } from "preact";
import { useKeys } from "../lib/keys";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import type { Wrong } from "../ui/act";
import "./to-do-form.css";

interface Props {
  wrong: readonly Wrong[];
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
  /** The primary button, then others; the quiet close follows. */
  actions: ComponentChildren;
  /** What the quiet button says where it does not fold the row but goes a step back. */
  closeWord?: string;
}

/** The frame of what a row unfolds: Ctrl or Cmd and Enter does it, Esc folds it. */
export function ToDoForm({ wrong, onSubmit, onClose, children, actions, closeWord = t("to-do-close") }: Props) {
  useKeys({ Escape: onClose });
  return (
    <form
      class="to-do-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void onSubmit();
      }}
    >
      <ErrorSummary errors={wrong} title={wrong.some((one) => one.id) ? undefined : t("to-do-errors")} />
      {children}
      <div class="actions">
        {actions}
        <Button kind="quiet" onClick={onClose}>
          {closeWord}
        </Button>
      </div>
    </form>
  );
}
