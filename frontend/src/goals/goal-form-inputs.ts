import { parseNumber } from "../lib/format";
import type { GoalDraft, KeyResultDraft } from "./goal-form-draft";
import type { CreateInput, KeyResultChange, KeyResultInput, UpdateInput } from "./goal-form-writes";

/** A number as typed, as the API takes it; null where it is none. */
export const numberText = (text: string): string | null => {
  const number = parseNumber(text);
  return number === null ? null : String(number);
};

const tagsIn = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);

export function createInput(draft: GoalDraft): CreateInput {
  const isTeam = draft.whose === "team";
  return {
    ...wording(draft),
    title: draft.title.trim(),
    periodId: draft.periodId,
    ownerId: draft.whose === "person" ? draft.person?.id : undefined,
    teamId: isTeam ? draft.team?.id : undefined,
    level: isTeam ? (draft.isCompany ? "COMPANY" : "TEAM") : undefined,
    parentId: draft.parent?.id,
    weight: draft.parent?.mayWeigh ? (numberText(draft.weight) ?? undefined) : undefined,
  };
}

const wording = (draft: GoalDraft) => ({
  title: draft.title.trim(),
  description: draft.description.trim(),
  kind: draft.kind,
  ambition: draft.ambition,
  startsOn: draft.startsOn || undefined,
  dueOn: draft.dueOn || undefined,
  visibility: draft.visibility,
  mode: draft.mode,
  cadence: draft.cadence,
  periodId: draft.periodId,
  tags: tagsIn(draft.tags),
});

/** What of a goal's wording differs from what the server has. */
export function updateInput(draft: GoalDraft, former: GoalDraft): Partial<UpdateInput> {
  const now = { ...wording(draft), dueOn: draft.dueOn || null };
  const before: Record<string, unknown> = { ...wording(former), dueOn: former.dueOn || null };
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])));
}

function measured(keyResult: KeyResultDraft): Partial<KeyResultInput> {
  const { measure, startValue, targetValue, lowerBound, upperBound, tolerance, counts } = keyResult;
  const unit = keyResult.unit.trim();
  switch (measure) {
    case "INCREASE":
    case "DECREASE":
      return { unit, startValue: numberText(startValue), targetValue: numberText(targetValue) };
    case "MAINTAIN":
      return { unit, lowerBound: numberText(lowerBound), upperBound: numberText(upperBound), tolerance: numberText(tolerance), counts };
    default:
      return {};
  }
}

export function keyResultInput(keyResult: KeyResultDraft): Omit<KeyResultInput, "goalId"> {
  const steps = keyResult.steps.map(({ title, weight }) => ({ title: title.trim(), weight: numberText(weight) ?? "1" }));
  return {
    title: keyResult.title.trim(),
    measure: keyResult.measure,
    weight: numberText(keyResult.weight) ?? "1",
    ...measured(keyResult),
    ...(keyResult.measure === "MILESTONES" && { milestones: steps }),
  };
}

/** The measure and its steps stay: readings mean them. */
export function keyResultChanges(keyResult: KeyResultDraft, former: KeyResultDraft): Partial<KeyResultChange> {
  const fields = (one: KeyResultDraft) => ({ title: one.title.trim(), weight: numberText(one.weight) ?? "1", ...measured(one) });
  const before: Record<string, unknown> = fields(former);
  return Object.fromEntries(Object.entries(fields(keyResult)).filter(([field, value]) => value !== before[field]));
}
