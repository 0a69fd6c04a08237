import "./icon.css";

/** Outlines on a grid of 16, drawn with a line of 1.5. */
const OUTLINES = {
  calendar: "M2.75 4.25h10.5v9H2.75zM2.75 7h10.5M5.25 2.5v2.75M10.75 2.5v2.75",
  target: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  people:
    "M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M1.75 13.25v-1a3 3 0 0 1 3-3h2.5a3 3 0 0 1 3 3v1M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.5a3 3 0 0 1 2.25 2.75v1",
  "chevron-right": "m6 3.75 4.25 4.25L6 12.25",
  "chevron-left": "M10 3.75 5.75 8 10 12.25",
  "chevron-down": "M3.75 6 8 10.25 12.25 6",
  "chevron-up": "M3.75 10 8 5.75 12.25 10",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.75 10.75 14 14",
  plus: "M8 3v10M3 8h10",
  close: "m4 4 8 8M12 4l-8 8",
  check: "m3 8.5 3.25 3.25L13 4.75",
  envelope: "M2.25 3.75h11.5v8.5H2.25zM2.5 4.5 8 8.75l5.5-4.25",
  bell: "M4 7a4 4 0 0 1 8 0c0 3.25 1.25 4.25 1.25 4.25H2.75S4 10.25 4 7M6.75 13.5a1.4 1.4 0 0 0 2.5 0",
  lock: "M3.5 7.25h9v6h-9zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  settings:
    "M2 5h6M12 5h2M2 11h2M8 11h6M10 6.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5M6 12.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5",
  "sign-out": "M6.25 2.75h-3.5v10.5h3.5M10 5l3.25 3L10 11M13 8H6",
  thumb: "M2.75 7.25H5v6H2.75zM5 7.75 7.5 2.5c1 0 1.75.75 1.75 1.75V6.5h3.5a1 1 0 0 1 1 1.2l-1 4.75a1 1 0 0 1-1 .8H5",
  star: "m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z",
  heart: "M8 13.25 3 8.5a3 3 0 0 1 4.25-4.25L8 5l.75-.75A3 3 0 0 1 13 8.5z",
  question: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.25 6.25a1.75 1.75 0 1 1 2.4 1.6c-.4.2-.65.5-.65 1M8 11.25h.01",
  keyboard: "M1.75 4.25h12.5v7.5H1.75zM4.25 6.75h.01M6.75 6.75h.01M9.25 6.75h.01M11.75 6.75h.01M5 9.25h6",
  book: "M8 4.25c-1.5-1-3.5-1.25-5.25-1.25v9.25c1.75 0 3.75.25 5.25 1.25 1.5-1 3.5-1.25 5.25-1.25V3C11.5 3 9.5 3.25 8 4.25M8 4.25v9.25",
  code: "M5 4.5 1.75 8 5 11.5M11 4.5 14.25 8 11 11.5M9.25 3l-2.5 10",
} as const;

export type IconName = keyof typeof OUTLINES;

/** A line icon beside a word, or inside a control that carries the name itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={name === "more" ? "icon icon--dots" : "icon"} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
