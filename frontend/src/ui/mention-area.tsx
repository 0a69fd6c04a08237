import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { addTexts, t } from "../lib/text";
import { Field, type FieldProps } from "./field";
import { FoundOptions, FoundState, optionId, type Found } from "./found";
import german from "./mention-area.de.ftl?raw";
import english from "./mention-area.en.ftl?raw";
import "./combobox.css";
import "./text-area.css";
import "./mention-area.css";

addTexts(english, german);

interface Props extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  /** What the search found; null while it is on its way. */
  found: readonly Found[] | null;
  /** A sentence for when nothing was found. */
  nothing: string;
  /** Typing after an @ rests; null when the list closes. */
  onSearch: (text: string | null) => void;
  /** text: as it reads with "@" and the word of what was chosen. */
  onChoose: (found: Found, text: string) => void;
  rows?: number;
  autoFocus?: boolean;
}

const TYPING_MS = 200;
// A name of two words at most, right before the caret; an @ inside a word is an address.
const BEGUN = /(?:^|[\s(])@([^\s@]*(?: [^\s@]+)?)$/;

/** Long text in which an @ offers people to name. */
export function MentionArea({ value, onInput, found, nothing, onSearch, onChoose, rows = 3, autoFocus, ...field }: Props) {
  const [begun, setBegun] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const { id } = field;
  const options = begun === null ? [] : (found ?? []);
  const marked = options[Math.min(at, options.length - 1)];
  // A second word that leads nowhere is the next word of the sentence.
  const isOpen = begun !== null && !(begun.includes(" ") && options.length === 0);

  useEffect(() => {
    if (begun === null) {
      onSearch(null);
      return;
    }
    const timer = setTimeout(() => onSearch(begun), begun === "" ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [begun]);
  useEffect(() => {
    if (isOpen) document.getElementById(optionId(id, at))?.scrollIntoView({ block: "nearest" });
  }, [at]);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);

  const look = ({ value: text, selectionStart }: HTMLTextAreaElement) => {
    setBegun(BEGUN.exec(text.slice(0, selectionStart))?.[1] ?? null);
    setAt(0);
  };
  const choose = (option: Found) => {
    const end = area.current?.selectionStart ?? value.length;
    const start = end - (begun?.length ?? 0);
    caret.current = start + option.word.length + 1;
    onChoose(option, `${value.slice(0, start)}${option.word} ${value.slice(end)}`);
    setBegun(null);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setBegun(null);
    } else if (marked && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(at + (event.key === "ArrowDown" ? 1 : -1), options.length - 1)));
    } else if (marked && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      choose(marked);
    }
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="mention-area">
          <textarea
            {...wiring}
            ref={area}
            class="input text-area"
            rows={rows}
            style={{ "--rows": String(rows) }}
            autoFocus={autoFocus}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-activedescendant={isOpen && marked ? optionId(id, options.indexOf(marked)) : undefined}
            value={value}
            onInput={(event) => {
              onInput(event.currentTarget.value);
              look(event.currentTarget);
            }}
            onClick={(event) => look(event.currentTarget)}
            onKeyDown={onKeyDown}
            onBlur={() => setBegun(null)}
          />
          {isOpen && options.length > 0 && (
            <ul id={`${id}-list`} class="combobox__list" role="listbox" aria-label={t("mention-area-list")}>
              <FoundOptions id={id} options={options} marked={marked} onChoose={choose} />
            </ul>
          )}
          <FoundState found={found} nothing={nothing} isOpen={isOpen} />
        </div>
      )}
    </Field>
  );
}
