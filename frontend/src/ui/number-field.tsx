import type { ComponentChildren } from "preact";
import { Field, type FieldProps } from "./field";
import "./number-field.css";

interface Props extends FieldProps {
  /** As typed: `parseNumber` reads it, so that "soon" can be shown back with its error. */
  value: string;
  onInput: (value: string) => void;
  /** Beside the field, never inside: the unit, "was 24", "target 20". */
  after?: ComponentChildren;
  autoFocus?: boolean;
}

export function NumberField({ value, onInput, after, autoFocus, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="field__control">
          <input
            {...wiring}
            class="input number-field__input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            autoFocus={autoFocus}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {after && <span class="field__after">{after}</span>}
        </div>
      )}
    </Field>
  );
}
