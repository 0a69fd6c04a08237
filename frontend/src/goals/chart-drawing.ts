import { formatCount, formatDayMonth, formatFullDay, formatLongDay, formatNumber, formatPercent, formatUnit } from "../lib/format";
import { t } from "../lib/text";
import { dayOf, valueTicks } from "./chart-scale";
import { decimal } from "./goal-words";
import { pointsOf, type KeyResult, type Point } from "./key-results-query";

/** A line over time with what it aims at; everything in words already, so that the plot only draws. */
export interface Drawing {
  /** The finding. */
  title: string;
  /** The measure, how often it was read, and where the axis starts. */
  measure: string;
  points: readonly Point[];
  /** Day numbers: the goal's own span, wider where readings lie outside. */
  from: number;
  to: number;
  ticks: readonly number[];
  /** Where the good values lie; an open end is null. */
  target: { low: number | null; high: number | null; word: string } | null;
  /** At the axis, without a unit. */
  plain: (value: number) => string;
  /** In a sentence, with its unit. */
  whole: (value: number) => string;
  lastWord: string;
}

export interface Span {
  startsOn: string;
  dueOn: string | null;
  today: string;
}

/** A currency stands before its number and stays there; "34 to 25 days" names its unit once. */
const short = (value: number, unit: string): string => (/^[€$£]$/.test(unit) ? formatUnit(value, unit) : formatNumber(value));

function spanOf(points: readonly Point[], { startsOn, dueOn, today }: Span): { from: number; to: number } {
  const days = points.map(({ day }) => dayOf(day));
  return {
    from: Math.min(dayOf(startsOn), ...days),
    to: Math.max(dueOn === null ? dayOf(today) : dayOf(dueOn), ...days),
  };
}

const lastWordOf = (point: Point, today: string, word: string): string =>
  point.day === today ? t("chart-today", { value: word }) : t("chart-last", { value: word, day: formatDayMonth(point.day) });

/** How a key result moved. Null where there is no line yet. */
export function drawingOf(keyResult: KeyResult, span: Span): Drawing | null {
  const points = pointsOf(keyResult);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const { unit } = keyResult;
  const target = targetOf(keyResult);
  const whole = (value: number) => formatUnit(value, unit);
  const ticks = ticksFor(points, target);
  const lowest = ticks[0] ?? 0;
  const measure = [
    t(unit ? "chart-measure" : "chart-measure-plain", { unit, count: formatCount(points.length) }),
    ...(lowest > 0 ? [t("chart-axis", { value: formatNumber(lowest) })] : []),
  ].join(" ");
  return {
    title: findingOf(keyResult, first, last, span),
    measure,
    points,
    ...spanOf(points, span),
    ticks,
    target,
    plain: (value) => short(value, unit),
    whole,
    lastWord: lastWordOf(last, span.today, whole(last.value)),
  };
}

function findingOf(keyResult: KeyResult, first: Point, last: Point, { dueOn }: Span): string {
  const { unit, measure } = keyResult;
  const moved = last.value === first.value ? "stayed" : last.value > first.value ? "rose" : "fell";
  const finding = t(`chart-finding-${moved}`, {
    title: keyResult.title,
    from: short(first.value, unit),
    now: formatUnit(last.value, unit),
  });
  if (measure === "MAINTAIN") {
    const low = decimal(keyResult.lowerBound) ?? -Infinity;
    const high = decimal(keyResult.upperBound) ?? Infinity;
    return t(last.value >= low && last.value <= high ? "chart-inside" : "chart-outside", { finding });
  }
  const target = decimal(keyResult.targetValue);
  if (target === null) return finding;
  const reached = measure === "DECREASE" ? last.value <= target : last.value >= target;
  if (reached) return t("chart-reached", { finding, target: short(target, unit) });
  return dueOn === null
    ? t("chart-aims", { finding, target: short(target, unit) })
    : t("chart-aims-by", { finding, target: short(target, unit), day: formatLongDay(dueOn).replace(/^\S+\s/, "") });
}

function targetOf({ measure, unit, targetValue, lowerBound, upperBound }: KeyResult): Drawing["target"] {
  const target = decimal(targetValue);
  if (measure === "DECREASE" && target !== null) {
    return { low: null, high: target, word: t("chart-target-most", { value: formatUnit(target, unit) }) };
  }
  if (measure === "INCREASE" && target !== null) {
    return { low: target, high: null, word: t("chart-target-least", { value: formatUnit(target, unit) }) };
  }
  if (measure !== "MAINTAIN") return null;
  const [low, high] = [decimal(lowerBound), decimal(upperBound)];
  if (low === null && high === null) return null;
  if (low === null) return { low, high, word: t("chart-target-most", { value: formatUnit(high, unit) }) };
  if (high === null) return { low, high, word: t("chart-target-least", { value: formatUnit(low, unit) }) };
  return { low, high, word: t("chart-target-band", { low: short(low, unit), high: formatUnit(high, unit) }) };
}

/** Room beyond the target for its band, and never a tick below 0 that no value needs. */
function ticksFor(points: readonly Point[], target: Drawing["target"]): number[] {
  const values = points.map(({ value }) => value);
  const ends = [target?.low, target?.high].filter((value) => value != null);
  const low = Math.min(...values, ...ends);
  const high = Math.max(...values, ...ends);
  const room = (high - low || Math.abs(high) || 1) * 0.14;
  const below = target !== null && target.low === null ? low - room : low;
  const above = target !== null && target.high === null ? high + room : high;
  return valueTicks(low >= 0 ? Math.max(0, below) : below, above, 4);
}

/** A goal without a numeric key result shows its progress instead. Null where it has not moved yet. */
export function trendDrawing(trend: readonly { day: string; progress: number | null }[], span: Span): Drawing | null {
  const points = trend.flatMap(({ day, progress }) => (progress === null ? [] : [{ day, value: progress }]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const moved = last.value === first.value ? "stayed" : last.value > first.value ? "rose" : "fell";
  return {
    title: t(`chart-progress-${moved}`, { from: formatPercent(first.value), now: formatPercent(last.value), day: formatFullDay(first.day) }),
    measure: t("chart-progress-measure", { count: formatCount(points.length) }),
    points,
    ...spanOf(points, span),
    ticks: [0, 0.25, 0.5, 0.75, 1],
    target: null,
    plain: formatPercent,
    whole: formatPercent,
    lastWord: lastWordOf(last, span.today, formatPercent(last.value)),
  };
}
