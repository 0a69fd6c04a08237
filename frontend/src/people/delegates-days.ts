/** "2026-06-02": the day it is now where a person lives. */
export const todayIn = (timeZone: string, now: Date = new Date()): string =>
  // Swedish writes days as the API does.
  new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

/** The same day so many days later, or earlier; the API ends on the first day that no longer holds, people on the last that does. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
