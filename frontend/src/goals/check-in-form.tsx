import { useEffect, useRef } from "preact/hooks";
import { t } from "../lib/text";
import { ErrorSummary } from "../ui/error-summary";
import { Field } from "../ui/field";
import { SliderField } from "../ui/slider-field";
import { TextArea } from "../ui/text-area";
import type { Wrong } from "../ui/act";
import { HealthField, WhatField } from "./check-in-fields";
import type { CheckInGoal } from "./check-in-goal";
import { dealOut } from "./check-in-many";
import { FIELDS, type Typed } from "./check-in-typed";
import { CheckInValues } from "./check-in-values";
import "./check-in-form.css";

interface Props {
  goal: CheckInGoal;
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  wrong: readonly Wrong[];
  wrongAt: (id: string) => string | undefined;
  /** By the clock of the person who writes. */
  today: string;
}

/** All that a check-in can say. Opens on its first value, chosen, so that typing replaces it. */
export function CheckInForm({ goal, typed, onType, wrong, wrongAt, today }: Props) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(form.current), []);
  const fields = { goal, typed, onType, wrongAt };
  return (
    <div ref={form} class="check-in-form" onKeyDown={stayOnEnter} {...dealOut(goal, typed, onType)}>
      <ErrorSummary errors={wrong} title={titleOf(wrong)} />
      <CheckInValues {...fields} />
      <HealthField {...fields} numbered />
      <SliderField
        id={FIELDS.confidence}
        label={t("check-in-confidence")}
        optional
        min={0}
        max={10}
        value={typed.confidence}
        onInput={(confidence) => onType({ confidence })}
        error={wrongAt(FIELDS.confidence)}
      />
      <WhatField {...fields} rows={4} />
      <div class="check-in-form__pair">
        <TextArea
          id={FIELDS.blockers}
          label={t("check-in-blockers")}
          optional
          value={typed.blockers}
          onInput={(blockers) => onType({ blockers })}
          error={wrongAt(FIELDS.blockers)}
        />
        <TextArea
          id={FIELDS.nextSteps}
          label={t("check-in-next")}
          optional
          value={typed.nextSteps}
          onInput={(nextSteps) => onType({ nextSteps })}
          error={wrongAt(FIELDS.nextSteps)}
        />
      </div>
      <Field id={FIELDS.occurredOn} label={t("check-in-day")} error={wrongAt(FIELDS.occurredOn)}>
        {(wiring) => (
          <input
            {...wiring}
            class="input check-in-form__day"
            type="date"
            max={today}
            value={typed.occurredOn || today}
            onInput={({ currentTarget: { value } }) => onType({ occurredOn: value === today ? "" : value })}
          />
        )}
      </Field>
    </div>
  );
}

/** Where no field is meant there is nothing to correct: it says only that nothing was written. */
export const titleOf = (wrong: readonly Wrong[]): string =>
  wrong.some((one) => one.id) ? t("check-in-errors", { count: wrong.length }) : t("check-in-not-posted");

/** In a field Enter alone would send the form; here it takes Ctrl or Cmd with it. */
function stayOnEnter(event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLInputElement;
  if (event.key === "Enter" && isField && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

/** The first control, its content chosen; of steps the next one, for a key must not take back what is done. */
export function focusFirst(within: HTMLElement | null): void {
  const control = within?.querySelector<HTMLElement>("input, textarea, select, button");
  const isStep = control instanceof HTMLInputElement && control.type === "checkbox";
  const next = isStep ? control.closest("fieldset")?.querySelector<HTMLElement>("input:not(:checked)") : null;
  const first = next ?? control;
  first?.focus();
  if (first instanceof HTMLInputElement && first.type === "text") first.select();
}
