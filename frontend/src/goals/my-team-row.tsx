import { unbroken } from "../lib/format";
import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import { Button, ButtonLink } from "../ui/button";
import { HealthTag } from "../ui/health-tag";
import type { State } from "../ui/status-shape";
import type { Concern } from "./my-team-query";
import { ToDoAcknowledge } from "./to-do-acknowledge";

interface Props {
  concern: Concern;
  today: string;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

const DAY = 86_400_000;

/** One goal that needs me: why, whose, since when, and the one thing to do. */
export function MyTeamRow({ concern, today, isOpen, onOpen, onClose }: Props) {
  const { id, reasons, goal, checkIn, onBehalfOf } = concern;
  const [first, ...others] = reasons.map((reason) => reason.toLowerCase().replaceAll("_", "-") as State);
  if (goal === null || first === undefined) return null;
  const mayAcknowledge = checkIn?.can.includes("acknowledge") ?? false;
  const second = secondOf(concern);
  return (
    <li class={isOpen ? "my-team__row my-team__row--open" : "my-team__row"} id={id}>
      <div class="my-team__why">
        <HealthTag state={first} />
        {others.map((state) => (
          <span key={state} class="second">
            {t(`state-${state}`)}
          </span>
        ))}
      </div>
      <div class="my-team__who">
        {goal.accountable && <Person name={goal.accountable.name} />}
        {onBehalfOf && <span class="second">{t("my-team-for", { name: onBehalfOf.name })}</span>}
      </div>
      <div class="my-team__what">
        <a class="my-team__title" href={`/goals/${goal.id}`}>
          {unbroken(goal.title)}
        </a>
        {second && !isOpen && <p class="second my-team__second">{second}</p>}
      </div>
      <p class="my-team__long">{longOf(concern, today)}</p>
      <div class="my-team__button">
        {mayAcknowledge && !isOpen && (
          <Button size="row" aria-expanded={false} aria-label={t("my-team-acknowledge-this", { title: goal.title })} onClick={onOpen}>
            {t("my-team-acknowledge")}
          </Button>
        )}
        {!mayAcknowledge && (
          <ButtonLink size="row" href={`/goals/${goal.id}`}>
            {t("my-team-open")}
            <span class="visually-hidden"> {goal.title}</span>
          </ButtonLink>
        )}
      </div>
      {isOpen && mayAcknowledge && checkIn && (
        <div class="my-team__unfolded">
          <ToDoAcknowledge checkInId={checkIn.id} onDone={onClose} onClose={onClose} />
        </div>
      )}
    </li>
  );
}

/** What stands in the way, or what was said last. */
function secondOf({ blocker, checkIn, goal }: Concern): string {
  if (blocker) return unbroken(blocker.text);
  const last = goal?.checkIns.edges[0]?.node;
  const said = checkIn?.whatChanged || (last && !last.isDraft ? last.whatChanged : "");
  return said ? t("my-team-said", { said: unbroken(said) }) : "";
}

function longOf({ reasons, since, workingDaysLate }: Concern, today: string): string {
  if (reasons[0] === "STALE") return t("my-team-working-days", { days: workingDaysLate });
  return t("my-team-days", { days: Math.max(0, Math.round((Date.parse(today) - Date.parse(since)) / DAY)) });
}
