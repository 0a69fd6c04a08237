import type { ComponentChildren } from "preact";
import { t } from "../lib/text";
import { StatusShape, type State } from "./status-shape";
import "./health-tag.css";

interface Props {
  state: State;
  /** Instead of the state's own word: "Achieved", "Stale, 5 days". */
  children?: ComponentChildren;
  /** Only beside a page title; bare in every list. */
  filled?: boolean;
}

export function HealthTag({ state, children, filled = false }: Props) {
  return (
    <span class={filled ? `health-tag health-tag--filled health-tag--${state}` : "health-tag"}>
      <StatusShape state={state} />
      {children ?? t(`state-${state}`)}
    </span>
  );
}
