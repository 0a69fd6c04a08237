import { useRoute } from "preact-iso";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { graphql } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { NotFoundPage } from "./not-found-page";
import { sections } from "./settings-sections";
import german from "./settings.de.ftl?raw";
import english from "./settings.en.ftl?raw";
import "./settings.css";

addTexts(english, german);

/** Which sections the server offers; nobody is shown a section that she may not open. */
export const settingsQuery = graphql(`
  query Settings {
    settingsSections
  }
`);

const pathOf = (name: string): string => name.toLowerCase().replaceAll("_", "-");

/** All sections, or one of them beside their list. */
export function SettingsPage() {
  const { section } = useRoute().params;
  const query = useQuery(settingsQuery, {}, { keep: true });
  if (query.data === undefined) {
    return (
      <>
        <PageHead title={t("settings-title")} />
        <Loaded query={query}>{() => null}</Loaded>
      </>
    );
  }
  return (
    <Loaded query={query}>
      {({ settingsSections }) => {
        const open = sections.filter(({ name }) => settingsSections.includes(name));
        const shown = open.find(({ name }) => pathOf(name) === section);
        if (!section) return <Overview names={open.map(({ name }) => name)} />;
        if (!shown) return <NotFoundPage />;
        return (
          <div class="settings">
            <nav class="settings__nav" aria-label={t("settings-title")}>
              <a class="settings__back" href="/settings">
                {t("settings-all")}
              </a>
              <ul class="settings__list">
                {open.map(({ name }) => (
                  <li key={name}>
                    <a class="settings__link" href={`/settings/${pathOf(name)}`} aria-current={pathOf(name) === section ? "page" : undefined}>
                      {t(`settings-${pathOf(name)}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="settings__section">
              <SectionPage key={shown.name} load={shown.load} />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function Overview({ names }: { names: readonly string[] }) {
  return (
    <>
      <PageHead title={t("settings-title")} />
      <ul class="settings__overview">
        {names.map((name) => (
          <li key={name} class="settings__entry">
            <a href={`/settings/${pathOf(name)}`}>{t(`settings-${pathOf(name)}`)}</a>
            <p class="quiet">{t(`settings-${pathOf(name)}-about`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A section is fetched when it is opened. One that cannot be fetched ends where a page that breaks ends. */
function SectionPage({ load }: { load: () => Promise<ComponentType> }) {
  const [Page, setPage] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    load()
      .then((page) => wanted && setPage(() => page))
      .catch((error: unknown) =>
        setPage(() => {
          throw error;
        }),
      );
    return () => {
      wanted = false;
    };
  }, []);
  return Page ? <Page /> : <Skeleton rows={6} />;
}
