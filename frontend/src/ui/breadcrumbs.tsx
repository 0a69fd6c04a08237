import { t } from "../lib/text";
import { Icon } from "./icon";
import "./breadcrumbs.css";

/** From the top down to what is above this page. A place without a page of its own has no address. */
export function Breadcrumbs({ places }: { places: readonly { word: string; href?: string }[] }) {
  return (
    <nav aria-label={t("breadcrumbs-label")}>
      <ol class="breadcrumbs">
        {places.map(({ word, href }, index) => (
          <li key={word} class="breadcrumbs__place">
            {index > 0 && <Icon name="chevron-right" />}
            {href ? <a href={href}>{word}</a> : word}
          </li>
        ))}
      </ol>
    </nav>
  );
}
