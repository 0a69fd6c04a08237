import type { FieldProps } from "./field";
import { t } from "../lib/text";
import "./radio-field.css";

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  /** Each with a sentence that says what it means. */
  options: readonly { value: Value; word: string; sentence: string }[];
  onChange: (value: Value) => void;
}

/** A choice whose options need a sentence each. */
export function RadioField<Value extends string>({ value, options, onChange, ...field }: Props<Value>) {
  const { id, label, optional = false, hint, error, labelHidden = false } = field;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={error ? "field field--wrong radio-field" : "field radio-field"}
      role="radiogroup"
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
      aria-required={optional ? undefined : true}
      aria-invalid={error ? true : undefined}
    >
      <legend class={labelHidden ? "visually-hidden" : "radio-field__legend"}>
        <span class="field__label">{label}</span>
        {optional && <span class="field__optional"> {t("field-optional")}</span>}
      </legend>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} class="radio-field__option">
          <input
            class="radio-field__radio"
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span class="radio-field__word">{option.word}</span>
            <span class="radio-field__sentence">{option.sentence}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
