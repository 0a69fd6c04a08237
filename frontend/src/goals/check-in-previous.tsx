import type { ComponentChildren } from "preact";
import { formatDay, formatLongDay } from "../lib/format";
import { t } from "../lib/text";
import { HealthTag } from "../ui/health-tag";
import { Icon } from "../ui/icon";
import { previousOf, type CheckInGoal } from "./check-in-goal";
import { stateOf } from "./goal-words";
import "./check-in-previous.css";

const onPhone = () => matchMedia("(max-width: 719px)").matches;

/** How it stood the last time, beside the form; on a phone it is folded above it. */
export function CheckInPrevious({ goal, onLeave }: { goal: CheckInGoal; onLeave: () => void }) {
  const previous = previousOf(goal);
  if (previous === null) {
    return (
      <div class="check-in-previous">
        <p class="check-in-previous__title">{t("check-in-previous-none")}</p>
        <p class="quiet">{t("check-in-previous-none-advice")}</p>
      </div>
    );
  }
  const { health, confidence, whatChanged, nextSteps, acknowledgedAt, acknowledgedBy, acknowledgement } = previous;
  const acknowledged = { name: acknowledgedBy?.name ?? "", day: acknowledgedAt === null ? "" : formatDay(acknowledgedAt) };
  const title = t("check-in-previous", { day: formatLongDay(previous.occurredOn) });
  const content = (
    <>
      <dl class="check-in-previous__list">
        <Said head={t("check-in-health")}>{health && <HealthTag state={stateOf(health)} />}</Said>
        <Said head={t("check-in-previous-confidence-head")}>
          {confidence !== null && <span class="strong">{t("check-in-previous-confidence", { value: confidence })}</span>}
        </Said>
        <Said head={t("check-in-what")}>{whatChanged}</Said>
        <Said head={t("check-in-next")}>{nextSteps}</Said>
        {acknowledgedAt === null ? (
          <Said head={t("check-in-previous-not-acknowledged")} isAlone />
        ) : (
          <Said head={t("check-in-previous-acknowledged", acknowledged)} isAlone>
            {acknowledgement && t("check-in-previous-quote", { words: acknowledgement })}
          </Said>
        )}
      </dl>
      <a class="check-in-previous__earlier" href={`/goals/${goal.id}#check-ins`} onClick={onLeave}>
        <Icon name="chevron-left" />
        {t("check-in-earlier")}
      </a>
    </>
  );
  return onPhone() ? (
    <details class="check-in-previous">
      <summary class="check-in-previous__title">{title}</summary>
      {content}
    </details>
  ) : (
    <div class="check-in-previous">
      <h3 class="check-in-previous__title">{title}</h3>
      {content}
    </div>
  );
}

/** What nobody said is left out, unless its head tells something alone. */
function Said({ head, children, isAlone = false }: { head: string; children?: ComponentChildren; isAlone?: boolean }) {
  if (!children && !isAlone) return null;
  return (
    <div>
      <dt class="second">{head}</dt>
      {children && <dd class="check-in-previous__said">{children}</dd>}
    </div>
  );
}
