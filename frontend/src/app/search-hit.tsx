import { unbroken } from "../lib/format";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { StatusShape, stateOf } from "../ui/status-shape";
import { t } from "../lib/text";
import type { Group, Hit } from "./search-query";
import "./search-hit.css";

/** What one sees of a row that was found: its sign, its name, and what tells it from others. */
export function SearchHit({ kind, hit }: { kind: Group["kind"]; hit: Hit }) {
  return (
    <span class="search-hit">
      <span class="search-hit__sign">
        {kind === "people" && <Avatar name={hit.word} />}
        {kind === "teams" && <Icon name="people" />}
        {hit.health && <StatusShape state={stateOf(hit.health)} />}
      </span>
      <span class="search-hit__words">
        <span class="search-hit__word">{unbroken(hit.word)}</span>
        {hit.health && <span class="visually-hidden"> {t(`state-${stateOf(hit.health)}`)} </span>}
        {hit.second && <span class="search-hit__second">{hit.second}</span>}
      </span>
    </span>
  );
}
