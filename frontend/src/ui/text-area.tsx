import { Field, type FieldProps } from "./field";
import "./text-area.css";

interface Props extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  /** Long writing (an answer in a review) is set larger. */
  long?: boolean;
  autoFocus?: boolean;
}

/** Grows with what is written where the browser can, and keeps its least height everywhere. */
export function TextArea({ value, onInput, rows = 3, long = false, autoFocus, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          class={long ? "input text-area text-area--long" : "input text-area"}
          rows={rows}
          style={{ "--rows": String(rows) }}
          autoFocus={autoFocus}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
