import { formatLongDay } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { StatusShape } from "../ui/status-shape";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { dayOf } from "./chart-scale";
import { todayIn } from "./days";
import type { Blocker } from "./goal-aside-query";
import { resolveBlockerMutation } from "./goal-writes";

/** What stands in the way now, with its age; what stood there is told by the check-ins. */
export function GoalAsideBlockers({ blockers, timeZone }: { blockers: readonly Blocker[]; timeZone: string }) {
  const open = blockers.filter(({ resolvedOn }) => resolvedOn === null);
  if (open.length === 0) return null;
  return (
    <section class="goal-aside__part" aria-labelledby="goal-aside-blockers">
      <h2 id="goal-aside-blockers" class="goal-aside__head">
        {t("goal-aside-blockers", { count: open.length })}
      </h2>
      <ul class="goal-aside__list">
        {open.map((blocker) => (
          <Row key={blocker.id} blocker={blocker} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function Row({ blocker, timeZone }: { blocker: Blocker; timeZone: string }) {
  const { act, busy, wrong } = useAct(resolveBlockerMutation);
  const resolve = async () => {
    if (!(await act({ blockerId: blocker.id }))) return;
    // The row is gone with its button; reading goes on beside it.
    document.getElementById("goal-aside")?.focus({ preventScroll: true });
    offerUndo(t("goal-aside-resolved"));
  };
  const days = dayOf(todayIn(timeZone)) - dayOf(blocker.raisedOn);
  const age = t("goal-aside-age", { days });
  return (
    <li class="goal-aside__blocker">
      <StatusShape state="blocked" />
      <div>
        <p class="strong">{blocker.text}</p>
        <p class="quiet" title={formatLongDay(blocker.raisedOn)}>
          {blocker.raisedBy ? t("goal-aside-raised", { age, name: blocker.raisedBy.name }) : age}
        </p>
        <ErrorSummary errors={wrong} />
        {blocker.can.includes("resolve") && (
          <Button size="row" busy={busy} aria-label={t("goal-aside-resolve-this", { text: blocker.text })} onClick={() => void resolve()}>
            {t("goal-aside-resolve")}
          </Button>
        )}
      </div>
    </li>
  );
}
