import { send } from "../lib/api";
import { t } from "../lib/text";
import { offerUndo } from "../ui/undo-bar";
import { setOpen, type Cascade } from "./cascade-open";
import { cascadeBelowQuery, cascadeCanQuery } from "./cascade-queries";

/** Opens a goal and whatever has something below it, three levels down, with one question. */
export async function openAll(cascade: Cascade, id: string): Promise<void> {
  const result = await send(cascadeBelowQuery, { id });
  const node = result.ok ? result.data.node : null;
  if (!node || !("cascade" in node)) {
    offerUndo(t("cascade-not-opened"));
    return;
  }
  const below = node.cascade.flatMap(({ goal, depth }) => (goal && goal.childCount > 0 && depth < 3 ? [goal.id] : []));
  setOpen(cascade, [id, ...below], true);
}

/** Whether one may check in is the server's word; the tree does not ask it for every row. */
export async function mayCheckIn(id: string): Promise<boolean> {
  const result = await send(cascadeCanQuery, { id });
  const node = result.ok ? result.data.node : null;
  if (node && "can" in node && node.can.includes("check in on")) return true;
  offerUndo(t(result.ok ? "cascade-may-not-check-in" : "failure-network"));
  return false;
}
