import { useRef } from "preact/hooks";
import { useKeys } from "../lib/keys";
import { Icon } from "./icon";
import "./search-field.css";

interface Props {
  id: string;
  /** Also the placeholder. */
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Narrows what is on the page. `/` goes to it, Esc empties it. */
export function SearchField({ id, label, value, onInput }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => input.current?.focus() }, input);
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        class="input search-field__input"
        type="search"
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
