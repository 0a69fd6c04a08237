import { HealthTag } from "../ui/health-tag";
import { stateOf, wordFor } from "./goal-words";
import type { GoalsRow } from "./goals-queries";

type Standing = Pick<GoalsRow, "status" | "health">;

/** One word for where a goal stands: its health while it runs, its status before and after. */
export function GoalsHealth({ goal: { status, health } }: { goal: Standing }) {
  if (status === "ACTIVE") return <HealthTag state={stateOf(health)} />;
  const waiting = status === "DRAFT" || status === "PROPOSED";
  return <HealthTag state={waiting ? "pending" : "closed"}>{wordFor({ status })}</HealthTag>;
}
