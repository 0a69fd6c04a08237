import { useLocation } from "preact-iso";
import { useEffect, useRef } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Icon } from "../ui/icon";
import { bellQuery } from "./bell-query";
import german from "./bell.de.ftl?raw";
import english from "./bell.en.ftl?raw";
import "./bell.css";

addTexts(english, german);

const MOST = 99;
const BETWEEN_MS = 60_000;

/** The way to the inbox, with how much is new; asked again on the way from page to page, and once a minute. */
export function Bell() {
  const { path } = useLocation();
  const { data, refetch } = useQuery(bellQuery, {});
  const askedOn = useRef(path);
  useEffect(() => {
    if (askedOn.current === path) return;
    askedOn.current = path;
    void refetch();
  }, [path]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refetch();
    }, BETWEEN_MS);
    return () => clearInterval(timer);
  }, [refetch]);

  const count = data?.me?.unreadNotifications ?? 0;
  const shown = count > MOST ? `${MOST}+` : String(count);
  return (
    <a class="bell" href="/inbox" aria-current={path === "/inbox" ? "page" : undefined} title={t("bell-inbox")}>
      <Icon name="bell" />
      <span class="visually-hidden">{t("bell-inbox")}</span>
      {count > 0 && (
        <span class="bell__count">
          {shown}
          <span class="visually-hidden"> {t("bell-new")}</span>
        </span>
      )}
    </a>
  );
}
