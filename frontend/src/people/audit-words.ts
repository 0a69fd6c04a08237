import { formatDay } from "../lib/format";
import { t } from "../lib/text";
import type { AuditEntry } from "./audit-query";

/** The kinds of deeds, as the API's verbs begin. */
export const AREAS = [
  "role",
  "hr_deputy",
  "delegation",
  "employee",
  "team",
  "period",
  "organisation",
  "goal",
  "check_in",
  "comment",
  "access_token",
  "file",
  "import_mapping",
  "notification",
  "failed_work",
] as const;

const slug = (word: string): string => word.replaceAll(/[._]/g, "-");

export const areaWord = (area: string): string => t(`audit-area-${slug(area)}`);
export const verbWord = (verb: string): string => t(`audit-verb-${slug(verb)}`);

/** "Ada, for Mira, with a token" */
export function whoDid({ actor, actorName, onBehalfOf, byToken }: AuditEntry): string {
  const parts = [actor?.name ?? (actorName || t("audit-system"))];
  if (onBehalfOf) parts.push(t("audit-on-behalf", { name: onBehalfOf.name }));
  if (byToken) parts.push(t("audit-by-token"));
  return parts.join(", ");
}

const NAMED = ["Employee", "Team", "Period"];

/** A name as it is; a mark says beside it of what kind it is. */
export function aboutWord({ subjectType, subject }: AuditEntry): string {
  if (NAMED.includes(subjectType)) return subject;
  return t(`audit-type-${subjectType.toLowerCase()}`, { mark: subject });
}

/** One line for each change that is told, and one for all that are withheld. */
export function changesOf({ subjectType, changes }: AuditEntry): string[] {
  const told = changes.filter((change) => !change.isWithheld);
  const lines = told.map(({ field, before, after }) => t("audit-change", { field: fieldWord(subjectType, field), before: valueWord(field, before), after: valueWord(field, after) }));
  const withheld = changes.length - told.length;
  return withheld > 0 ? [...lines, t("audit-withheld", { count: withheld })] : lines;
}

/** A period ends with its last day; whatever else ends, ends before the day that is kept. */
const fieldWord = (subjectType: string, field: string): string => t(subjectType === "Period" && field === "ends_on" ? "audit-last-day" : `audit-field-${slug(field)}`);

const CHOICES = ["kind", "phase", "cadence", "needs_approval"];

function valueWord(field: string, value: string | null): string {
  if (value === null || value === "") return "–";
  if (field === "role") return t(`role-${slug(value)}`);
  if (field.endsWith("_on")) return formatDay(value);
  return CHOICES.includes(field) ? t(`audit-${slug(field)}-${slug(value.toLowerCase())}`) : value;
}
