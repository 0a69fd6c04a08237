import { formatCount } from "../lib/format";
import { StatusShape, type State } from "./status-shape";
import "./filter-chips.css";

interface Props {
  label: string;
  /** Each leads to the same page with another filter in its address. */
  chips: readonly { href: string; word: string; count: number; state?: State; current: boolean }[];
}

/** Summary and filter at once, in one row. */
export function FilterChips({ label, chips }: Props) {
  return (
    <nav aria-label={label}>
      <ul class="filter-chips">
        {chips.map((chip) => (
          <li key={chip.word}>
            <a class="filter-chip" href={chip.href} aria-current={chip.current ? "true" : undefined}>
              {chip.state && <StatusShape state={chip.state} />}
              {chip.word}
              <span class="filter-chip__count">{formatCount(chip.count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
