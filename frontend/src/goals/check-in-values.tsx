import { t } from "../lib/text";
import { CheckBox } from "../ui/check-box";
import { keyResultsOf, milestonesOf, type CheckInGoal, type KeyResult } from "./check-in-goal";
import { asDone, doneIn, FIELDS, fieldOf, isDone, type Typed } from "./check-in-typed";
import { labelOf, lastOf, targetOf } from "./check-in-words";
import { formatPercent } from "../lib/format";
import "./check-in-values.css";

interface Props {
  goal: CheckInGoal;
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  wrongAt: (id: string) => string | undefined;
}

/** The measures of a goal with the last value, the new one and the target in columns. */
export function CheckInValues({ goal, typed, onType, wrongAt }: Props) {
  const keyResults = keyResultsOf(goal);
  const isManual = goal.mode === "MANUAL";
  if (keyResults.length === 0 && !isManual) return null;
  const set = (id: string, value: string) => onType({ values: { ...typed.values, [id]: value } });
  return (
    <table class="check-in-values">
      <thead class="check-in-values__head">
        <tr>
          <th scope="col">{t("check-in-key-result")}</th>
          <th scope="col">{t("check-in-last-time")}</th>
          <th scope="col">{t("check-in-now")}</th>
          <th scope="col">{t("check-in-target")}</th>
        </tr>
      </thead>
      <tbody>
        {isManual && (
          <ValueRow
            id={FIELDS.manualProgress}
            label={t("check-in-progress")}
            last={formatPercent(goal.manualProgress)}
            target={formatPercent(1)}
            value={typed.manualProgress}
            wrong={wrongAt(FIELDS.manualProgress)}
            onInput={(manualProgress) => onType({ manualProgress })}
          />
        )}
        {keyResults.map((keyResult) => {
          const id = fieldOf(keyResult.id);
          const value = typed.values[keyResult.id] ?? "";
          const row = { id, label: labelOf(keyResult), last: lastOf(keyResult), target: targetOf(keyResult), wrong: wrongAt(id) };
          const onInput = (next: string) => set(keyResult.id, next);
          if (keyResult.measure === "MILESTONES") return <StepsRow key={id} {...row} keyResult={keyResult} value={value} onInput={onInput} />;
          return <ValueRow key={id} {...row} value={value} onInput={onInput} isTick={keyResult.measure === "BINARY"} />;
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  id: string;
  label: string;
  last: string;
  target: string;
  wrong: string | undefined;
  value: string;
  onInput: (value: string) => void;
}

function ValueRow({ id, label, last, target, wrong, value, onInput, isTick = false }: RowProps & { isTick?: boolean }) {
  const described = [wrong && `${id}-error`, `${id}-last`, `${id}-target`].filter(Boolean).join(" ");
  return (
    <tr class={wrong ? "check-in-values__row check-in-values__row--wrong" : "check-in-values__row"}>
      <th scope="row" class="check-in-values__title">
        <label id={`${id}-label`} for={id}>
          {label}
        </label>
        {wrong && (
          <p class="field__error" id={`${id}-error`}>
            {wrong}
          </p>
        )}
      </th>
      <Figure id={`${id}-last`} caption={t("check-in-last-time")} value={last} />
      <td class="check-in-values__now">
        {isTick ? (
          <CheckBox id={id} labelledBy={`${id}-label`} describedBy={described} checked={isDone(value)} onChange={(done) => onInput(asDone(done))}>
            {t("check-in-done")}
          </CheckBox>
        ) : (
          <input
            id={id}
            class="input check-in-values__input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-describedby={described}
            aria-invalid={wrong ? true : undefined}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </td>
      <Figure id={`${id}-target`} caption={t("check-in-target")} value={target} />
    </tr>
  );
}

/** Steps are ticked below their row: their number is what the columns compare. */
function StepsRow({ id, label, last, target, wrong, value, onInput, keyResult }: RowProps & { keyResult: KeyResult }) {
  const done = doneIn(value);
  const steps = milestonesOf(keyResult);
  const tick = (step: string, isTicked: boolean) =>
    onInput(
      steps
        .map((one) => one.id)
        .filter((one) => (one === step ? isTicked : done.includes(one)))
        .join(" "),
    );
  return (
    <>
      <tr class="check-in-values__row">
        <th scope="row" class="check-in-values__title" id={`${id}-label`}>
          {label}
          {wrong && <p class="field__error">{wrong}</p>}
        </th>
        <Figure caption={t("check-in-last-time")} value={last} />
        <Figure caption={t("check-in-now")} value={t("check-in-steps-done", { done: done.length, count: steps.length })} />
        <Figure caption={t("check-in-target")} value={target} />
      </tr>
      <tr class="check-in-values__steps">
        <td colSpan={4}>
          <div id={id} tabIndex={-1} role="group" aria-labelledby={`${id}-label`}>
            {steps.map((step) => (
              <CheckBox key={step.id} id={`${id}-${step.id}`} checked={done.includes(step.id)} onChange={(is) => tick(step.id, is)}>
                {step.title}
              </CheckBox>
            ))}
          </div>
        </td>
      </tr>
    </>
  );
}

/** On a phone the columns' heads are gone: there each figure brings its own. */
function Figure({ id, caption, value }: { id?: string; caption: string; value: string }) {
  return (
    <td class="check-in-values__figure" id={id}>
      <span class="check-in-values__caption">{`${caption} `}</span>
      {value}
    </td>
  );
}
