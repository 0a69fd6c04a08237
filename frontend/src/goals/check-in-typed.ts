import type { VariablesOf } from "../lib/graphql";
import { formatTyped, parseNumber } from "../lib/format";
import { t } from "../lib/text";
import type { Wrong } from "../ui/act";
import { draftOf, keyResultsOf, milestonesOf, previousOf, type CheckInGoal, type KeyResult } from "./check-in-goal";
import type { checkInPost, checkInSaveDraft } from "./check-in-writes";
import { decimal, type Health } from "./goal-words";

export const WORDS = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
export type Word = (typeof WORDS)[number];

/** A check-in as it stands in its fields: everything as typed, so that nothing a person wrote is lost. */
export interface Typed {
  /** By key result. A number as typed; "yes" where something is done; the done milestones with spaces between. */
  values: Record<string, string>;
  /** In percent, where the goal's progress is set by hand. */
  manualProgress: string;
  health: Word | null;
  confidence: string;
  whatChanged: string;
  /** One a line. */
  blockers: string;
  nextSteps: string;
  /** "2026-06-02"; empty is today, by the clock of the server. */
  occurredOn: string;
}


export type PostInput = VariablesOf<typeof checkInPost>["input"];
export type DraftInput = VariablesOf<typeof checkInSaveDraft>["input"];

const DONE = "yes";
const ONE_PERCENT = 100;

const isWord = (health: string | null): health is Word => WORDS.some((word) => word === health);
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const percentOf = (share: number | null): string => (share === null ? "" : formatTyped(share * ONE_PERCENT));

export const doneIn = (value: string | undefined): string[] => (value ? value.split(" ") : []);
export const isDone = (value: string | undefined): boolean => value === DONE;
export const asDone = (done: boolean): string => (done ? DONE : "");

/** Where a key result stands before this check-in. */
function standing(keyResult: KeyResult): string {
  const value = decimal(keyResult.currentValue);
  if (keyResult.measure === "MILESTONES") {
    return milestonesOf(keyResult)
      .filter((step) => step.doneOn !== null)
      .map((step) => step.id)
      .join(" ");
  }
  if (keyResult.measure === "BINARY") return asDone(value === 1);
  return value === null ? "" : formatTyped(value);
}

/** What the form begins with: one's own draft, else the values and words of the last time. */
export function beginning(goal: CheckInGoal): Typed {
  const draft = draftOf(goal);
  const previous = previousOf(goal);
  const kept = new Map(draft?.draftValues.map((one) => [one.keyResultId, one.value ?? ""]));
  const values = keyResultsOf(goal).map((keyResult) => [keyResult.id, kept.get(keyResult.id) ?? standing(keyResult)] as const);
  const said = draft ?? previous;
  return {
    values: Object.fromEntries(values),
    manualProgress: percentOf(draft?.manualProgress ?? goal.manualProgress),
    health: isWord(said?.health ?? null) ? (said?.health as Word) : null,
    confidence: String((draft ? draft.confidence : goal.confidence) ?? ""),
    whatChanged: draft?.whatChanged ?? "",
    blockers: draft?.draftBlockers.join("\n") ?? "",
    nextSteps: draft?.nextSteps ?? "",
    occurredOn: draft?.occurredOn ?? "",
  };
}

/** Whether health went down since the last time, so that a word is owed. A first one below on track counts too. */
export function worsens(goal: CheckInGoal, health: Word | null): boolean {
  if (health === null) return false;
  const before = previousOf(goal)?.health ?? null;
  return WORDS.indexOf(health) > (isWord(before) ? WORDS.indexOf(before) : 0);
}

export const fieldOf = (keyResultId: string): string => `check-in-value-${keyResultId.replaceAll("=", "")}`;
/** From the input's names, as refusals give them, to the ids of the fields. */
export const FIELDS = {
  manualProgress: "check-in-manual",
  health: "check-in-health",
  confidence: "check-in-confidence",
  whatChanged: "check-in-what",
  blockers: "check-in-blockers",
  nextSteps: "check-in-next",
  occurredOn: "check-in-day",
} as const;

export const isNumeric = (keyResult: KeyResult): boolean => keyResult.measure !== "MILESTONES" && keyResult.measure !== "BINARY";

