import type { IconName } from "../ui/icon";

/** The pages of the navigation, in its order. A page that does not exist yet has no entry. */
export const pages: readonly { href: string; text: string; icon: IconName; key: string }[] = [
  { href: "/", text: "nav-my-week", icon: "calendar", key: "w" },
  { href: "/goals", text: "nav-goals", icon: "target", key: "g" },
];

/** A page is current on itself and on everything below it. */
export const isCurrent = (href: string, path: string): boolean =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
