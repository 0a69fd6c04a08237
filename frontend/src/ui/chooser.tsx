import { Icon } from "./icon";
import type { Choice } from "./select-field";
import "./chooser.css";

interface Props {
  id: string;
  label: string;
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

/** A filter: label and value in one frame. The native select lies over it and opens the system's own list. */
export function Chooser({ id, label, value, options, onChange }: Props) {
  return (
    <div class="chooser">
      <label class="chooser__label" for={id}>
        {label}
      </label>
      <select class="chooser__control" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </div>
  );
}
