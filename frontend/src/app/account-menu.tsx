import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { chooseTheme, currentTheme, THEMES } from "../lib/theme";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { Segmented } from "../ui/segmented";
import { offerUndo } from "../ui/undo-bar";
import { becomePersona, personas, signOut, type Persona } from "./session";
import "./account-menu.css";

interface Props {
  name: string;
  onKeys: () => void;
}

/** Who I am, and what belongs to me rather than to a page. */
export function AccountMenu({ name, onKeys }: Props) {
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
        <span class="account-menu__name">{name}</span>
        <span class="visually-hidden">{t("account-menu")}</span>
      </button>
      <div ref={menu} id="account-menu" class="account-menu" popover="auto" onToggle={onToggle}>
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
