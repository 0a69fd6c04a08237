import { Field, type FieldProps } from "./field";
import { Icon } from "./icon";
import "./select-field.css";

export interface Choice {
  value: string;
  word: string;
}

interface Props extends FieldProps {
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

export function SelectField({ value, options, onChange, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="select-field">
          <select
            {...wiring}
            class="input select-field__control"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.word}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </div>
      )}
    </Field>
  );
}
