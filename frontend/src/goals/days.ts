/** "2026-06-02": the day it is now where a person lives, which need not be where the browser is. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  // Swedish writes days as the API does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

/** The same day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Monday and Friday of the working week that a day lies in; a weekend looks ahead to the coming one. */
export function workingWeek(day: string): { from: string; to: string } {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  const monday = daysAfter(day, weekday === 0 ? 1 : weekday === 6 ? 2 : 1 - weekday);
  return { from: monday, to: daysAfter(monday, 4) };
}
