import { locale } from "./text";

const NO_BREAK_SPACE = "\u00a0";
const NO_BREAK_HYPHEN = "\u2011";
const DASH = "–";

// "en" alone would put the month first; the product writes the day first.
const region = locale === "en" ? "en-GB" : locale;

const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options);
const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, options);

const plain = numbers({ maximumFractionDigits: 2 });
const whole = numbers({ maximumFractionDigits: 6 });
const wholePercent = numbers({ maximumFractionDigits: 0 });
const onePlace = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const shortDay = dates({ weekday: "short", day: "numeric", month: "short" });
const dayMonth = dates({ day: "numeric", month: "short" });
const longDay = dates({ weekday: "short", day: "numeric", month: "long" });
const fullDay = dates({ day: "numeric", month: "long", year: "numeric" });
const clock = dates({ hour: "2-digit", minute: "2-digit" });

/** A day without a time ("2026-06-02") is that day everywhere; read as UTC it would slip west of Greenwich. */
function toDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00` : value);
}

const withoutComma = (text: string) => text.replaceAll(",", "");

/** 1525 → "1,525"; null → "–". */
export const formatNumber = (value: number | null | undefined): string => (value == null ? DASH : plain.format(value));

/** 8.375 → "8.375", as it stands in a field: with everything that is stored, so that sending it back changes nothing. */
export const formatTyped = (value: number): string => whole.format(value);

/** 0.63 → "63 %"; null → "–". */
export const formatPercent = (share: number | null | undefined): string =>
  share == null ? DASH : `${wholePercent.format(share * 100)}${NO_BREAK_SPACE}%`;

/** 0.643 → "64.3 %", where parts must add up on screen. */
export const formatPercentPrecise = (share: number | null | undefined): string =>
  share == null ? DASH : `${onePlace.format(share * 100)}${NO_BREAK_SPACE}%`;

/** 19.3 → "19.3"; 10 → "10.0". */
export const formatPoints = (points: number | null | undefined): string => (points == null ? DASH : onePlace.format(points));

/** 25, "days" → "25 days"; 1200, "€" → "€1,200"; 58, "%" → "58 %". */
export function formatUnit(value: number | null | undefined, unit: string): string {
  if (value == null) return DASH;
  if (/^[€$£]$/.test(unit)) return `${value < 0 ? "−" : ""}${unit}${plain.format(Math.abs(value))}`;
  return unit ? `${plain.format(value)}${NO_BREAK_SPACE}${unit}` : plain.format(value);
}

/** Counts are exact up to 1,000. */
export const formatCount = (count: number): string => (count > 1000 ? "1,000+" : plain.format(count));

/** "Tue 2 Jun" */
export const formatDay = (value: string | Date): string => withoutComma(shortDay.format(toDate(value)));
/** "2 Jun" */
export const formatDayMonth = (value: string | Date): string => dayMonth.format(toDate(value));
/** "Tue 2 June" */
export const formatLongDay = (value: string | Date): string => withoutComma(longDay.format(toDate(value)));
/** "2 June 2026" */
export const formatFullDay = (value: string | Date): string => fullDay.format(toDate(value));
/** "8 to 12 June 2026": the locale's own range with a word instead of its dash. */
export const formatDays = (from: string, to: string, word: string): string =>
  fullDay.formatRange(toDate(from), toDate(to)).replace(/\s*–\s*/, ` ${word} `);
/** "10:42" */
export const formatTime = (value: string | Date): string => clock.format(toDate(value));

/** ["Ola", "Pia"] → "Ola and Pia" */
export const formatNames = (names: readonly string[]): string => new Intl.ListFormat(region, { type: "conjunction" }).format(names);

/** What a person typed as a number, in the locale's spelling or the plain one; null when it is none. */
export function parseNumber(text: string): number | null {
  const decimal = plain.formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  const compact = text.trim().replaceAll("−", "-").replace(/[\s\u00a0\u202f']/g, "");
  const normal = decimal === "," ? compact.replaceAll(".", "").replace(",", ".") : compact.replaceAll(",", "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(normal) ? Number(normal) : null;
}

/** Keeps "check-in" and "63 %" on one line where a text comes from the server. */
export const unbroken = (text: string): string =>
  text.replaceAll("heck-in", `heck${NO_BREAK_HYPHEN}in`).replace(/(\d) %/g, `$1${NO_BREAK_SPACE}%`);

/** "Ola Berg" → "OB" */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return ((words[0]?.[0] ?? "") + last).toLocaleUpperCase(locale);
}
