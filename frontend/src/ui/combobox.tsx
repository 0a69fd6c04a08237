import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../lib/text";
import { IconButton } from "./button";
import { Field, type FieldProps } from "./field";
import { FoundOptions, FoundState, optionId, type Found } from "./found";
import { Icon } from "./icon";
import "./combobox.css";

interface Props extends FieldProps {
  chosen: Found | null;
  /** What the search found; null while it is on its way. */
  found: readonly Found[] | null;
  /** A sentence for when nothing was found. */
  nothing: string;
  /** Typing rests, or the list opens (with an empty text); null when it closes. */
  onSearch: (text: string | null) => void;
  /** null empties the choice. */
  onChoose: (found: Found | null) => void;
}

const TYPING_MS = 200;

/** A choice among more than a list can show: type a part, then choose. */
export function Combobox({ chosen, found, nothing, onSearch, onChoose, ...field }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { id } = field;
  const isOpen = text !== null;
  const options = isOpen ? (found ?? []) : [];
  const marked = options[Math.min(at, options.length - 1)];

  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => onSearch(text.trim()), text === "" ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (isOpen) document.getElementById(optionId(id, at))?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const type = (next: string) => {
    setText(next);
    setAt(0);
  };
  const close = () => {
    setText(null);
    onSearch(null);
  };
  const choose = (option: Found) => {
    onChoose(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) type("");
      else setAt(Math.max(0, Math.min(at + (event.key === "ArrowDown" ? 1 : -1), options.length - 1)));
    } else if (event.key === "Enter") {
      // In a form Enter would send it; here it chooses.
      event.preventDefault();
      if (marked) choose(marked);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onFocusOut = (event: FocusEvent) => {
    if (isOpen && !(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) close();
  };
  const clear = () => {
    onChoose(null);
    document.getElementById(id)?.focus();
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <div ref={box} class="combobox" onFocusOut={onFocusOut}>
          <Icon name="search" />
          <input
            {...wiring}
            class="input combobox__input"
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={marked ? optionId(id, options.indexOf(marked)) : undefined}
            value={text ?? chosen?.word ?? ""}
            onInput={(event) => type(event.currentTarget.value)}
            onClick={() => !isOpen && type("")}
            onKeyDown={onKeyDown}
          />
          {chosen && !isOpen && <IconButton icon="close" label={t("combobox-clear", { word: chosen.word })} onClick={clear} />}
          <ul id={`${id}-list`} class="combobox__list" role="listbox" aria-label={field.label} hidden={!isOpen}>
            <FoundOptions id={id} options={options} marked={marked} onChoose={choose} />
          </ul>
          <FoundState found={found} nothing={nothing} isOpen={isOpen} />
        </div>
      )}
    </Field>
  );
}
