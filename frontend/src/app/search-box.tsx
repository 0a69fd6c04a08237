import { useLocation } from "preact-iso";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "../lib/keys";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { wordsFor } from "../ui/failure-notice";
import { Icon } from "../ui/icon";
import { KeyCap } from "../ui/key-cap";
import { SearchHit } from "./search-hit";
import { groupsOf, searchQuery, type Group } from "./search-query";
import german from "./search.de.ftl?raw";
import english from "./search.en.ftl?raw";
import "./search-box.css";

addTexts(english, german);

const TYPING_MS = 200;
const FIRST = 5;
const LIST = "search-list";
const optionId = (index: number) => `search-option-${index}`;

/** The page with everything that a search finds. */
export const searchHref = (text: string): string => `/search?${new URLSearchParams({ q: text }).toString()}`;

/** Finds people, teams and goals from every page. `/` goes to it; the arrows choose, Enter opens. */
export function SearchBox() {
  const { path, query, route } = useLocation();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useKeys({ "/": () => input.current?.select() });
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), text ? TYPING_MS : 0);
    return () => clearTimeout(timer);
  }, [text]);
  useLayoutEffect(() => {
    setOpen(false);
    setText(path === "/search" ? (query["q"] ?? "") : "");
  }, [path]);

  const found = useQuery(searchQuery, isOpen && asked ? { text: asked, first: FIRST } : null, { keep: true });
  const groups = asked && found.data ? groupsOf(found.data.search) : [];
  const hits = groups.flatMap((group) => group.hits);
  const hrefs = [...hits.map((hit) => hit.href), searchHref(asked)];
  const isShown = isOpen && asked !== "";
  useEffect(() => {
    if (isShown && at >= 0) document.getElementById(optionId(at))?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const type = (next: string) => {
    setText(next);
    setAt(-1);
    setOpen(true);
  };
  const open = (href: string) => {
    setOpen(false);
    input.current?.blur();
    route(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else setAt(Math.max(-1, Math.min(at + (event.key === "ArrowDown" ? 1 : -1), hrefs.length - 1)));
    } else if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      open((isShown && hrefs[at]) || searchHref(text.trim()));
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isShown) setOpen(false);
      else type("");
    }
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) setOpen(false);
  };
  return (
    <search class="search-box" ref={box} onFocusOut={onFocusOut}>
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        class="input search-box__input"
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder={t("search-label")}
        aria-label={t("search-label")}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={LIST}
        aria-activedescendant={isShown && at >= 0 ? optionId(at) : undefined}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => text && setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {!text && (
        <span class="search-box__key" aria-hidden="true">
          <KeyCap keys="/" />
        </span>
      )}
      <div class="search-box__found" hidden={!isShown}>
        <div id={LIST} role="listbox" aria-label={t("search-found")}>
          {isShown && <Options groups={groups} asked={asked} at={at} onOpen={open} />}
        </div>
        {isShown && hits.length === 0 && (
          <p class="search-box__nothing">
            {found.failure && !found.loading ? wordsFor(found.failure) : t(found.loading ? "combobox-searching" : "search-nothing")}
          </p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {isShown && !found.loading && t("search-count", { count: hits.length })}
      </p>
    </search>
  );
}

interface OptionsProps {
  groups: readonly Group[];
  asked: string;
  at: number;
  onOpen: (href: string) => void;
}

function Options({ groups, asked, at, onOpen }: OptionsProps) {
  let index = 0;
  const option = (href: string) => {
    const own = index++;
    return {
      id: optionId(own),
      class: "search-box__option",
      role: "option" as const,
      "aria-selected": own === at,
      // Pressing must not take the focus from the field, or the list would close under the pointer.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: () => onOpen(href),
    };
  };
  return (
    <>
      {groups.map(({ kind, hits }) => (
        <div key={kind} role="group" aria-labelledby={`search-group-${kind}`}>
          <p class="search-box__kind" id={`search-group-${kind}`} role="presentation">
            {t(`search-${kind}`)}
          </p>
          {hits.map((hit) => (
            <div key={hit.id} {...option(hit.href)}>
              <SearchHit kind={kind} hit={hit} />
            </div>
          ))}
        </div>
      ))}
      <div {...option(searchHref(asked))} class="search-box__option search-box__option--all">
        {t("search-all", { text: asked })}
      </div>
    </>
  );
}
