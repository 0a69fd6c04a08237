import { t } from "../lib/text";
import { Segmented } from "../ui/segmented";
import { TextArea } from "../ui/text-area";
import { previousOf, type CheckInGoal } from "./check-in-goal";
import { FIELDS, healthWord, WORDS, worsens, type Typed } from "./check-in-typed";
import { stateOf } from "./goal-words";

interface Props {
  goal: CheckInGoal;
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  wrongAt: (id: string) => string | undefined;
}

interface HealthProps extends Omit<Props, "goal"> {
  /** Listens for 1, 2, 3. */
  numbered?: boolean;
  /** Keys that the form listens for, one for each word. */
  keys?: readonly string[];
}

export function HealthField({ typed, onType, wrongAt, numbered, keys }: HealthProps) {
  return (
    <Segmented
      id={FIELDS.health}
      label={t("check-in-health")}
      value={typed.health}
      options={WORDS.map((word) => ({ value: word, word: t(`state-${stateOf(word)}`), state: stateOf(word) }))}
      onChange={(health) => onType({ health })}
      error={wrongAt(FIELDS.health)}
      numbered={numbered}
      keys={keys}
    />
  );
}

/** Asked for only when health went down; its hint says why. */
export function WhatField({ goal, typed, onType, wrongAt, rows }: Props & { rows: number }) {
  const needed = worsens(goal, typed.health);
  return (
    <TextArea
      id={FIELDS.whatChanged}
      label={t("check-in-what")}
      optional={!needed}
      hint={needed ? needOf(goal, typed) : undefined}
      rows={rows}
      value={typed.whatChanged}
      onInput={(whatChanged) => onType({ whatChanged })}
      error={wrongAt(FIELDS.whatChanged)}
    />
  );
}

function needOf(goal: CheckInGoal, { health }: Typed): string {
  const before = previousOf(goal)?.health;
  const after = health === null ? "" : healthWord(health);
  if (before == null) return t("check-in-what-needed-first", { after });
  return t("check-in-what-needed", { before: healthWord(before), after });
}
