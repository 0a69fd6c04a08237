import type { IconName } from "../ui/icon";

/** The pages of the navigation, in its order; the last one stands at its foot. A page that does not exist yet has no entry. */
export const pages: readonly { href: string; text: string; icon: IconName; key: string; within?: readonly string[]; isLast?: true }[] = [
  { href: "/", text: "nav-my-week", icon: "calendar", key: "w" },
  { href: "/goals", text: "nav-goals", icon: "target", key: "g" },
  { href: "/team", text: "nav-team", icon: "people", key: "t", within: ["/teams/", "/people/"] },
  { href: "/settings", text: "nav-settings", icon: "settings", key: "s", isLast: true },
];

/** A page is current on itself, on everything below it, and on what else belongs to it. */
export const isCurrent = ({ href, within = [] }: { href: string; within?: readonly string[] }, path: string): boolean =>
  path === href || (href !== "/" && [`${href}/`, ...within].some((start) => path.startsWith(start)));
