import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { formatDayMonth, formatNames } from "../lib/format";
import { personas, type Persona } from "../lib/personas";
import { chooseTheme, currentTheme, THEMES } from "../lib/theme";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { Segmented } from "../ui/segmented";
import { offerUndo } from "../ui/undo-bar";
import { daysAfter } from "../people/delegates-days";
import { becomePersona, signOut, type StandsIn } from "./session";
import "./account-menu.css";

interface Props {
  name: string;
  standsIn: StandsIn;
  onKeys: () => void;
}

const namesOf = (standsIn: StandsIn): string[] => standsIn.flatMap(({ manager }) => manager?.name ?? []);

/** Who I am, and what belongs to me rather than to a page. */
export function AccountMenu({ name, standsIn, onKeys }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const { path } = useLocation();
  const [theme, setTheme] = useState(currentTheme);
  const [others, setOthers] = useState<Persona[] | null>(null);
  useEffect(() => menu.current?.hidePopover(), [path]);

  const onToggle = (event: { newState?: string }) => {
    if (event.newState === "open" && others === null) void personas().then(setOthers);
  };
  const orSay = async (done: Promise<boolean>) => {
    if (!(await done)) offerUndo(t("failure-network"));
  };
  const openKeys = () => {
    menu.current?.hidePopover();
    onKeys();
  };
  return (
    <>
      <button type="button" class="account-menu__opener" popovertarget="account-menu">
        <Avatar name={name} />
        <span class="account-menu__name">
          {name}
          {standsIn.length > 0 && <span class="account-menu__role">{t("account-stands-in-short", { names: formatNames(namesOf(standsIn)) })}</span>}
        </span>
        <span class="visually-hidden">{t("account-menu")}</span>
      </button>
      <div ref={menu} id="account-menu" class="account-menu" popover="auto" onToggle={onToggle}>
        {standsIn.length > 0 && (
          <section class="account-menu__stands-in">
            <h2 class="account-menu__head">{t("account-stands-in-head")}</h2>
            {standsIn.map(({ id, endsOn, manager }) => (
              <a key={id} class="account-menu__item" href="/settings/delegates">
                <Icon name="people" />
                {t("account-stands-in", { name: manager?.name ?? "", day: formatDayMonth(daysAfter(endsOn, -1)) })}
              </a>
            ))}
          </section>
        )}
        <Segmented
          id="theme"
          label={t("account-theme")}
          value={theme}
          options={THEMES.map((value) => ({ value, word: t(`account-theme-${value}`) }))}
          onChange={(value) => {
            chooseTheme(value);
            setTheme(value);
          }}
        />
        {others !== null && others.length > 0 && (
          <section class="account-menu__group">
            <h2 class="account-menu__head">{t("account-personas")}</h2>
            {others.map((persona) => (
              <button
                key={persona.email}
                type="button"
                class="account-menu__item"
                aria-current={persona.name === name ? "true" : undefined}
                onClick={() => orSay(becomePersona(persona.email, "/"))}
              >
                <Avatar name={persona.name} />
                <span>
                  {persona.name}
                  <span class="account-menu__role">{persona.role}</span>
                </span>
              </button>
            ))}
          </section>
        )}
        <div class="account-menu__group">
          <a class="account-menu__item" href="/guide">
            <Icon name="book" />
            {t("account-guide")}
          </a>
          <a class="account-menu__item" href="/graphiql">
            <Icon name="code" />
            {t("account-graphiql")}
          </a>
          <button type="button" class="account-menu__item" aria-keyshortcuts="?" onClick={openKeys}>
            <Icon name="keyboard" />
            {t("account-keys")}
          </button>
          <button type="button" class="account-menu__item" onClick={() => orSay(signOut())}>
            <Icon name="sign-out" />
            {t("account-sign-out")}
          </button>
        </div>
      </div>
    </>
  );
}
