import type { ComponentChildren } from "preact";
import { Button, SubmitButton } from "./button";
import { Dialog } from "./dialog";
import { ErrorSummary } from "./error-summary";
import type { Wrong } from "./act";
import "./form-dialog.css";

interface Props {
  title: string;
  /** What follows, for whom, and how it is undone; a sentence or two each. */
  says: readonly (string | null | false)[];
  wrong: readonly Wrong[];
  busy: boolean;
  submit: string;
  /** On the other button: what stays. */
  keep: string;
  isDestructive?: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children?: ComponentChildren;
}

/** One question with its fields; sent by its button or Ctrl or Cmd and Enter. */
export function FormDialog({ title, says, wrong, busy, submit, keep, isDestructive = false, onSubmit, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form form-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void onSubmit();
        }}
      >
        <ErrorSummary errors={wrong} />
        {says.some(Boolean) && (
          <div class="form-dialog__says">
            {says.map((sentence) => sentence && <p key={sentence}>{sentence}</p>)}
          </div>
        )}
        {children}
        <div class="actions">
          {isDestructive ? (
            <Button kind="destructive" type="submit" busy={busy}>
              {submit}
            </Button>
          ) : (
            <SubmitButton busy={busy}>{submit}</SubmitButton>
          )}
          <Button onClick={onClose}>{keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}
