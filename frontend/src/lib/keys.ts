import { useLayoutEffect, useRef } from "preact/hooks";

/** From a combination ("g w", "?", "c", "Mod+Enter", "Escape") to what it does. Mod is Ctrl, or Cmd on a Mac. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1000;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=range], [type=button])"));

/** While a dialog stands open, keys of the page behind it rest. */
const isBehindDialog = (owner: Element | null): boolean => {
  const open = document.querySelector("dialog[open]");
  return open !== null && !open.contains(owner);
};

/**
 * Listens while the component is on screen. Single keys are ignored in fields and with modifiers;
 * `within` names the element whose keys these are, so that a dialog's keys work inside it.
 */
export function useKeys(keys: KeyMap, within?: { current: Element | null }): void {
  const latest = useRef(keys);
  latest.current = keys;

  // Before the first paint: whoever sees the page may press a key on it.
  useLayoutEffect(() => {
    let before = "";
    let beforeAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog(within?.current ?? null)) return;
      const mod = event.ctrlKey || event.metaKey;
      const shift = mod && event.shiftKey ? "Shift+" : "";
      const combination = mod ? `Mod+${shift}${event.key}` : event.key;
      if (!mod && event.key !== "Escape" && isTyping(event.target)) return;
      if (event.altKey) return;
      const sequence = event.timeStamp - beforeAt < SEQUENCE_MS ? `${before} ${combination}` : "";
      const act = latest.current[sequence] ?? latest.current[combination];
      before = act ? "" : combination;
      beforeAt = event.timeStamp;
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [within]);
}
