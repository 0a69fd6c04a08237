import { formatCount, formatDay, formatNumber, formatUnit } from "../lib/format";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Icon } from "../ui/icon";
import { Loaded } from "../ui/loaded";
import { Meter } from "../ui/meter";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { Sparkline } from "../ui/sparkline";
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { Chart } from "./chart";
import { drawingOf, trendDrawing, type Span } from "./chart-drawing";
import { dayOf } from "./chart-scale";
import { todayIn } from "./days";
import { may, type Goal } from "./goal-page-query";
import { decimal } from "./goal-words";
import { keyResultsOf, keyResultsQuery, mostTelling, pointsOf, type KeyResult, type Measured } from "./key-results-query";
import { useOpenPart } from "./open-parts";
import "./key-results.css";

/** The chart, and below it the table that it takes its line from. */
export function KeyResults({ goal, timeZone }: { goal: Goal; timeZone: string }) {
  const today = todayIn(timeZone);
  const [first, setFirst] = useState(20);
  // The server keeps 800 days of a trend.
  const days = Math.min(Math.max(dayOf(today) - dayOf(goal.activatedOn ?? goal.startsOn) + 1, 14), 800);
  const query = useQuery(keyResultsQuery, { id: goal.id, first, days }, { keep: true });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={8} rowHeight={44} />}>
      {({ node }) => node?.__typename === "Goal" && <Filled goal={goal} measured={node} today={today} onAll={() => setFirst(100)} />}
    </Loaded>
  );
}

interface FilledProps {
  goal: Goal;
  measured: Measured;
  today: string;
  onAll: () => void;
}

function Filled({ goal, measured, today, onAll }: FilledProps) {
  const { query } = useLocation();
  const keyResults = keyResultsOf(measured);
  const span: Span = { startsOn: goal.startsOn, dueOn: goal.dueOn, today };
  const charted = keyResults.find(({ id }) => id === query.chart) ?? mostTelling(keyResults);
  const drawing = (charted && drawingOf(charted, span)) ?? trendDrawing(measured.trend, span);
  return (
    <>
      {drawing && <Chart drawing={drawing} />}
      <section aria-labelledby="key-results">
        <SectionHead
          id="key-results"
          title={t("key-results-title")}
          aside={keyResults.length > 0 && formatCount(keyResults.length) + (measured.keyResults.pageInfo.hasNextPage ? "+" : "")}
        />
        {keyResults.length === 0 ? (
          <Empty goal={goal} />
        ) : (
          <Rows goal={goal} keyResults={keyResults} charted={drawing ? charted : null} />
        )}
        {measured.keyResults.pageInfo.hasNextPage && (
          <Button kind="quiet" onClick={onAll}>
            {t("key-results-all")}
          </Button>
        )}
      </section>
    </>
  );
}

function Empty({ goal }: { goal: Goal }) {
  const isWanted = (goal.mode === "BOTH" || goal.mode === "KEY_RESULTS") && may(goal, "edit");
  const advice = goal.mode === "MANUAL" ? "key-results-empty-manual" : isWanted ? "key-results-empty-add" : "key-results-empty-children";
  return (
    <EmptyState fact={t("key-results-empty")} advice={t(advice)}>
      {isWanted && <ButtonLink href={`/goals/${goal.id}/edit`}>{t("goal-page-edit")}</ButtonLink>}
    </EmptyState>
  );
}

