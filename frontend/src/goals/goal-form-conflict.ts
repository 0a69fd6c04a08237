import { formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import type { GoalDraft, KeyResultDraft } from "./goal-form-draft";
import { wordFor } from "./goal-words";

/** One thing that two people wrote differently. */
export interface Difference {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  /** Where only one of them changed it, theirs or mine is the natural choice. */
  side: Side;
}

export type Side = "mine" | "theirs";

const NO_BREAK_SPACE = "\u00a0";
const FIELDS = ["title", "description", "periodId", "startsOn", "dueOn", "parent", "weight", "visibility", "mode", "cadence", "ambition", "kind", "tags"] as const;
type Field = (typeof FIELDS)[number];

const LABELS: Record<Field, string> = {
  title: "goal-form-title",
  description: "goal-form-description",
  periodId: "goal-form-period",
  startsOn: "goal-form-starts",
  dueOn: "goal-form-due",
  parent: "goal-form-parent",
  weight: "goal-form-weight",
  visibility: "goal-form-visibility",
  mode: "goal-form-mode",
  cadence: "goal-form-cadence",
  ambition: "goal-form-ambition",
  kind: "goal-form-kind",
  tags: "goal-form-tags",
};

/** Where mine and theirs differ; `base` is what both began with. */
export function differences(base: GoalDraft, mine: GoalDraft, theirs: GoalDraft, periodName: (id: string) => string): Difference[] {
  const found: Difference[] = [];
  const compare = (key: string, label: string, wordOf: (draft: GoalDraft) => string) => {
    const [before, ours, others] = [wordOf(base), wordOf(mine), wordOf(theirs)];
    if (ours !== others) found.push({ key, label, mine: ours, theirs: others, side: ours === before ? "theirs" : "mine" });
  };
  for (const field of FIELDS) compare(field, t(LABELS[field]), (draft) => wordOfField(draft, field, periodName));
  const locals = new Set([...theirs.keyResults, ...mine.keyResults].map(({ local }) => local));
  for (const local of locals) {
    const named = [...mine.keyResults, ...theirs.keyResults].find((one) => one.local === local);
    const isNew = !base.keyResults.some((one) => one.local === local);
    // What only I have added disturbs nobody.
    if (isNew && !theirs.keyResults.some((one) => one.local === local)) continue;
    compare(local, named?.title ?? "", (draft) => summaryOf(draft.keyResults.find((one) => one.local === local)));
  }
  return found;
}

/** Theirs, with what was chosen of mine and what only I have added. */
export function merged(mine: GoalDraft, theirs: GoalDraft, choices: Readonly<Record<string, Side>>): GoalDraft {
  const next: Record<string, unknown> = { ...theirs };
  for (const field of FIELDS) if (choices[field] !== "theirs") next[field] = mine[field];
  const keyResults: KeyResultDraft[] = [];
  for (const local of new Set([...theirs.keyResults, ...mine.keyResults].map((one) => one.local))) {
    const from = choices[local] === "theirs" ? theirs : mine;
    const keyResult = from.keyResults.find((one) => one.local === local);
    if (keyResult) keyResults.push(keyResult);
  }
  return { ...(next as unknown as GoalDraft), keyResults };
}

function wordOfField(draft: GoalDraft, field: Field, periodName: (id: string) => string): string {
  switch (field) {
    case "periodId":
      return periodName(draft.periodId);
    case "startsOn":
    case "dueOn":
      return draft[field] ? formatFullDay(draft[field]) : "";
    case "parent":
      return draft.parent?.title ?? t("goal-form-no-parent");
    case "visibility":
      return wordFor({ visibility: draft.visibility });
    case "mode":
      return t(`goal-form-mode-${draft.mode.toLowerCase().replace("_", "-")}`);
    case "cadence":
      return wordFor({ cadence: draft.cadence });
    case "ambition":
      return wordFor({ ambition: draft.ambition });
    case "kind":
      return wordFor({ kind: draft.kind });
    default:
      return draft[field];
  }
}

/** A key result in one line: "34 → 20 days, weight 2". */
export function numbersOf(keyResult: KeyResultDraft): string {
  const { measure, unit, startValue, targetValue, lowerBound, upperBound, weight, steps } = keyResult;
  const unknown = t("goal-form-unknown");
  const counted = t("goal-form-summary-weight", { weight });
  switch (measure) {
    case "INCREASE":
    case "DECREASE":
      return `${[startValue || unknown, "→", targetValue || unknown, unit].filter(Boolean).join(NO_BREAK_SPACE)}, ${counted}`;
    case "MAINTAIN":
      return `${t("goal-form-summary-band", { lower: lowerBound || unknown, upper: upperBound || unknown, unit })}, ${counted}`;
    case "MILESTONES":
      return `${t("goal-form-summary-steps", { count: steps.length })}, ${counted}`;
    case "BINARY":
      return `${t("goal-form-measure-binary")}, ${counted}`;
  }
}

const summaryOf = (keyResult: KeyResultDraft | undefined): string =>
  keyResult ? `${keyResult.title}: ${numbersOf(keyResult)}` : t("goal-form-removed");
