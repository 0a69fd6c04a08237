import type { ComponentChildren } from "preact";

/** What a sample does when it is used: nothing. */
export const nothing = () => undefined;

/** The words that somebody chooses for a goal's health. */
export const health = [
  { value: "on", word: "On track", state: "on-track" as const },
  { value: "risk", word: "At risk", state: "at-risk" as const },
  { value: "off", word: "Off track", state: "off-track" as const },
];

/** A component under a line that says what it shows. */
export function Sample({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="gallery__sample">
      <p>{title}</p>
      {children}
    </section>
  );
}
