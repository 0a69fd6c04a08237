import { keyResultsOf, type CheckInGoal } from "./check-in-goal";
import { FIELDS, fieldOf, isNumeric, type Typed } from "./check-in-typed";

/** Semicolons as one types, tabs and lines as a spreadsheet copies. */
const BETWEEN = /;|\t|\r?\n/;

/** The fields that take a number, in the order of both forms. */
function numberFieldsOf(goal: CheckInGoal): string[] {
  const keyResults = keyResultsOf(goal).filter(isNumeric);
  return [...(goal.mode === "MANUAL" ? [FIELDS.manualProgress] : []), ...keyResults.map(({ id }) => fieldOf(id))];
}

export const isMany = (text: string): boolean => BETWEEN.test(text.trimEnd());

export interface Entered {
  part: Pick<Typed, "values" | "manualProgress">;
  /** The field of the last number. */
  last: string;
  /** Whether it still stands as it was, so that the next number replaces it. */
  isUntouched: boolean;
}

/** Several numbers in one field go on to the fields after it; an empty one leaves its field as it is. */
export function enterMany(goal: CheckInGoal, typed: Typed, field: string, text: string): Entered {
  const fields = numberFieldsOf(goal);
  const from = fields.indexOf(field);
  const parts = fittedTo(fields.length - from, text.replace(/[\t\r\n]+$/, "").split(BETWEEN));
  const told = new Map(parts.flatMap((part, at) => (part.trim() ? [[fields[from + at], part.trim()] as const] : [])));
  const values = keyResultsOf(goal).flatMap(({ id }) => {
    const value = told.get(fieldOf(id));
    return value === undefined ? [] : [[id, value] as const];
  });
  return {
    part: {
      values: { ...typed.values, ...Object.fromEntries(values) },
      manualProgress: told.get(FIELDS.manualProgress) ?? typed.manualProgress,
    },
    last: fields[from + parts.length - 1] ?? field,
    isUntouched: !parts.at(-1)?.trim(),
  };
}

/** What has no field of its own stays in the last one, which refuses it rather than losing it. */
function fittedTo(room: number, parts: string[]): string[] {
  if (parts.length <= room) return parts;
  const left = parts.slice(room - 1).map((part) => part.trim());
  return [...parts.slice(0, room - 1), left.filter(Boolean).join("; ")];
}

/** For the frame around the fields: numbers that are typed with semicolons, or pasted, are dealt out. */
export function dealOut(goal: CheckInGoal, typed: Typed, onType: (part: Partial<Typed>) => void) {
  const enter = (field: HTMLInputElement, text: string): void => {
    const { part, last, isUntouched } = enterMany(goal, typed, field.id, text);
    onType(part);
    const next = document.getElementById(last);
    next?.focus();
    if (isUntouched && next instanceof HTMLInputElement) next.select();
  };
  const fieldOfEvent = (event: Event): HTMLInputElement | null =>
    event.target instanceof HTMLInputElement && numberFieldsOf(goal).includes(event.target.id) ? event.target : null;
  return {
    onPasteCapture: (event: ClipboardEvent) => {
      const field = fieldOfEvent(event);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!field || !isMany(text)) return;
      event.preventDefault();
      enter(field, text);
    },
    onInputCapture: (event: Event) => {
      const field = fieldOfEvent(event);
      if (!field || !isMany(field.value)) return;
      event.stopPropagation();
      enter(field, field.value);
    },
  };
}
