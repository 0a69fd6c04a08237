import { t } from "../lib/text";
import "./combobox.css";

/** One of the rows that a search found. */
export interface Found {
  value: string;
  word: string;
  /** Below it: what tells it from others of the same name. */
  second?: string;
}

/** The id of a row, by which its field says which one is marked. */
export const optionId = (id: string, index: number): string => `${id}-option-${index}`;

interface OptionsProps {
  id: string;
  options: readonly Found[];
  marked: Found | undefined;
  onChoose: (found: Found) => void;
}

/** The rows in a list box. */
export function FoundOptions({ id, options, marked, onChoose }: OptionsProps) {
  return options.map((option, index) => (
    <li
      key={option.value}
      id={optionId(id, index)}
      class="combobox__option"
      role="option"
      aria-selected={option === marked}
      // Pressing must not take the focus from the field, or the list would close under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      {option.word}
      {option.second && <span class="combobox__second">{option.second}</span>}
    </li>
  ));
}

interface StateProps {
  /** What the search found; null while it is on its way. */
  found: readonly Found[] | null;
  /** A sentence for when nothing was found. */
  nothing: string;
  isOpen: boolean;
}

/** What takes the list's place while there is none, and what a screen reader is told of it. */
export function FoundState({ found, nothing, isOpen }: StateProps) {
  return (
    <>
      {isOpen && !found?.length && <p class="combobox__list combobox__nothing">{found === null ? t("combobox-searching") : nothing}</p>}
      <p class="visually-hidden" role="status">
        {isOpen && found && (found.length === 0 ? nothing : t("combobox-found", { count: found.length }))}
      </p>
    </>
  );
}
