import { t } from "../lib/text";
import { Button, IconButton } from "../ui/button";
import { TextField } from "../ui/field";
import { NumberField } from "../ui/number-field";
import { Segmented } from "../ui/segmented";
import { SelectField } from "../ui/select-field";
import type { KeyResultDraft } from "./goal-form-draft";
import { keyResultField } from "./goal-form-problems";

const MEASURES = ["INCREASE", "DECREASE", "MAINTAIN", "MILESTONES", "BINARY"] as const;

interface Props {
  keyResult: KeyResultDraft;
  /** Of one that is there already, measure and steps stay: its readings mean them. */
  fixed: boolean;
  wrongAt: (id: string) => string | undefined;
  onChange: (changes: Partial<KeyResultDraft>) => void;
}

/** What is measured, and by which numbers. */
export function GoalFormKeyResult({ keyResult, fixed, wrongAt, onChange }: Props) {
  const { local, measure } = keyResult;
  const id = (field: string) => keyResultField(local, field);
  const number = (field: "startValue" | "targetValue" | "lowerBound" | "upperBound" | "tolerance", label: string, hint?: string) => (
    <NumberField
      id={id(field)}
      label={t(label)}
      hint={hint}
      optional={field === "tolerance"}
      error={wrongAt(id(field))}
      value={keyResult[field]}
      onInput={(value) => onChange({ [field]: value })}
    />
  );
  const isWay = measure === "INCREASE" || measure === "DECREASE";
  return (
    <div class="form">
      <TextField
        id={id("title")}
        label={t("goal-form-measured")}
        error={wrongAt(id("title"))}
        value={keyResult.title}
        onInput={(title) => onChange({ title })}
      />
      {!fixed && (
        <SelectField
          id={id("measure")}
          label={t("goal-form-measure")}
          hint={t(`goal-form-measure-${measure.toLowerCase()}-hint`)}
          error={wrongAt(id("measure"))}
          value={measure}
          options={MEASURES.map((value) => ({ value, word: t(`goal-form-measure-${value.toLowerCase()}`) }))}
          onChange={(value) => onChange({ measure: MEASURES.find((one) => one === value) ?? measure })}
        />
      )}
      {(isWay || measure === "MAINTAIN") && (
        <div class="goal-form__numbers">
          {isWay && number("startValue", "goal-form-start")}
          {isWay && number("targetValue", "goal-form-target")}
          {!isWay && number("lowerBound", "goal-form-lower")}
          {!isWay && number("upperBound", "goal-form-upper")}
          {!isWay && number("tolerance", "goal-form-tolerance")}
          <div class="goal-form__unit">
            <TextField
              id={id("unit")}
              label={t("goal-form-unit")}
              optional
              error={wrongAt(id("unit"))}
              value={keyResult.unit}
              onInput={(unit) => onChange({ unit })}
            />
          </div>
        </div>
      )}
      {measure === "MAINTAIN" && (
        <>
          <p class="second">{t("goal-form-band-hint")}</p>
          <Segmented
            id={id("counts")}
            label={t("goal-form-counts")}
            error={wrongAt(id("counts"))}
            value={keyResult.counts}
            options={[
              { value: "LATEST", word: t("goal-form-counts-latest") },
              { value: "SHARE_OF_CHECK_INS", word: t("goal-form-counts-share") },
            ]}
            onChange={(counts) => onChange({ counts })}
          />
        </>
      )}
      {measure === "MILESTONES" && <Steps keyResult={keyResult} fixed={fixed} wrongAt={wrongAt} onChange={onChange} />}
      <NumberField
        id={id("weight")}
        label={t("goal-form-key-result-weight")}
        hint={t("goal-form-key-result-weight-hint")}
        error={wrongAt(id("weight"))}
        value={keyResult.weight}
        onInput={(weight) => onChange({ weight })}
      />
    </div>
  );
}

function Steps({ keyResult: { local, steps }, fixed, wrongAt, onChange }: Props) {
  const id = (index: number, field: string) => keyResultField(local, `milestones.${index}.${field}`);
  if (fixed) {
    return (
      <div>
        <p class="field__label">{t("goal-form-steps")}</p>
        <ul>
          {steps.map((step, index) => (
            <li key={index}>{step.title}</li>
          ))}
        </ul>
        <p class="second">{t("goal-form-steps-stay")}</p>
      </div>
    );
  }
  const change = (index: number, field: "title" | "weight", value: string) =>
    onChange({ steps: steps.map((step, at) => (at === index ? { ...step, [field]: value } : step)) });
  const add = () => {
    onChange({ steps: [...steps, { title: "", weight: "1" }] });
    // Once it stands there.
    setTimeout(() => document.getElementById(id(steps.length, "title"))?.focus());
  };
  return (
    <fieldset class="goal-form__steps" id={keyResultField(local, "milestones")} tabIndex={-1}>
      <legend class="field__label">{t("goal-form-steps")}</legend>
      {wrongAt(keyResultField(local, "milestones")) && (
        <p class="field__error">{wrongAt(keyResultField(local, "milestones"))}</p>
      )}
      {steps.map((step, index) => (
        <div key={index} class="goal-form__step">
          <TextField
            id={id(index, "title")}
            label={t("goal-form-step", { number: index + 1 })}
            error={wrongAt(id(index, "title"))}
            value={step.title}
            onInput={(value) => change(index, "title", value)}
          />
          <NumberField
            id={id(index, "weight")}
            label={t("goal-form-step-weight")}
            error={wrongAt(id(index, "weight"))}
            value={step.weight}
            onInput={(value) => change(index, "weight", value)}
          />
          {steps.length > 1 && (
            <IconButton
              icon="close"
              label={t("goal-form-step-remove", { number: index + 1 })}
              onClick={() => onChange({ steps: steps.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      <div>
        <Button kind="quiet" icon="plus" onClick={add}>
          {t("goal-form-step-add")}
        </Button>
      </div>
    </fieldset>
  );
}
