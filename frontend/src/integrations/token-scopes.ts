import { t } from "../lib/text";

/** What a token may do in one area; writing includes reading. */
export type Access = "none" | "read" | "write";

export interface Area {
  name: string;
  offers: readonly Access[];
}

/** The areas that scopes such as "goals:read" speak of, each with what can be chosen there. */
export function areasOf(scopes: readonly string[]): Area[] {
  const names = [...new Set(scopes.map((scope) => scope.split(":")[0] ?? ""))];
  return names.map((name) => ({
    name,
    offers: ["none", ...(["read", "write"] as const).filter((deed) => scopes.includes(`${name}:${deed}`))],
  }));
}

/** The scopes of what was chosen, in the order of the areas. */
export const scopesOf = (chosen: Readonly<Record<string, Access>>): string[] =>
  Object.entries(chosen).flatMap(([area, access]) => (access === "none" ? [] : [`${area}:${access}`]));

/** The word of an area. One that a newer server added has its own name until it is given a word here. */
export function wordOfArea(name: string): string {
  const id = `tokens-area-${name}`;
  const word = t(id);
  return word === id ? name : word;
}

/** "Goals: read, people: read and change", for a list. */
export const wordsOfScopes = (scopes: readonly string[]): string =>
  scopes
    .map((scope) => {
      const [area = "", deed = ""] = scope.split(":");
      return t("tokens-scope", { area: wordOfArea(area), deed: t(`tokens-access-${deed}`).toLocaleLowerCase() });
    })
    .join(" · ");
