import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Modal {
  ref: RefObject<HTMLDialogElement | null>;
  onCancel: (event: Event) => void;
  onMouseDown: (event: MouseEvent) => void;
}

/** Opens the dialog with its component and gives focus back where it was; the browser keeps focus inside. */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Left to itself the browser takes the first control, which in a panel is the close button.
    const first = dialog?.querySelector<HTMLElement>("[autofocus]") ?? dialog?.querySelector<HTMLElement>("[data-first-focus]");
    first?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return {
    ref,
    onCancel: (event) => {
      // The owner decides: it may have to ask about unsaved writing first.
      event.preventDefault();
      onClose();
    },
    onMouseDown: (event) => {
      if (event.target === ref.current) onClose();
    },
  };
}
