import { useEffect, useState } from "preact/hooks";
import { createStore, useStore } from "../lib/store";
import { t } from "../lib/text";
import "./undo-bar.css";

interface Offer {
  message: string;
  /** Absent when the bar only confirms. */
  onUndo?: () => void;
}

const SHOWN_MS = 10_000;
const offer = createStore<Offer | null>(null);

/** Says what was done and offers to take it back; a later offer takes the place of the former. */
export const offerUndo = (message: string, onUndo?: () => void): void => offer.set({ message, onUndo });

/** Stands once in the shell. */
export function UndoBar() {
  const shown = useStore(offer);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => offer.set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);

  const undo = () => {
    offer.set(null);
    setHeld(false);
    shown?.onUndo?.();
  };
  return (
    <div class="undo-bar-place" role="status">
      {shown && (
        <div
          class="undo-bar"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          {shown.message}
          {shown.onUndo && (
            <button type="button" class="undo-bar__undo" onClick={undo}>
              {t("undo-bar-undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
