import { useRoute } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { addTexts, t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { bodyOf, CONTENTS, isWritten, titleOf } from "./guide-contents";
import { NotFoundPage } from "./not-found-page";
import german from "./guide.de.ftl?raw";
import english from "./guide.en.ftl?raw";
import "./guide.css";

addTexts(english, german);

/** The guide's contents, or one of its pages, in the reader's language. */
export function GuidePage() {
  const { page } = useRoute().params;
  if (!page) return <Contents />;
  return isWritten(page) ? <Page key={page} page={page} /> : <NotFoundPage />;
}

function Contents() {
  return (
    <>
      <PageHead title={t("guide-title")} />
      <List />
    </>
  );
}

function List({ current }: { current?: string }) {
  return (
    <div class="guide__contents">
      {CONTENTS.map(({ readers, pages }) => (
        <section key={readers}>
          <h2 class="guide__readers">{t(readers)}</h2>
          <ul>
            {pages.filter(isWritten).map((page) => (
              <li key={page}>
                <a class="guide__link" href={`/guide/${page}`} aria-current={page === current ? "page" : undefined}>
                  {titleOf(page)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Page({ page }: { page: string }) {
  const [body, setBody] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void bodyOf(page).then((html) => wanted && setBody(html));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <div class="guide">
      <article class="guide__page">
        <PageHead title={titleOf(page)} above={<Breadcrumbs places={[{ word: t("guide-title"), href: "/guide" }]} />} />
        {body === null ? (
          <Skeleton rows={8} />
        ) : (
          // The text is the application's own, made into HTML when it was built.
          <div class="guide__text" dangerouslySetInnerHTML={{ __html: body }} />
        )}
      </article>
      <nav class="guide__aside" aria-label={t("guide-title")}>
        <List current={page} />
      </nav>
    </div>
  );
}
