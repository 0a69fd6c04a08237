import { useRef, useState } from "preact/hooks";
import { t } from "../lib/text";
import { IconButton } from "../ui/button";
import "./goal-page-menu.css";

export interface MenuItem {
  word: string;
  /** Where it leads, or what it does. */
  href?: string;
  onChoose?: () => void;
}

/** What is seldom done to a goal. Only what may be done is in it; without anything it is not there. */
export function GoalPageMenu({ items }: { items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  if (items.length === 0) return null;

  const close = () => setOpen(false);
  const focusOpener = () => box.current?.querySelector<HTMLElement>("button")?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>(".goal-page-menu__item") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
      focusOpener();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) return;
      event.preventDefault();
      const next = event.key === "ArrowDown" ? (at + 1) % entries.length : Math.max(at, 0) - 1;
      entries.at(next)?.focus();
    }
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) close();
  };
  const choose = (item: MenuItem) => {
    close();
    // A dialog gives focus back to where it was: the opener, not an entry that is gone.
    focusOpener();
    item.onChoose?.();
  };
  return (
    <div ref={box} class="goal-page-menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <IconButton
        icon="more"
        kind="secondary"
        label={t("goal-page-menu")}
        aria-expanded={open}
        aria-controls="goal-page-menu"
        onClick={() => setOpen(!open)}
      />
      <ul id="goal-page-menu" class="goal-page-menu__list" hidden={!open} aria-label={t("goal-page-menu")}>
        {items.map((item) => (
          <li key={item.word}>
            {item.href ? (
              <a class="goal-page-menu__item" href={item.href} onClick={close}>
                {item.word}
              </a>
            ) : (
              <button type="button" class="goal-page-menu__item" onClick={() => choose(item)}>
                {item.word}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
