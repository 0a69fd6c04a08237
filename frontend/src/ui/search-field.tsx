import { Icon } from "./icon";
import "./search-field.css";

interface Props {
  id: string;
  /** Also the placeholder. */
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Narrows what is on the page. Esc empties it. */
export function SearchField({ id, label, value, onInput }: Props) {
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        id={id}
        class="input search-field__input"
        type="search"
        placeholder={label}
        aria-label={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
