import { send } from "../lib/api";
import type { ResultOf } from "../lib/graphql";
import { remember } from "../lib/query";
import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { PAGE, setOpen, type Cascade } from "./cascade-open";
import { cascadeBelowQuery, cascadeCanQuery, cascadeLevelQuery } from "./cascade-queries";

type Below = Extract<NonNullable<ResultOf<typeof cascadeBelowQuery>["node"]>, { cascade: unknown }>;

/** Opens a goal and what has something below it, three levels down, with one question. */
export async function openAll(cascade: Cascade, id: string): Promise<void> {
  const result = await send(cascadeBelowQuery, { id });
  const node = result.ok ? result.data.node : null;
  if (node && "cascade" in node) setOpen(cascade, keepLevels(node), true);
  else offerUndo(t(result.ok ? "cascade-not-opened" : "failure-network"));
}

/** Keeps each level that the answer holds as a whole, so that it need not be asked for; tells whose levels they are. */
function keepLevels(top: Below): string[] {
  const places = top.cascade.flatMap(({ goal, parentId, depth }) => (goal ? [{ goal, parentId, depth }] : []));
  const parents = places.filter(({ depth }) => depth < 3);
  return parents.flatMap(({ goal: { id, childCount, explanation }, depth }) => {
    if (childCount === 0) return [];
    const below = places.filter((place) => place.parentId === id && place.depth === depth + 1);
    if (below.length === childCount && childCount <= PAGE) {
      const children = { edges: below.map(({ goal }) => ({ node: goal })), pageInfo: { hasNextPage: false, endCursor: null } };
      remember(cascadeLevelQuery, { id, first: PAGE, after: null, begins: true }, { node: { id, explanation, children } });
    }
    return [id];
  });
}

/** Whether one may check in is the server's word; the tree does not ask it for every row. */
export async function mayCheckIn(id: string): Promise<boolean> {
  const result = await send(cascadeCanQuery, { id });
  const node = result.ok ? result.data.node : null;
  if (node && "can" in node && node.can.includes("check in on")) return true;
  offerUndo(t(result.ok ? "cascade-may-not-check-in" : "failure-network"));
  return false;
}
