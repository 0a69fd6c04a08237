import type { ComponentChildren } from "preact";
import { createStore, useStore } from "../lib/store";
import "./notice.css";

const said = createStore("");

/** Tells those who listen what those who look can see: "12 goals shown". */
export const announce = (text: string): void => said.set(text);

/** Stands once in the shell. */
export function LiveRegion() {
  return (
    <p class="visually-hidden" role="status">
      {useStore(said)}
    </p>
  );
}

interface Props {
  /** One sentence of what happened, one of what to do. */
  children: ComponentChildren;
  /** At most one button. */
  action?: ComponentChildren;
  wrong?: boolean;
}

/** A message in its place on the page: a conflict, a lost connection, something worth knowing. */
export function Notice({ children, action, wrong = false }: Props) {
  return (
    <div class={wrong ? "notice notice--wrong" : "notice"} role={wrong ? "alert" : "status"}>
      <p>{children}</p>
      {action}
    </div>
  );
}
