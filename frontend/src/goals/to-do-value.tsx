import { unbroken } from "../lib/format";
import { t } from "../lib/text";
import { CheckBox } from "../ui/check-box";
import { NumberField } from "../ui/number-field";
import { milestonesOf, type KeyResult } from "./check-in-goal";
import { asDone, doneIn, fieldOf, isDone } from "./check-in-typed";
import { lastOf, targetOf } from "./check-in-words";
import "./to-do-value.css";

interface Props {
  keyResult: KeyResult;
  value: string;
  onInput: (value: string) => void;
  wrongAt: (id: string) => string | undefined;
}

/** One measure in a row: a number with what it was and is to be, or what can be ticked. */
export function ToDoValue({ keyResult, value, onInput, wrongAt }: Props) {
  const id = fieldOf(keyResult.id);
  const title = unbroken(keyResult.title);
  if (keyResult.measure !== "BINARY" && keyResult.measure !== "MILESTONES") {
    const target = targetOf(keyResult);
    const after = (
      <>
        {keyResult.unit && <span>{keyResult.unit}</span>}
        <span>{t("check-in-was", { value: lastOf(keyResult) })}</span>
        {target && <span>{t("check-in-aims", { value: target })}</span>}
      </>
    );
    return <NumberField id={id} label={title} value={value} onInput={onInput} after={<span class="to-do-value__after">{after}</span>} error={wrongAt(id)} />;
  }
  const steps = milestonesOf(keyResult);
  const done = doneIn(value);
  return (
    <fieldset id={id} tabIndex={-1} class="to-do-value__ticks">
      <legend class="field__label">{title}</legend>
      {wrongAt(id) && <p class="field__error">{wrongAt(id)}</p>}
      {keyResult.measure === "BINARY" ? (
        <CheckBox id={`${id}-done`} checked={isDone(value)} onChange={(is) => onInput(asDone(is))}>
          {t("check-in-done")}
        </CheckBox>
      ) : (
        steps.map((step) => (
          <CheckBox
            key={step.id}
            id={`${id}-${step.id}`}
            checked={done.includes(step.id)}
            onChange={(is) => onInput(ticked(steps, done, step.id, is))}
          >
            {unbroken(step.title)}
          </CheckBox>
        ))
      )}
    </fieldset>
  );
}

/** In the order of the steps, so that ticking and unticking leaves nothing changed. */
const ticked = (steps: readonly { id: string }[], done: readonly string[], step: string, is: boolean): string =>
  steps
    .map((one) => one.id)
    .filter((one) => (one === step ? is : done.includes(one)))
    .join(" ");
