import { useState } from "preact/hooks";
import { formatLongDay, formatPercent, formatTime, formatUnit } from "../lib/format";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { HealthTag } from "../ui/health-tag";
import { StatusShape } from "../ui/status-shape";
import type { Goal } from "./goal-page-query";
import { decimal, stateOf } from "./goal-words";
import { Talk } from "./talk";
import type { CheckInTalk } from "./talk-query";
import { TimelineAcknowledgement } from "./timeline-acknowledgement";
import { TimelineEdit } from "./timeline-edit";
import { mayPutRight, valuesOf, type CheckIn, type Value } from "./timeline-query";
import { TimelineWithdraw } from "./timeline-withdraw";

interface Props {
  goal: Goal;
  checkIn: CheckIn;
  isLatest: boolean;
  /** What was said to it; undefined while that is on its way. */
  talk: CheckInTalk | undefined;
}

export function TimelineEntry({ goal, checkIn, isLatest, talk }: Props) {
  const [open, setOpen] = useState<"edit" | "withdraw" | null>(null);
  const close = () => setOpen(null);
  const name = checkIn.author?.name ?? t("timeline-somebody");
  if (checkIn.isWithdrawn) {
    return (
      <li class="timeline__entry timeline__entry--withdrawn">
        <p class="quiet">{t("timeline-withdrawn", { day: formatLongDay(checkIn.occurredOn) })}</p>
      </li>
    );
  }
  const blockers = checkIn.blockers.edges.map(({ node }) => node);
  const edits = checkIn.revisions.edges.length;
  return (
    <li class="timeline__entry">
      <Avatar name={name} size={32} />
      <article class="timeline__body" tabIndex={-1} aria-label={t("timeline-entry", { name, day: formatLongDay(checkIn.occurredOn) })}>
        <header class="timeline__head">
          <p class="timeline__who">
            <strong class="timeline__name">{name}</strong>{" "}
            <span class="quiet">
              {whenOf(checkIn)}
              {edits > 0 && t("timeline-edited")}
            </span>
          </p>
          {checkIn.health && <HealthTag state={stateOf(checkIn.health)} />}
        </header>
        {checkIn.whatChanged && <p class="timeline__words">{checkIn.whatChanged}</p>}
        <Changes checkIn={checkIn} />
        {checkIn.nextSteps && (
          <p class="timeline__words">
            <span class="quiet">{t("timeline-next")}</span> {checkIn.nextSteps}
          </p>
        )}
        {blockers.length > 0 && (
          <ul class="timeline__blockers">
            {blockers.map((blocker) => (
              <li key={blocker.id} class="timeline__blocker">
                <StatusShape state={blocker.resolvedOn ? "closed" : "blocked"} />
                <span>
                  {blocker.text}
                  {blocker.resolvedOn && (
                    <span class="quiet"> {t("timeline-resolved", { day: formatLongDay(blocker.resolvedOn) })}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        <TimelineAcknowledgement goal={goal} checkIn={checkIn} isLatest={isLatest} />
        {goal.status === "ACTIVE" && mayPutRight(checkIn, isLatest) && (
          <div class="actions timeline__actions">
            <Button size="row" onClick={() => setOpen("edit")}>
              {t("timeline-edit")}
            </Button>
            <Button size="row" kind="quiet" onClick={() => setOpen("withdraw")}>
              {t("timeline-withdraw")}
            </Button>
            <span class="quiet">{t("timeline-window")}</span>
          </div>
        )}
        {talk && <Talk goalId={goal.id} talk={talk} author={name} />}
      </article>
      {open === "edit" && <TimelineEdit checkIn={checkIn} onClose={close} />}
      {open === "withdraw" && <TimelineWithdraw checkIn={checkIn} onClose={close} />}
    </li>
  );
}

/** "checked in today, 10:42"; of an earlier day that a later hour tells of, the day it tells of. */
function whenOf({ occurredOn, postedAt }: CheckIn): string {
  const posted = postedAt === null ? null : new Date(postedAt);
  const isToday = posted !== null && posted.toDateString() === new Date().toDateString();
  const isOfThatDay = posted !== null && new Date(`${occurredOn}T00:00`).toDateString() === posted.toDateString();
  if (isToday && isOfThatDay) return t("timeline-today", { time: formatTime(posted) });
  return t("timeline-on", { day: formatLongDay(occurredOn) });
}

/** What moved, in two columns; what stayed is left out. */
function Changes({ checkIn }: { checkIn: CheckIn }) {
  const rows: { key: string; word: string; change: string }[] = [];
  for (const value of valuesOf(checkIn)) {
    const change = changeOf(value);
    if (change) rows.push({ key: value.id, word: value.keyResult?.title ?? t("timeline-key-result"), change });
  }
  if (checkIn.manualProgress !== null && checkIn.progressBefore !== checkIn.progressAfter) {
    const after = formatPercent(checkIn.progressAfter);
    const { progressBefore } = checkIn;
    const change = progressBefore === null ? after : t("timeline-change", { before: formatPercent(progressBefore), after });
    rows.push({ key: "progress", word: t("timeline-progress"), change });
  }
  if (checkIn.confidence !== null && checkIn.confidence !== checkIn.confidenceBefore) {
    const after = t("timeline-of-ten", { confidence: checkIn.confidence });
    const change = checkIn.confidenceBefore === null ? after : t("timeline-change", { before: String(checkIn.confidenceBefore), after });
    rows.push({ key: "confidence", word: t("timeline-confidence"), change });
  }
  if (rows.length === 0) return null;
  return (
    <dl class="timeline__changes">
      {rows.map(({ key, word, change }) => (
        <div key={key} class="timeline__change">
          <dt>{word}</dt>
          <dd class="numeric">{change}</dd>
        </div>
      ))}
    </dl>
  );
}

function changeOf({ before, after, doneBefore, doneAfter, keyResult }: Value): string | null {
  if (keyResult?.measure === "MILESTONES") return stepsDone(doneBefore.length, doneAfter.length);
  if (after === null || before === after) return null;
  const [from, to] = [decimal(before), decimal(after)];
  if (from === to) return null;
  if (keyResult?.measure === "BINARY") return t(to === 1 ? "timeline-done" : "timeline-not-done");
  const unit = keyResult?.unit ?? "";
  if (from === null) return formatUnit(to, unit);
  const isLead = /^[€$£]$/.test(unit);
  return t("timeline-change", { before: formatUnit(from, isLead ? unit : ""), after: formatUnit(to, unit) });
}

function stepsDone(before: number, after: number): string | null {
  return before === after ? null : t("timeline-steps", { before, after });
}
