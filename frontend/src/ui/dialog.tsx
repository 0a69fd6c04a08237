import type { ComponentChildren } from "preact";
import { useModal } from "./modal";
import "./dialog.css";

interface Props {
  title: string;
  /** Esc, or a click beside it. Mount the dialog to open it, unmount it to close it. */
  onClose: () => void;
  children: ComponentChildren;
  /** The primary button, then the one that says what stays. */
  actions?: ComponentChildren;
}

/** One question. A destructive one names the thing, says who is told and how to undo. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const modal = useModal(onClose);
  return (
    <dialog {...modal} class="dialog" aria-labelledby="dialog-title">
      <div class="dialog__content">
        <h2 id="dialog-title" tabIndex={-1} data-first-focus>
          {title}
        </h2>
        <div class="dialog__body">{children}</div>
        {actions && <div class="actions">{actions}</div>}
      </div>
    </dialog>
  );
}
