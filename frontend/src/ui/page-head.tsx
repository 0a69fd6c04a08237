import type { ComponentChildren } from "preact";
import { useLocation, useRoute } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import { guideFor } from "../lib/guide";
import { t } from "../lib/text";
import { Icon } from "./icon";
import "./page-head.css";

interface Props {
  title: string;
  /** Beside the title: "8 to 12 June 2026". */
  aside?: ComponentChildren;
  /** Above: breadcrumbs. */
  above?: ComponentChildren;
  /** Below: health, state, kind, due. */
  below?: ComponentChildren;
  actions?: ComponentChildren;
}

let landedOn = location.pathname;

/** The page's one h1. It names the document, and takes focus when one has come here from another page. */
export function PageHead({ title, aside, above, below, actions }: Props) {
  // The route's own path: while the next page loads, the address has changed already but this page still stands.
  const { path } = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("app-name")}`;
  }, [title]);
  useEffect(() => {
    if (landedOn === path) return;
    landedOn = path;
    heading.current?.focus({ preventScroll: true });
  }, [path]);
  const { query } = useLocation();
  const guide = guideFor(path, query["tab"]);
  return (
    <header class="page-head">
      {above}
      <div class="page-head__row">
        <div class="page-head__title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside && <span class="page-head__aside">{aside}</span>}
          {guide && (
            <a class="page-head__guide" href={`/guide/${guide}`} aria-label={t("guide-about", { title })} title={t("guide-link")}>
              <Icon name="book" />
            </a>
          )}
        </div>
        {actions && <div class="actions page-head__actions">{actions}</div>}
      </div>
      {below && <div class="page-head__below">{below}</div>}
    </header>
  );
}
