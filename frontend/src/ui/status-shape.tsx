import type { ComponentChildren } from "preact";
import "./status-shape.css";

export type State =
  | "on-track"
  | "at-risk"
  | "off-track"
  | "stale"
  | "pending"
  | "blocked"
  | "to-acknowledge"
  | "review-late"
  | "closed";

/** "AT_RISK" → "at-risk": the state that the shape and the word of a health go by. */
export const stateOf = (health: "PENDING" | "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | "STALE" | "CLOSED"): State =>
  health.toLowerCase().replace("_", "-") as State;

/** Every state has an outline of its own, so that it reads without colour. */
const SHAPES: Record<State, ComponentChildren> = {
  "on-track": <circle class="status-shape__fill" cx="7" cy="7" r="5" />,
  "at-risk": <path class="status-shape__fill" d="M7 1.5 13 12.5H1z" />,
  "off-track": <path class="status-shape__fill" d="m7 .9 6.1 6.1L7 13.1.9 7z" />,
  stale: <path class="status-shape__line" d="M7 12.6A5.6 5.6 0 1 0 7 1.4a5.6 5.6 0 0 0 0 11.2M7 4v3.2l2.3 1.4" />,
  pending: <circle class="status-shape__line" cx="7" cy="7" r="4.9" />,
  blocked: (
    <>
      <rect class="status-shape__fill" x="1.25" y="1.25" width="11.5" height="11.5" rx="1.5" />
      <path class="status-shape__bar" d="M4 7h6" />
    </>
  ),
  "to-acknowledge": <path class="status-shape__line" d="M1.2 2.8h11.6v8.4H1.2zM1.5 3.4 7 7.6l5.5-4.2" />,
  "review-late": <path class="status-shape__line" d="M2.8 1.2h8.4M2.8 12.8h8.4M3.8 1.2v2L7 7l3.2-3.8v-2M3.8 12.8v-2L7 7l3.2 3.8v2" />,
  closed: <path class="status-shape__line" d="M1.6 1.6h10.8v10.8H1.6zM4.2 7.2l2 2 3.6-4.2" />,
};

/** Only ever beside its word. */
export function StatusShape({ state }: { state: State }) {
  return (
    <svg class={`status-shape status-shape--${state}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}