/** The roles are written out because on the phone the rows are no table to the style sheet. */
function Rows({ goal, keyResults, charted }: { goal: Goal; keyResults: readonly KeyResult[]; charted: KeyResult | null }) {
  return (
    <table class="key-results" role="table">
      <caption class="visually-hidden">{t("key-results-title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {["name", "start", "now", "target", "trend", "progress"].map((column) => (
            <th key={column} role="columnheader" scope="col" class={`key-results__head key-results__${column}`}>
              {t(`key-results-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {keyResults.map((one) =>
          one.measure === "MILESTONES" ? (
            <Steps key={one.id} keyResult={one} />
          ) : (
            <Row key={one.id} goal={goal} keyResult={one} isCharted={one === charted} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  goal: Goal;
  keyResult: KeyResult;
  isCharted: boolean;
}

function Row({ goal, keyResult, isCharted }: RowProps) {
  const points = pointsOf(keyResult);
  const isDone = keyResult.measure === "BINARY";
  const now = decimal(keyResult.currentValue);
  return (
    <tr role="row" class={isCharted ? "key-results__row key-results__row--charted" : "key-results__row"}>
      <th role="rowheader" scope="row" class="key-results__name">
        {points.length > 1 ? (
          <a href={`/goals/${goal.id}?chart=${encodeURIComponent(keyResult.id)}`} aria-current={isCharted ? "true" : undefined}>
            {keyResult.title}
          </a>
        ) : (
          keyResult.title
        )}
      </th>
      <td role="cell" class="key-results__start">
        {isDone ? formatNumber(null) : <Value value={decimal(keyResult.startValue)} unit={keyResult.unit} />}
      </td>
      <td role="cell" class="key-results__now">
        {isDone ? (
          t(now === 1 ? "key-results-done" : "key-results-not-done")
        ) : now === null ? (
          <span class="key-results__none">{t("key-results-no-reading")}</span>
        ) : (
          formatUnit(now, keyResult.unit)
        )}
      </td>
      <td role="cell" class="key-results__target">
        {isDone ? t("key-results-done") : <Target keyResult={keyResult} />}
      </td>
      <td role="cell" class="key-results__trend">
        <Sparkline values={points.map(({ value }) => value)} target={null} />
      </td>
      <td role="cell" class="key-results__progress">
        <Meter value={keyResult.progress} />
      </td>
    </tr>
  );
}

/** A longer one would push the title aside three times; it stands at the current value. */
const LONGEST_UNIT = 5;

/** On the phone the ends share a line with the meter, so the unit stands at the current value alone. */
function Value({ value, unit }: { value: number | null; unit: string }) {
  const words = formatUnit(value, unit);
  const number = formatNumber(value);
  if (value === null || !words.startsWith(number)) return <>{words}</>;
  return (
    <>
      {number}
      {unit.length <= LONGEST_UNIT && <span class="key-results__unit">{words.slice(number.length)}</span>}
    </>
  );
}

function Target({ keyResult }: { keyResult: KeyResult }) {
  const { measure, unit } = keyResult;
  if (measure !== "MAINTAIN") return <Value value={decimal(keyResult.targetValue)} unit={unit} />;
  const [low, high] = [decimal(keyResult.lowerBound), decimal(keyResult.upperBound)];
  if (low !== null && high !== null) return <>{t("key-results-band", { low: formatNumber(low), high: formatUnit(high, unit) })}</>;
  return <>{low !== null ? `≥ ${formatUnit(low, unit)}` : `≤ ${formatUnit(high, unit)}`}</>;
}

/** Steps have no line; they open under their key result. */
function Steps({ keyResult }: { keyResult: KeyResult }) {
  const [open, setOpen] = useOpenPart(keyResult.id);
  const steps = keyResult.milestones.edges.map(({ node }) => node);
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <>
      <tr role="row" class="key-results__row">
        <th role="rowheader" scope="row" class="key-results__name">
          <button type="button" class="key-results__opener" aria-expanded={open} onClick={() => setOpen(!open)}>
            {keyResult.title}
            <Icon name={open ? "chevron-down" : "chevron-right"} />
          </button>
        </th>
        <td role="cell" class="key-results__start">
          {formatNumber(null)}
        </td>
        <td role="cell" class="key-results__now">
          {t("key-results-steps", { done, count: steps.length })}
        </td>
        <td role="cell" class="key-results__target">
          {t("key-results-all-steps", { count: steps.length })}
        </td>
        <td role="cell" class="key-results__trend" />
        <td role="cell" class="key-results__progress">
          <Meter value={keyResult.progress} />
        </td>
      </tr>
      {open && (
        <tr role="row" class="key-results__below">
          <td role="cell" colSpan={6}>
            <ul class="key-results__steps" aria-label={t("key-results-steps-of", { title: keyResult.title })}>
              {steps.map((step) => (
                <li key={step.id} class="key-results__step">
                  <span class={step.doneOn ? "key-results__mark key-results__mark--done" : "key-results__mark"}>
                    {step.doneOn && <Icon name="check" />}
                  </span>
                  <span class="key-results__step-name">{step.title}</span>
                  <span class="quiet">
                    {step.doneOn ? t("key-results-done-on", { day: formatDay(step.doneOn) }) : t("key-results-to-do")}
                  </span>
                  <span class="key-results__step-weight">{t("key-results-weight", { weight: formatNumber(decimal(step.weight)) })}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}
