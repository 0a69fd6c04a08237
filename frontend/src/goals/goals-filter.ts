import type { VariablesOf } from "../lib/graphql";
import type { goalsPageQuery } from "./goals-queries";

export const VIEWS = ["mine", "list", "cascade"] as const;
type View = (typeof VIEWS)[number];

type Variables = VariablesOf<typeof goalsPageQuery>;
type Filter = NonNullable<Variables["filter"]>;
export type Order = NonNullable<Variables["orderBy"]>;

/** What the address says about the page of goals; an empty text is the view's own default. */
export interface GoalsAddress {
  view: View;
  period: string;
  team: string;
  /** "me", "below" or a person's id. */
  owner: string;
  state: string;
  text: string;
  order: string;
}

/** Every period, also where the view would begin with one. */
export const ALL = "all";

const HEALTHS = { "on-track": "ON_TRACK", "at-risk": "AT_RISK", "off-track": "OFF_TRACK", stale: "STALE", pending: "PENDING" } as const;
const STATUSES = {
  draft: "DRAFT",
  proposed: "PROPOSED",
  achieved: "ACHIEVED",
  "partly-achieved": "PARTLY_ACHIEVED",
  missed: "MISSED",
  cancelled: "CANCELLED",
  "carried-over": "CARRIED_OVER",
} as const;

export type HealthKey = keyof typeof HEALTHS;
export type StatusKey = keyof typeof STATUSES;
export const HEALTH_KEYS = Object.keys(HEALTHS) as HealthKey[];
export const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
export const ORDERS: readonly Order[] = ["DUE", "NEXT_CHECK_IN", "LEAST_PROGRESS", "MOST_PROGRESS", "TITLE", "NEWEST"];

const KEYS = ["period", "team", "owner", "state", "text", "order"] as const;

export function readAddress(search: string): GoalsAddress {
  const given = new URLSearchParams(search);
  const view = VIEWS.find((one) => one === given.get("view")) ?? "mine";
  const [period, team, owner, state, text, order] = KEYS.map((key) => given.get(key) ?? "") as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { view, period, team, owner, state, text, order };
}

/** The address with some of it changed; which rows are open or how far one has read does not travel along. */
export function hrefWith(address: GoalsAddress, changes: Partial<GoalsAddress>): string {
  const next = { ...address, ...changes };
  const params = new URLSearchParams();
  if (next.view !== "mine") params.set("view", next.view);
  for (const key of KEYS) if (next[key]) params.set(key, next[key]);
  const search = params.toString();
  return search ? `/goals?${search}` : "/goals";
}

/** What is shown when the address does not say: lists begin with what is open, the tree with everything. */
export const stateOrDefault = ({ view, state }: GoalsAddress): string => state || (view === "cascade" ? "any" : "open");

export const orderOf = ({ order }: GoalsAddress): Order => ORDERS.find((one) => one.toLowerCase() === order) ?? "DUE";

/** Whether anything beside the period narrows the view, so that a tree becomes a list of matches. */
export const isNarrowed = (address: GoalsAddress): boolean =>
  Boolean(address.team || address.owner || address.text.trim()) || stateOrDefault(address) !== "any";

/** Whether the reader has chosen anything; only then an empty list is the filter's doing. */
export const isFiltered = ({ period, team, owner, state, text }: GoalsAddress): boolean =>
  Boolean(period || team || owner || state || text.trim());

/** The address in the words of the API. `period` is the id that the view has settled on; empty means any. */
export function filterOf(address: GoalsAddress, period: string): Filter {
  const { view, team, owner, text } = address;
  const state = stateOrDefault(address);
  const filter: Filter = {};
  if (period) filter.periodId = period;
  if (view === "mine") filter.mine = true;
  else {
    if (team) filter.teamId = team;
    if (owner === "me") filter.mine = true;
    else if (owner === "below") filter.belowMe = true;
    else if (owner) filter.ownerId = owner;
  }
  if (state === "open") filter.statuses = ["DRAFT", "PROPOSED", "ACTIVE"];
  else if (state in HEALTHS) filter.healths = [HEALTHS[state as HealthKey]];
  else if (state in STATUSES) filter.statuses = [STATUSES[state as StatusKey]];
  if (text.trim()) filter.text = text.trim();
  return filter;
}

interface Span {
  id: string;
  startsOn: string;
  endsOn: string;
}

/** The longest period that today lies in, else the latest: where a cascade begins. */
export function currentPeriod<One extends Span>(periods: readonly One[], today: string): One | undefined {
  const length = ({ startsOn, endsOn }: Span) => Date.parse(endsOn) - Date.parse(startsOn);
  const now = periods.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  return now.sort((one, other) => length(other) - length(one))[0] ?? periods[0];
}
