import { RadioGroup, type FieldProps } from "./field";
import "./radio-field.css";

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  /** Each with a sentence that says what it means. */
  options: readonly { value: Value; word: string; sentence: string }[];
  onChange: (value: Value) => void;
}

/** A choice whose options need a sentence each. */
export function RadioField<Value extends string>({ value, options, onChange, ...field }: Props<Value>) {
  return (
    <RadioGroup {...field} block="radio-field">
      {options.map((option) => (
        <label key={option.value} class="radio-field__option">
          <input
            class="radio-field__radio"
            type="radio"
            name={field.id}
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
    </RadioGroup>
  );
}
