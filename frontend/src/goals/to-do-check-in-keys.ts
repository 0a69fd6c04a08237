import { t } from "../lib/text";
import { focusFirst } from "./check-in-form";
import { keyResultsOf, type CheckInGoal } from "./check-in-goal";
import { FIELDS, fieldOf, WORDS, type Word } from "./check-in-typed";

/** The letter that says a word for the health inside a number, where a figure would be part of it. */
export const letterOf = (word: Word): string => t(`check-in-letter-${word.toLowerCase().replace("_", "-")}`);

/** The word that a key says in a field that takes numbers alone; null in any other field and for any other key. */
export function wordTyped(event: KeyboardEvent): Word | null {
  const at = event.target;
  const isNumber = at instanceof HTMLInputElement && at.inputMode === "decimal";
  if (!isNumber || event.ctrlKey || event.metaKey || event.altKey) return null;
  return WORDS.find((word) => letterOf(word) === event.key.toLowerCase()) ?? null;
}

/** The measures of the short form in their order. */
function measuresOf(goal: CheckInGoal): HTMLElement[] {
  const ids = [...(goal.mode === "MANUAL" ? [FIELDS.manualProgress] : []), ...keyResultsOf(goal).map((one) => fieldOf(one.id))];
  return ids.map((id) => document.getElementById(id)).filter((one) => one !== null);
}

const placeOf = (at: EventTarget | null, measures: readonly HTMLElement[]): number =>
  measures.findIndex((one) => at instanceof Node && one.contains(at));

/** Whether no measure follows: the key was pressed in the last one, or after all of them. */
export function isAtTheEnd(goal: CheckInGoal, at: EventTarget | null): boolean {
  const measures = measuresOf(goal);
  const place = placeOf(at, measures);
  return place < 0 || place === measures.length - 1;
}

/** Go on to the next measure, its value chosen so that typing replaces it. */
export function goToNext(goal: CheckInGoal, at: EventTarget | null): void {
  const measures = measuresOf(goal);
  const next = measures[placeOf(at, measures) + 1];
  if (next instanceof HTMLInputElement) {
    next.focus();
    next.select();
  } else focusFirst(next ?? null);
}
