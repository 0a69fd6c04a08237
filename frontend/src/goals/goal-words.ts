import { addTexts, t } from "../lib/text";
import german from "./goal-words.de.ftl?raw";
import english from "./goal-words.en.ftl?raw";

addTexts(english, german);

type Word =
  | { status: "DRAFT" | "PROPOSED" | "ACTIVE" | "ACHIEVED" | "PARTLY_ACHIEVED" | "MISSED" | "CANCELLED" | "CARRIED_OVER" }
  | { level: "COMPANY" | "TEAM" | "INDIVIDUAL" }
  | { kind: "OBJECTIVE" | "DEVELOPMENT" | "OPERATIONAL" }
  | { ambition: "COMMITTED" | "ASPIRATIONAL" }
  | { visibility: "EVERYONE" | "TEAM" | "LINE" | "PRIVATE" }
  | { cadence: "WEEKLY" | "BIWEEKLY" | "MONTHLY" | "QUARTERLY" | "NONE" };

/** The word for a value of the API: `wordFor({ status: "PARTLY_ACHIEVED" })` → "Partly achieved". */
export function wordFor(what: Word): string {
  const [field, value] = Object.entries(what)[0] as [string, string];
  return t(`goal-${field}-${value.toLowerCase().replaceAll("_", "-")}`);
}

export type Health = "PENDING" | "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | "STALE" | "CLOSED";

export { stateOf } from "../ui/status-shape";

/** A decimal of the API, which travels as text so that nothing is lost on the way. */
export const decimal = (value: string | null | undefined): number | null => (value == null ? null : Number(value));

const dayNumber = (day: Date): number => Math.round(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000);

/** Working days since the first Monday of the calendar that computers keep (5 January 1970). */
const workingDaysUntil = (day: Date): number => {
  const days = dayNumber(day) - 3;
  return Math.floor(days / 7) * 5 + Math.min(((days % 7) + 7) % 7, 5);
};

/** How many working days have begun since a due day ("2026-03-06"), today included; as the server counts them. */
export const workingDaysLate = (due: string, today: Date = new Date()): number =>
  Math.max(0, workingDaysUntil(today) - workingDaysUntil(new Date(`${due}T00:00`)));
