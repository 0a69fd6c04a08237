import type { ResultOf } from "../lib/graphql";
import { idempotencyKey } from "../lib/api";
import { locale } from "../lib/text";
import type { goalFormChoicesQuery, goalFormQuery } from "./goal-form-queries";
import type { CreateInput, KeyResultInput } from "./goal-form-writes";

type Node = NonNullable<ResultOf<typeof goalFormQuery>["node"]>;
export type FormGoal = Extract<Node, { keyResults: unknown }>;
export type FormPeriod = ResultOf<typeof goalFormChoicesQuery>["periods"]["edges"][number]["node"];

type Kind = NonNullable<CreateInput["kind"]>;
type Ambition = NonNullable<CreateInput["ambition"]>;
export type Visibility = NonNullable<CreateInput["visibility"]>;
type Mode = NonNullable<CreateInput["mode"]>;
type Cadence = NonNullable<CreateInput["cadence"]>;
type Measure = KeyResultInput["measure"];
type Counts = NonNullable<KeyResultInput["counts"]>;

/** Somebody or something that was chosen by name. */
interface Named {
  id: string;
  name: string;
}

export interface ChosenTeam extends Named {
  /** Whether one may set the company's goals for it. */
  mayBeCompany: boolean;
}

export interface Parent {
  id: string;
  title: string;
  dueOn: string | null;
  /** Whoever may edit the parent decides what counts how much in it. */
  mayWeigh: boolean;
}

interface Step {
  title: string;
  weight: string;
}

/** Numbers as typed, so that "soon" can be shown back with its error. */
export interface KeyResultDraft {
  /** The row's id on the server, or a name of the form's own until it has one. */
  local: string;
  title: string;
  measure: Measure;
  unit: string;
  startValue: string;
  targetValue: string;
  lowerBound: string;
  upperBound: string;
  tolerance: string;
  counts: Counts;
  weight: string;
  steps: Step[];
}

export interface GoalDraft {
  title: string;
  description: string;
  whose: "me" | "person" | "team";
  person: Named | null;
  team: ChosenTeam | null;
  isCompany: boolean;
  periodId: string;
  startsOn: string;
  dueOn: string;
  parent: Parent | null;
  weight: string;
  visibility: Visibility;
  mode: Mode;
  cadence: Cadence;
  ambition: Ambition;
  kind: Kind;
  /** With commas between. */
  tags: string;
  keyResults: KeyResultDraft[];
}

const typed = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, { useGrouping: false, maximumFractionDigits: 12 });

/** A decimal of the API as one would type it. */
const asTyped = (value: string | null): string => (value === null ? "" : typed.format(Number(value)));

export const parentOf = (goal: { id: string; title: string; dueOn: string | null; can: string[] }): Parent => ({
  id: goal.id,
  title: goal.title,
  dueOn: goal.dueOn,
  mayWeigh: goal.can.includes("edit"),
});

/** The form of a goal that is there already. */
export function draftOf(goal: FormGoal): GoalDraft {
  return {
    title: goal.title,
    description: goal.description,
    whose: goal.team ? "team" : "person",
    person: goal.owner,
    team: goal.team && { ...goal.team, mayBeCompany: false },
    isCompany: goal.level === "COMPANY",
    periodId: goal.period?.id ?? "",
    startsOn: goal.startsOn,
    dueOn: goal.dueOn ?? "",
    parent: goal.parent && parentOf(goal.parent),
    weight: asTyped(goal.weight),
    visibility: goal.visibility,
    mode: goal.mode,
    cadence: goal.cadence,
    ambition: goal.ambition,
    kind: goal.kind,
    tags: goal.tags.join(", "),
    keyResults: goal.keyResults.edges.map(({ node }) => ({
      local: node.id,
      title: node.title,
      measure: node.measure,
      unit: node.unit,
      startValue: asTyped(node.startValue),
      targetValue: asTyped(node.targetValue),
      lowerBound: asTyped(node.lowerBound),
      upperBound: asTyped(node.upperBound),
      tolerance: asTyped(node.tolerance),
      counts: node.counts,
      weight: asTyped(node.weight),
      steps: node.milestones.edges.map(({ node: step }) => ({ title: step.title, weight: asTyped(step.weight) })),
    })),
  };
}

/** An empty form: one's own goal in the shortest period of today. */
export function emptyDraft(period: FormPeriod | undefined, parent: Parent | null): GoalDraft {
  return {
    title: "",
    description: "",
    whose: "me",
    person: null,
    team: null,
    isCompany: false,
    periodId: period?.id ?? "",
    startsOn: period?.startsOn ?? "",
    dueOn: period?.endsOn ?? "",
    parent,
    weight: "1",
    visibility: "EVERYONE",
    mode: "BOTH",
    cadence: period?.cadence ?? "WEEKLY",
    ambition: "COMMITTED",
    kind: "OBJECTIVE",
    tags: "",
    keyResults: [],
  };
}

export function emptyKeyResult(): KeyResultDraft {
  return {
    // No number: what was kept from before a reload may hold the same.
    local: `new-${idempotencyKey()}`,
    title: "",
    measure: "INCREASE",
    unit: "",
    startValue: "",
    targetValue: "",
    lowerBound: "",
    upperBound: "",
    tolerance: "",
    counts: "LATEST",
    weight: "1",
    steps: [{ title: "", weight: "1" }],
  };
}

/** The shortest period of today in which goals may be written, else the first such. */
export function usualPeriod(periods: readonly FormPeriod[], today: string): FormPeriod | undefined {
  const open = periods.filter(isOpenPeriod);
  const length = ({ startsOn, endsOn }: FormPeriod) => Date.parse(endsOn) - Date.parse(startsOn);
  const now = open.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  return now.sort((one, other) => length(one) - length(other))[0] ?? open[0];
}

export const isOpenPeriod = ({ phase }: FormPeriod): boolean => phase === "PLANNING" || phase === "ACTIVE";

/** Another period brings its own days, except where the writer has chosen different ones. */
export function withPeriod(draft: GoalDraft, next: FormPeriod, former: FormPeriod | undefined): GoalDraft {
  const follow = (day: string, was: string | undefined, will: string) => (day === "" || day === was ? will : day);
  return {
    ...draft,
    periodId: next.id,
    startsOn: follow(draft.startsOn, former?.startsOn, next.startsOn),
    dueOn: follow(draft.dueOn, former?.endsOn, next.endsOn),
    cadence: draft.cadence === former?.cadence ? next.cadence : draft.cadence,
  };
}
