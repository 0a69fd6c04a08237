import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { announce } from "../ui/notice";
import { PageHead } from "../ui/page-head";
import { SearchField } from "../ui/search-field";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { searchHref } from "./search-box";
import { SearchHit } from "./search-hit";
import { groupsOf, searchQuery, type Group } from "./search-query";
import "./search-page.css";

const PAGE = 20;
const MOST = 100;
const TYPING_MS = 300;

/** Everything that a search finds, kind by kind; what is looked for stands in the address. */
export function SearchPage() {
  const { query, route } = useLocation();
  const text = query["q"] ?? "";
  const first = Math.min(Math.max(Number(query["first"]) || PAGE, PAGE), MOST);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => route(searchHref(typed.trim()), true), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery(searchQuery, text ? { text, first } : null, { keep: true });
  const groups = text && found.data ? groupsOf(found.data.search) : [];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  useEffect(() => {
    if (text && found.data && !found.loading) announce(t("search-count", { count }));
  }, [text, found.loading]);
  return (
    <>
      <PageHead title={t("search-title")} aside={text && t("search-text", { text })} />
      <div class="search-page__field">
        <SearchField id="search-page-text" label={t("search-label")} value={typed} onInput={setTyped} />
      </div>
      {text === "" ? (
        <EmptyState fact={t("search-empty")} advice={t("search-empty-advice")} />
      ) : (
        <Loaded query={found} skeleton={<Skeleton rows={6} rowHeight={48} />}>
          {() =>
            groups.length === 0 ? (
              <EmptyState fact={t("search-nothing")} advice={t("search-nothing-advice")} />
            ) : (
              <div class="sections search-page">
                {groups.map((group) => (
                  <Found key={group.kind} group={group} text={text} first={first} />
                ))}
              </div>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function Found({ group: { kind, hits, hasMore }, text, first }: { group: Group; text: string; first: number }) {
  return (
    <section>
      <SectionHead title={t(`search-${kind}`)} aside={hasMore ? `${hits.length}+` : hits.length} />
      <ul class="search-page__hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a class="search-page__hit" href={hit.href}>
              <SearchHit kind={kind} hit={hit} />
            </a>
          </li>
        ))}
      </ul>
      {hasMore && first < MOST && (
        <div class="actions search-page__more">
          <ButtonLink href={`${searchHref(text)}&first=${MOST}`}>{t("search-more")}</ButtonLink>
        </div>
      )}
      {hasMore && first >= MOST && <p class="second search-page__more">{t("search-too-many")}</p>}
    </section>
  );
}
