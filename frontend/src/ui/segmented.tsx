import { useRef } from "preact/hooks";
import { useKeys, type KeyMap } from "../lib/keys";
import { RadioGroup, type FieldProps } from "./field";
import { KeyCap } from "./key-cap";
import { StatusShape, type State } from "./status-shape";
import "./segmented.css";

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  options: readonly { value: Value; word: string; state?: State }[];
  onChange: (value: Value) => void;
  /** Shows 1, 2, 3 and listens for them outside text fields. */
  numbered?: boolean;
  /** Shows these instead, one for each option; whoever gives them listens for them. */
  keys?: readonly string[];
}

/** A choice of up to four, all in sight. Radios underneath: arrows move, one stop for the tab key. */
export function Segmented<Value extends string>({ value, options, onChange, numbered = false, keys: shown, ...field }: Props<Value>) {
  const group = useRef<HTMLFieldSetElement>(null);
  const keys: KeyMap = {};
  if (numbered) options.forEach((option, index) => (keys[String(index + 1)] = () => onChange(option.value)));
  useKeys(keys, group);
  const caps = shown ?? (numbered ? options.map((_, index) => String(index + 1)) : []);

  return (
    <RadioGroup {...field} block="segmented" group={group}>
      <div class="segmented__options">
        {options.map((option, index) => (
          <label key={option.value} class="segmented__option">
            <input
              class="segmented__radio"
              type="radio"
              name={field.id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-keyshortcuts={caps[index]}
            />
            {option.state && <StatusShape state={option.state} />}
            {option.word}
            {caps[index] && (
              <span class="segmented__key" aria-hidden="true">
                <KeyCap keys={caps[index].toUpperCase()} />
              </span>
            )}
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}
