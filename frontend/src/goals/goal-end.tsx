import type { ComponentChildren } from "preact";
import { formatPercent, parseNumber } from "../lib/format";
import { t } from "../lib/text";
import { NumberField } from "../ui/number-field";
import { Segmented } from "../ui/segmented";
import type { Wrong } from "../ui/act";
import type { Goal } from "./goal-page-query";
import { wordFor } from "./goal-words";

const OUTCOMES = ["ACHIEVED", "PARTLY_ACHIEVED", "MISSED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (status: string | null): status is Outcome => OUTCOMES.some((one) => one === status);

/** The outcome that a grade suggests: of an aspirational goal 0.7 is a success. */
export function outcomeFor(grade: number, ambition: Goal["ambition"]): Outcome {
  if (grade >= (ambition === "ASPIRATIONAL" ? 0.7 : 1)) return "ACHIEVED";
  return grade >= 0.3 ? "PARTLY_ACHIEVED" : "MISSED";
}

export interface End {
  outcome: Outcome | null;
  /** As typed: "0.7". */
  grade: string;
}

/** What is wrong with it, before the server is asked. */
export function problemsIn(end: End, prefix: string): Wrong[] {
  const grade = parseNumber(end.grade);
  const found: Wrong[] = [];
  if (end.outcome === null) found.push({ id: `${prefix}-outcome`, message: t("goal-end-choose-outcome") });
  if (grade === null || grade < 0 || grade > 1 || !Number.isInteger(Math.round(grade * 1e6) / 1e5)) {
    found.push({ id: `${prefix}-grade`, message: t("goal-end-enter-grade") });
  }
  return found;
}

interface Props {
  goal: Goal;
  /** Of the fields' ids. */
  prefix: string;
  end: End;
  onEnd: (end: End) => void;
  wrongAt: (id: string) => string | undefined;
  hint?: ComponentChildren;
}

/** How a goal ended: an outcome and its grade. */
export function EndFields({ goal, prefix, end, onEnd, wrongAt }: Props) {
  return (
    <>
      <Segmented
        id={`${prefix}-outcome`}
        label={t("goal-end-outcome")}
        value={end.outcome}
        options={OUTCOMES.map((value) => ({ value, word: wordFor({ status: value }) }))}
        onChange={(outcome) => onEnd({ ...end, outcome })}
        error={wrongAt(`${prefix}-outcome`)}
      />
      <NumberField
        id={`${prefix}-grade`}
        label={t("goal-end-grade")}
        hint={goal.progress === null ? t("goal-end-grade-hint") : t("goal-end-grade-progress", { percent: formatPercent(goal.progress) })}
        value={end.grade}
        onInput={(grade) => onEnd({ ...end, grade })}
        error={wrongAt(`${prefix}-grade`)}
      />
    </>
  );
}
