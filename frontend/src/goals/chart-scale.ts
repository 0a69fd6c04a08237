const DAY_MS = 86_400_000;

/** Days since 1970 of "2026-06-02". */
export const dayOf = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;

/** And back: the date a day number stands for, at midnight of the reader's own zone. */
export function dateOf(day: number): Date {
  const utc = new Date(day * DAY_MS);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}

/** Round numbers over a span, `count` steps or a few more: 15 to 34 in 4 steps gives 15, 20, 25, 30, 35. */
export function valueTicks(low: number, high: number, count: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiplied, not added up: 0.1 three times is not 0.3. Rounded to what the step itself shows.
  const places = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(places)));
}

/** The first day, the firsts of months between, the last day; at most `most`, none too near to the last. */
export function dayTicks(from: number, to: number, most: number): number[] {
  const firsts: number[] = [];
  const start = dateOf(from);
  for (let month = 1; ; month += 1) {
    const day = Date.UTC(start.getFullYear(), start.getMonth() + month, 1) / DAY_MS;
    if (day >= to) break;
    firsts.push(day);
  }
  const apart = (to - from) / most;
  const every = Math.max(1, Math.ceil(firsts.length / Math.max(1, most - 2)));
  const between = firsts.filter((day, index) => index % every === 0 && day - from > apart * 0.6 && to - day > apart * 0.6);
  return to > from ? [from, ...between, to] : [from];
}
