import { useLocation } from "preact-iso";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useKeys, type KeyMap } from "../lib/keys";
import { t } from "../lib/text";
import { Bell } from "../notifications/bell";
import { Icon } from "../ui/icon";
import { LiveRegion } from "../ui/notice";
import { UndoBar } from "../ui/undo-bar";
import { AccountMenu } from "./account-menu";
import { KeysDialog } from "./keys-dialog";
import { Mark } from "./mark";
import { isCurrent, pages } from "./pages";
import { SearchBox } from "./search-box";
import type { StandsIn } from "./session";
import "./shell.css";

interface Props {
  name: string;
  standsIn: StandsIn;
  organisation: string;
  children: ComponentChildren;
}

/** Navigation, top bar and what stands once on every page. */
export function Shell({ name, standsIn, organisation, children }: Props) {
  const { path, route } = useLocation();
  const [keysShown, showKeys] = useState(false);
  const keys: KeyMap = { "?": () => showKeys(true), "g i": () => route("/inbox") };
  for (const page of pages) keys[`g ${page.key}`] = () => route(page.href);
  useKeys(keys);

  return (
    <div class="shell">
      <a class="shell__skip" href="#content" onClick={skip}>
        {t("app-skip")}
      </a>
      <nav class="shell__nav" aria-label={t("nav-label")}>
        <p class="shell__brand">
          <Mark />
          {organisation}
        </p>
        <ul class="shell__pages">
          {pages.map((page) => (
            <li key={page.href} class={page.isLast ? "shell__page shell__page--last" : "shell__page"}>
              <a class="shell__link" href={page.href} aria-current={isCurrent(page, path) ? "page" : undefined}>
                <Icon name={page.icon} />
                {t(page.text)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <header class="shell__bar">
        <p class="shell__phone-brand">{organisation}</p>
        <SearchBox />
        <a class="search-box__phone" href="/search" aria-label={t("search-open")}>
          <Icon name="search" />
        </a>
        <Bell />
        <AccountMenu name={name} standsIn={standsIn} onKeys={() => showKeys(true)} />
      </header>
      <main class="shell__main" id="content" tabIndex={-1}>
        {children}
      </main>
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
      <UndoBar />
      <LiveRegion />
    </div>
  );
}

/** By hand: as a link to a part of the page it would leave its mark in the address. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
