/** Which page of the guide explains which screen; the first beginning of an address that fits counts. */
export const EXPLAINED: readonly (readonly [beginning: string, page: string])[] = [
  ["/goals/new", "set-a-goal"],
  ["/goals/", "how-progress-is-made"],
  ["/goals", "set-a-goal"],
  ["/settings/tokens", "tokens"],
  ["/settings/periods", "periods"],
  ["/settings/people", "people"],
  ["/settings/teams", "people"],
  ["/settings/lines", "people"],
  ["/settings/roles", "roles"],
  ["/settings/hr-deputies", "roles"],
  ["/settings/audit", "roles"],
  ["/settings/delegates", "delegate"],
  ["/settings/failed-work", "failed-work"],
  ["/settings/import", "set-up-your-company"],
  ["/graphiql", "tokens"],
  ["/team", "my-team"],
  ["/teams", "my-team"],
  ["/people", "my-team"],
];

/** The page of the guide for an address and its tab; none where none explains it. */
export function guideFor(path: string, tab?: string): string | null {
  if (path === "/") return tab === "team" ? "my-team" : "first-steps";
  return EXPLAINED.find(([beginning]) => path === beginning || path.startsWith(beginning.endsWith("/") ? beginning : `${beginning}/`))?.[1] ?? null;
}
