import type { ComponentChildren } from "preact";
import "./to-do-facts.css";

export interface Fact {
  head: string;
  said: ComponentChildren;
}

/** What one reads before one answers; what nobody said is left out. */
export function ToDoFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="to-do-facts">
      {facts
        .filter((fact) => fact.said !== null && fact.said !== "")
        .map((fact) => (
          <div key={fact.head} class="to-do-facts__fact">
            <dt class="to-do-facts__head">{fact.head}</dt>
            <dd class="to-do-facts__said">{fact.said}</dd>
          </div>
        ))}
    </dl>
  );
}
