import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatDayMonth } from "../lib/format";
import type { Drawing } from "./chart-drawing";
import { dateOf, dayOf, dayTicks } from "./chart-scale";
import "./chart.css";

const HEIGHT = 240;
const TOP = 24;
const BOTTOM = 32;
const LEFT = 44;
const RIGHT = 8;

/** Drawn in the pixels there are, so that its words keep their size on a phone. */
export function ChartPlot({ drawing, labelledBy }: { drawing: Drawing; labelledBy: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(656);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(element.clientWidth, 240));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} class="chart__box">
      <svg class="chart__plot" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy}>
        <Marks drawing={drawing} width={width} />
      </svg>
    </div>
  );
}

function Marks({ drawing, width }: { drawing: Drawing; width: number }) {
  const { points, ticks, from, to, plain } = drawing;
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const floor = HEIGHT - BOTTOM;
  const x = (day: number) => LEFT + ((day - from) / Math.max(to - from, 1)) * (width - LEFT - RIGHT);
  const y = (value: number) => floor - ((value - low) / (high - low || 1)) * (floor - TOP);
  const at = points.map(({ day, value }) => ({ left: x(dayOf(day)), top: y(value) }));
  const days = dayTicks(from, to, width < 480 ? 4 : 6);
  const edges = drawing.target === null ? [] : [drawing.target.low, drawing.target.high].filter((value) => value !== null);
  // The target's own number takes the place of a tick that would stand on it.
  const free = ticks.filter((tick) => edges.every((edge) => Math.abs(y(tick) - y(edge)) >= 14));
  return (
    <>
      <Band drawing={drawing} x={[LEFT, width - RIGHT]} y={y} floor={floor} firstTop={at[0]?.top ?? 0} />
      {ticks.map((tick) => (
        <path key={tick} class={tick === low ? "chart__axis" : "chart__grid"} d={`M${LEFT} ${y(tick)}H${width - RIGHT}`} />
      ))}
      {free.map((tick) => (
        <text key={tick} class="chart__word" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
          {plain(tick)}
        </text>
      ))}
      {edges.map((edge) => (
        <g key={edge}>
          <path class="chart__target" d={`M${LEFT} ${y(edge)}H${width - RIGHT}`} />
          <text class="chart__word chart__word--strong" x={LEFT - 8} y={y(edge) + 4} text-anchor="end">
            {plain(edge)}
          </text>
        </g>
      ))}
      {days.map((day, index) => (
        <g key={day}>
          <path class="chart__axis" d={`M${x(day)} ${floor}v4`} />
          <text class="chart__word" x={x(day)} y={floor + 20} text-anchor={anchorAt(index, days.length)}>
            {formatDayMonth(dateOf(day))}
          </text>
        </g>
      ))}
      <polyline class="chart__line" points={at.map(({ left, top }) => `${left.toFixed(1)},${top.toFixed(1)}`).join(" ")} />
      {(at.length <= 40 ? at : at.slice(-1)).map(({ left, top }, index, all) => (
        <circle
          key={index}
          class={index === all.length - 1 ? "chart__dot chart__dot--last" : "chart__dot"}
          cx={left}
          cy={top}
          r={index === all.length - 1 ? 4.5 : 3}
        />
      ))}
      <EndWords drawing={drawing} at={at} width={width} floor={floor} />
    </>
  );
}

const anchorAt = (index: number, count: number) => (index === 0 ? "start" : index === count - 1 ? "end" : "middle");

interface BandProps {
  drawing: Drawing;
  x: readonly [number, number];
  y: (value: number) => number;
  floor: number;
  firstTop: number;
}

/** Where the good values lie, with its words inside, at the end where the line does not begin. */
function Band({ drawing, x: [left, right], y, floor, firstTop }: BandProps) {
  const { target, ticks } = drawing;
  if (!target) return null;
  const top = target.high === null ? y(ticks.at(-1) ?? 1) : y(target.high);
  const bottom = target.low === null ? floor : y(target.low);
  const middle = (top + bottom) / 2 + 4;
  const isTaken = Math.abs(firstTop - middle) < 18;
  return (
    <>
      <rect class="chart__band" x={left} y={top} width={right - left} height={Math.max(bottom - top, 0)} />
      <text class="chart__word chart__word--strong" x={isTaken ? right - 8 : left + 8} y={middle} text-anchor={isTaken ? "end" : "start"}>
        {target.word}
      </text>
    </>
  );
}

interface EndProps {
  drawing: Drawing;
  at: readonly { left: number; top: number }[];
  width: number;
  floor: number;
}

/** The first and the last value, each where the line is not going. */
function EndWords({ drawing, at, width, floor }: EndProps) {
  const first = at[0];
  const last = at.at(-1);
  const before = at.at(-2);
  const value = drawing.points[0]?.value;
  if (!first || !last || !before || value === undefined) return null;
  const isFalling = last.top >= before.top;
  const below = last.top + 20 < floor ? last.top + 20 : last.top - 12;
  const lastTop = isFalling ? below : last.top - 12;
  const isLate = last.left > LEFT + (width - LEFT - RIGHT) * 0.45;
  const firstTop = last.top >= first.top || first.top + 26 > floor ? first.top - 10 : first.top + 18;
  return (
    <>
      {/* On the axis itself the tick says it already, and a rising line would run through the word. */}
      {value !== drawing.ticks[0] && (
        <text class="chart__word chart__word--strong" x={first.left} y={firstTop} text-anchor={first.left < LEFT + 16 ? "start" : "middle"}>
          {drawing.plain(value)}
        </text>
      )}
      <text
        class="chart__word chart__word--last"
        x={isLate ? Math.min(last.left + 4, width - RIGHT) : last.left}
        y={Math.max(lastTop, 12)}
        text-anchor={isLate ? "end" : "start"}
      >
        {drawing.lastWord}
      </text>
    </>
  );
}
