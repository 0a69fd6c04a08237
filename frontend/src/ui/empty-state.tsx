import type { ComponentChildren } from "preact";
import "./empty-state.css";

interface Props {
  /** One sentence of fact. */
  fact: string;
  /** One of what to do. */
  advice?: string;
  /** One or two buttons. */
  children?: ComponentChildren;
}

export function EmptyState({ fact, advice, children }: Props) {
  return (
    <div class="empty-state">
      <p class="empty-state__fact">{fact}</p>
      {advice && <p class="empty-state__advice">{advice}</p>}
      {children && <div class="actions empty-state__actions">{children}</div>}
    </div>
  );
}
