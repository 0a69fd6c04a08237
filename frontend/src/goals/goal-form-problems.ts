import { parseNumber } from "../lib/format";
import { t } from "../lib/text";
import type { Wrong } from "../ui/act";
import type { GoalDraft, KeyResultDraft } from "./goal-form-draft";

/** Ids of the fields, from the names that the API gives them. */
export const GOAL_FIELDS = {
  title: "goal-form-title",
  description: "goal-form-description",
  ownerId: "goal-form-person",
  teamId: "goal-form-team",
  level: "goal-form-level",
  periodId: "goal-form-period",
  startsOn: "goal-form-starts",
  dueOn: "goal-form-due",
  parentId: "goal-form-parent",
  weight: "goal-form-weight",
  visibility: "goal-form-visibility",
  mode: "goal-form-mode",
  cadence: "goal-form-cadence",
  ambition: "goal-form-ambition",
  kind: "goal-form-kind",
  tags: "goal-form-tags",
} as const;

/** The id of a key result's field; ids of the API end in signs that an address would have to escape. */
export const keyResultField = (local: string, field: string): string => `goal-form-kr-${local.replaceAll("=", "")}-${field.replaceAll(".", "-")}`;

/** What can be told before the server is asked, in the order of the fields. */
export function problemsIn(draft: GoalDraft): Wrong[] {
  const found: Wrong[] = [];
  const need = (fits: boolean, id: string, message: string) => {
    if (!fits) found.push({ id, message });
  };
  need(draft.title.trim() !== "", GOAL_FIELDS.title, t("goal-form-enter-title"));
  need(draft.whose !== "person" || draft.person !== null, GOAL_FIELDS.ownerId, t("goal-form-choose-person"));
  need(draft.whose !== "team" || draft.team !== null, GOAL_FIELDS.teamId, t("goal-form-choose-team"));
  need(draft.periodId !== "", GOAL_FIELDS.periodId, t("goal-form-choose-period"));
  need(!draft.dueOn || !draft.startsOn || draft.startsOn <= draft.dueOn, GOAL_FIELDS.dueOn, t("goal-form-due-before-start"));
  if (draft.parent?.mayWeigh) need(isWeight(draft.weight), GOAL_FIELDS.weight, t("goal-form-enter-weight"));
  draft.keyResults.forEach((keyResult, index) => {
    const name = keyResult.title.trim() || t("goal-form-key-result", { number: index + 1 });
    problemsOf(keyResult, (fits, id, message) => need(fits, id, t("goal-form-in-key-result", { name, message })));
  });
  return found;
}

type Need = (fits: boolean, id: string, message: string) => void;

function problemsOf(keyResult: KeyResultDraft, need: Need): void {
  const at = (field: string) => keyResultField(keyResult.local, field);
  const { measure } = keyResult;
  const numberOr = (field: "startValue" | "targetValue" | "lowerBound" | "upperBound" | "tolerance") => {
    const text = keyResult[field].trim();
    const number = text === "" ? null : parseNumber(text);
    need(text === "" || number !== null, at(field), t("goal-form-enter-number", { what: t(`goal-form-${words[field]}`) }));
    return number;
  };
  need(keyResult.title.trim() !== "", at("title"), t("goal-form-enter-measured"));
  if (measure === "INCREASE" || measure === "DECREASE") {
    const start = numberOr("startValue");
    const target = numberOr("targetValue");
    if (start !== null && target !== null) {
      need(measure === "DECREASE" || target >= start, at("targetValue"), t("goal-form-target-below"));
      need(measure === "INCREASE" || target <= start, at("targetValue"), t("goal-form-target-above"));
    }
  } else if (measure === "MAINTAIN") {
    const lower = numberOr("lowerBound");
    const upper = numberOr("upperBound");
    const tolerance = numberOr("tolerance");
    need(keyResult.lowerBound.trim() !== "" || keyResult.upperBound.trim() !== "", at("lowerBound"), t("goal-form-enter-bound"));
    need(lower === null || upper === null || lower <= upper, at("upperBound"), t("goal-form-bounds-crossed"));
    need(tolerance === null || tolerance >= 0, at("tolerance"), t("goal-form-tolerance-negative"));
  } else if (measure === "MILESTONES") {
    keyResult.steps.forEach((step, index) => {
      need(step.title.trim() !== "", at(`milestones.${index}.title`), t("goal-form-enter-step", { number: index + 1 }));
      need(isWeight(step.weight), at(`milestones.${index}.weight`), t("goal-form-enter-step-weight", { number: index + 1 }));
    });
  }
  need(isWeight(keyResult.weight), at("weight"), t("goal-form-enter-weight"));
}

const words = {
  startValue: "start",
  targetValue: "target",
  lowerBound: "lower",
  upperBound: "upper",
  tolerance: "tolerance",
} as const;

function isWeight(text: string): boolean {
  const number = parseNumber(text);
  return number !== null && number >= 0;
}
