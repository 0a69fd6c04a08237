import { daysAfter } from "./days";

const WEEKS = 10;
const WEEK = 7;

interface Day {
  day: string;
  progress: number | null;
}

/** The progress at the end of each of the last ten weeks. Days without a change keep what was before them. */
export function weekly(days: readonly Day[], now: number | null, activatedOn: string | null, today: string): (number | null)[] {
  const first = daysAfter(today, -WEEKS * WEEK);
  // Nothing changed in ten weeks, and the goal stood all that time: the line is level.
  const before = days.length === 0 && activatedOn !== null && activatedOn <= first ? now : null;
  return Array.from({ length: WEEKS + 1 }, (_, week) => {
    const until = daysAfter(first, week * WEEK);
    return days.findLast((one) => one.day <= until)?.progress ?? before;
  });
}
