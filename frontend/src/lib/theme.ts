export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function currentTheme(): Theme {
  const { classList } = document.documentElement;
  return THEMES.find((theme) => classList.contains(`theme-${theme}`)) ?? "system";
}

/** Shows a theme and remembers it; "system" forgets the choice. The same name is read before the first paint. */
export function chooseTheme(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.remove("theme-light", "theme-dark");
  if (theme !== "system") classList.add(`theme-${theme}`);
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is loaded again.
  }
}
