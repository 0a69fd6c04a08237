import type { ComponentChildren } from "preact";
import { t } from "../lib/text";
import { IconButton } from "./button";
import { useModal } from "./modal";
import "./panel.css";

interface Props {
  title: string;
  /** Above the title: "Check-in 1 of 3 this week". */
  kicker?: string;
  /** What was before, beside the form. */
  aside?: ComponentChildren;
  children: ComponentChildren;
  /** Primary left, then others, quiet close. */
  foot: ComponentChildren;
  /** At the far right of the foot: "Draft saved 10:41". */
  state?: string;
  /** Sent by a submit button in the foot or Ctrl or Cmd and Enter. */
  onSubmit: () => void;
  onClose: () => void;
}

/** Work with its context. Mount it to open it; a control with autoFocus inside is where one begins. */
export function Panel({ title, kicker, aside, children, foot, state, onSubmit, onClose }: Props) {
  const modal = useModal(onClose);
  return (
    <dialog {...modal} class={aside ? "panel" : "panel panel--single"} aria-labelledby="panel-title">
      <form
        class="panel__frame"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSubmit();
        }}
      >
        <header class="panel__head">
          <div>
            {kicker && <p class="panel__kicker">{kicker}</p>}
            <h2 class="panel__title" id="panel-title" tabIndex={-1} data-first-focus>
              {title}
            </h2>
          </div>
          <IconButton icon="close" label={t("panel-close")} onClick={onClose} />
        </header>
        <div class="panel__body">
          {aside && <aside class="panel__aside">{aside}</aside>}
          <div class="panel__main">{children}</div>
        </div>
        <footer class="panel__foot">
          <div class="actions">{foot}</div>
          <p class="panel__state" role="status">
            {state}
          </p>
        </footer>
      </form>
    </dialog>
  );
}
