import "./key-cap.css";

/** "Mod" is drawn as the reader's own key. */
const drawn: Record<string, string> = {
  Mod: /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl",
  Enter: "⏎",
  Shift: "⇧",
  Escape: "Esc",
};

/** A key as a cap: "C", "Mod+Enter". Controls that show it say it in aria-keyshortcuts, so it is not read twice. */
export function KeyCap({ keys }: { keys: string }) {
  const text = keys
    .split("+")
    .map((key) => drawn[key] ?? key)
    .join(" ");
  return <kbd class="key-cap">{text}</kbd>;
}
