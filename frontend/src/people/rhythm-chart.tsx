import { useState } from "preact/hooks";
import { formatDayMonth, formatPercent } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { SectionHead } from "../ui/section-head";
import "./rhythm-chart.css";

interface Week {
  startsOn: string;
  due: number;
  inTime: number;
}

const TALLEST = 64;
const STEP = 32;
const WIDE = 18;

/** The share of due check-ins that came in time, week by week, with its table behind it. */
export function RhythmChart({ weeks }: { weeks: readonly Week[] }) {
  const [isTable, showTable] = useState(false);
  const due = weeks.reduce((sum, week) => sum + week.due, 0);
  const inTime = weeks.reduce((sum, week) => sum + week.inTime, 0);
  return (
    <section>
      <SectionHead title={t("rhythm-title")} />
      {due === 0 ? (
        <p class="quiet">{t("rhythm-none", { weeks: weeks.length })}</p>
      ) : (
        <>
          <p class="strong">{t("rhythm-finding", { share: formatPercent(inTime / due), inTime, due })}</p>
          {isTable ? <Numbers weeks={weeks} /> : <Bars weeks={weeks} />}
          <p class="second">{t("rhythm-explained")}</p>
          <div class="rhythm-chart__other">
            <Button kind="quiet" size="row" aria-expanded={isTable} onClick={() => showTable(!isTable)}>
              {t(isTable ? "rhythm-as-chart" : "rhythm-as-table")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Each week a column as tall as the share; a week in which nothing was due has none. */
function Bars({ weeks }: { weeks: readonly Week[] }) {
  const width = weeks.length * STEP;
  return (
    <svg class="rhythm-chart" viewBox={`0 -14 ${width} ${TALLEST + 34}`} role="img" aria-label={t("rhythm-label", { weeks: weeks.length })}>
      {weeks.map(({ startsOn, due, inTime }, index) => {
        const tall = due === 0 ? 0 : (inTime / due) * TALLEST;
        const left = index * STEP + (STEP - WIDE) / 2;
        return (
          <g key={startsOn}>
            {due > 0 && <rect class="rhythm-chart__track" x={left} y={0} width={WIDE} height={TALLEST} rx="2" />}
            {due > 0 && <rect class="rhythm-chart__share" x={left} y={TALLEST - tall} width={WIDE} height={tall} rx="2" />}
            <text class="rhythm-chart__number" x={left + WIDE / 2} y={-4}>
              {due > 0 ? `${inTime}/${due}` : "–"}
            </text>
          </g>
        );
      })}
      <path class="rhythm-chart__axis" d={`M0 ${TALLEST + 0.5}H${width}`} />
      <text class="rhythm-chart__day" x="0" y={TALLEST + 16}>
        {formatDayMonth(weeks[0]?.startsOn ?? "")}
      </text>
      <text class="rhythm-chart__day rhythm-chart__day--last" x={width} y={TALLEST + 16}>
        {t("rhythm-this-week")}
      </text>
    </svg>
  );
}

function Numbers({ weeks }: { weeks: readonly Week[] }) {
  return (
    <table class="table rhythm-chart__table">
      <caption class="visually-hidden">{t("rhythm-title")}</caption>
      <thead>
        <tr>
          <th scope="col" class="table__cell table__head">{t("rhythm-week")}</th>
          <th scope="col" class="table__cell table__head table__cell--number">{t("rhythm-due")}</th>
          <th scope="col" class="table__cell table__head table__cell--number">{t("rhythm-in-time")}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ startsOn, due, inTime }) => (
          <tr key={startsOn} class="table__row">
            <th scope="row" class="table__cell table__cell--title">{formatDayMonth(startsOn)}</th>
            <td class="table__cell table__cell--number">{due}</td>
            <td class="table__cell table__cell--number">{inTime}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
