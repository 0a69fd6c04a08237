import { Field, type FieldProps } from "./field";
import "./slider-field.css";

interface Props extends FieldProps {
  /** As typed; empty when nothing is said yet. */
  value: string;
  onInput: (value: string) => void;
  min: number;
  max: number;
}

/** A number first, then a slider for those who rather point: both say the same. */
export function SliderField({ value, onInput, min, max, ...field }: Props) {
  const set = (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value);
  const at = Number(value) || min;
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="slider-field">
          <input
            {...wiring}
            class="input slider-field__number"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onInput={set}
          />
          <input
            class="slider-field__range"
            type="range"
            min={min}
            max={max}
            value={at}
            aria-label={field.label}
            style={{ "--slider-fill": `${((Math.min(at, max) - min) / (max - min)) * 100}%` }}
            onInput={set}
          />
        </div>
      )}
    </Field>
  );
}