/** What can be told before the server is asked, in the order of the fields. */
export function problemsIn(goal: CheckInGoal, typed: Typed): Wrong[] {
  const found: Wrong[] = [];
  for (const keyResult of keyResultsOf(goal).filter(isNumeric)) {
    const value = typed.values[keyResult.id] ?? "";
    if (value.trim() !== "" && parseNumber(value) === null) {
      found.push({ id: fieldOf(keyResult.id), message: t("check-in-enter-number", { title: keyResult.title }) });
    }
  }
  const percent = typed.manualProgress.trim() === "" ? 0 : parseNumber(typed.manualProgress);
  if (goal.mode === "MANUAL" && (percent === null || percent < 0 || percent > ONE_PERCENT)) {
    found.push({ id: FIELDS.manualProgress, message: t("check-in-enter-percent") });
  }
  if (typed.health === null) found.push({ id: FIELDS.health, message: t("check-in-choose-health") });
  if (typed.confidence.trim() !== "" && !/^(?:\d|10)$/.test(typed.confidence.trim())) {
    found.push({ id: FIELDS.confidence, message: t("check-in-enter-confidence") });
  }
  if (typed.health !== null && typed.whatChanged.trim() === "" && worsens(goal, typed.health)) {
    found.push({ id: FIELDS.whatChanged, message: t("check-in-say-what", { health: healthWord(typed.health) }) });
  }
  return found;
}

/** "at risk", as it stands inside a sentence. */
export const healthWord = (health: Health): string => t(`check-in-word-${health.toLowerCase().replace("_", "-")}`);

const numberOr = <Other>(text: string, other: Other): number | Other => parseNumber(text) ?? other;

function valueInput(keyResult: KeyResult, value: string): NonNullable<PostInput["values"]> {
  const keyResultId = keyResult.id;
  // Ticks that nobody moved are not sent: a colleague may have set one in the meantime.
  const moved = value !== standing(keyResult);
  if (keyResult.measure === "MILESTONES") return moved ? [{ keyResultId, milestonesDone: doneIn(value) }] : [];
  if (keyResult.measure === "BINARY") return moved ? [{ keyResultId, done: isDone(value) }] : [];
  if (!moved) return keyResult.currentValue === null ? [] : [{ keyResultId, value: keyResult.currentValue }];
  const number = parseNumber(value);
  return number === null ? [] : [{ keyResultId, value: String(number) }];
}

/** Ready to be sent; ask `problemsIn` first. */
export function toPost(goal: CheckInGoal, typed: Typed): PostInput {
  const percent = goal.mode === "MANUAL" ? parseNumber(typed.manualProgress) : null;
  return {
    goalId: goal.id,
    health: typed.health ?? "ON_TRACK",
    values: keyResultsOf(goal).flatMap((keyResult) => valueInput(keyResult, typed.values[keyResult.id] ?? "")),
    manualProgress: percent === null ? null : percent / ONE_PERCENT,
    confidence: numberOr(typed.confidence, null),
    whatChanged: typed.whatChanged.trim(),
    nextSteps: typed.nextSteps.trim(),
    blockers: lines(typed.blockers),
    occurredOn: typed.occurredOn || null,
  };
}

/** What is kept of unfinished writing; a number that is none yet is left out rather than refused. */
export function toDraft(goal: CheckInGoal, typed: Typed): DraftInput {
  const percent = parseNumber(typed.manualProgress);
  return {
    goalId: goal.id,
    health: typed.health,
    values: Object.entries(typed.values).map(([keyResultId, value]) => ({ keyResultId, value })),
    manualProgress: percent !== null && percent >= 0 && percent <= ONE_PERCENT ? percent / ONE_PERCENT : null,
    confidence: /^(?:\d|10)$/.test(typed.confidence.trim()) ? Number(typed.confidence) : null,
    whatChanged: typed.whatChanged,
    nextSteps: typed.nextSteps,
    blockers: lines(typed.blockers),
    occurredOn: typed.occurredOn || null,
  };
}

/** The field that a refusal of the server is about: "values.1.value" is the second value that was sent. */
export function fieldOfRefusal(field: string, sent: PostInput): string | undefined {
  const at = /^values\.(\d+)\./.exec(field)?.[1];
  if (at === undefined) return (FIELDS as Record<string, string>)[field];
  const keyResultId = sent.values?.[Number(at)]?.keyResultId;
  return keyResultId === undefined ? undefined : fieldOf(keyResultId);
}
