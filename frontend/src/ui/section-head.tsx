import type { ComponentChildren } from "preact";
import "./section-head.css";

interface Props {
  title: string;
  id?: string;
  /** Beside the title in the second ink: a count, "4 open, Q2 2026". */
  aside?: ComponentChildren;
  /** At the right: a link or a quiet button. */
  action?: ComponentChildren;
}

export function SectionHead({ title, id, aside, action }: Props) {
  return (
    <div class="section-head">
      <h2 id={id}>{title}</h2>
      {aside !== undefined && <span class="section-head__aside">{aside}</span>}
      {action && <div class="section-head__action">{action}</div>}
    </div>
  );
}
