import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { t } from "../lib/text";
import { Icon, type IconName } from "./icon";
import { KeyCap } from "./key-cap";
import "./button.css";

interface Look {
  kind?: "primary" | "secondary" | "quiet" | "destructive";
  /** row: 28 high, in a list. */
  size?: "control" | "row";
  icon?: IconName;
  children: ComponentChildren;
}

interface ButtonProps extends Look {
  /** Shown as a cap and told to assistive technology; the page itself listens for it. */
  keys?: string;
  /** A write is under way: a second press does nothing. */
  busy?: boolean;
}

const classes = ({ kind = "secondary", size = "control" }: Pick<Look, "kind" | "size">) =>
  `button button--${kind}${size === "row" ? " button--row" : ""}`;

const shortcut = (keys: string) => keys.replace("Mod", /Mac|iPhone|iPad/.test(navigator.userAgent) ? "Meta" : "Control");

export function Button({
  kind,
  size,
  icon,
  keys,
  busy = false,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps & Omit<ButtonHTMLAttributes, keyof ButtonProps | "icon" | "size">) {
  return (
    <button
      {...rest}
      type={type}
      class={classes({ kind, size })}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keys && shortcut(keys)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && (
        <span class="button__keys" aria-hidden="true">
          <KeyCap keys={keys} />
        </span>
      )}
    </button>
  );
}

/** Goes somewhere, and looks like a button because it is the thing to do. */
export function ButtonLink({ kind, size, icon, href, children }: Look & { href: string }) {
  return (
    <a href={href} class={classes({ kind, size })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A square with an icon; the name is for those who do not see it, and the tooltip. */
export function IconButton({
  icon,
  label,
  kind = "quiet",
  ...rest
}: { icon: IconName; label: string; kind?: "secondary" | "quiet" } & Omit<ButtonHTMLAttributes, "icon" | "label">) {
  return (
    <button {...rest} type="button" class={`button button--${kind} button--icon`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

/** The button at the end of a form: sends it with Ctrl or Cmd and Enter too, which the form listens for. */
export function SubmitButton({ busy, children, keys }: { busy: boolean; children: ComponentChildren; keys?: string }) {
  return (
    <Button kind="primary" type="submit" busy={busy} keys={keys}>
      {busy ? t("button-busy") : children}
    </Button>
  );
}
