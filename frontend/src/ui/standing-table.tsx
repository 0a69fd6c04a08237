import { formatDay } from "../lib/format";
import { addTexts, t } from "../lib/text";
import { Person } from "./avatar";
import { StatusShape, type State } from "./status-shape";
import type { StandingRow } from "./standing-row";
import german from "./standing.de.ftl?raw";
import english from "./standing.en.ftl?raw";
import "./data-table.css";
import "./standing-table.css";

addTexts(english, german);

const STATES: readonly { state: State; count: keyof StandingRow["standing"] & ("onTrack" | "atRisk" | "offTrack" | "stale") }[] = [
  { state: "on-track", count: "onTrack" },
  { state: "at-risk", count: "atRisk" },
  { state: "off-track", count: "offTrack" },
  { state: "stale", count: "stale" },
];

/** People with how their goals stand and how many of their due check-ins came in time. */
export function StandingTable({ caption, rows }: { caption: string; rows: readonly StandingRow[] }) {
  return (
    <table class="table standing-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="table__cell table__head">{t("standing-who")}</th>
          <th scope="col" class="table__cell table__head table__cell--not-on-phone">{t("standing-role")}</th>
          {STATES.map(({ state }) => (
            <th key={state} scope="col" class="table__cell table__head standing-table__state">
              <span class="standing-table__word">{t(`state-${state}`)}</span>
            </th>
          ))}
          <th scope="col" class="table__cell table__head table__cell--not-on-phone standing-table__day">{t("standing-last")}</th>
          <th scope="col" class="table__cell table__head table__cell--not-on-phone table__cell--number standing-table__in-time">
            {t("standing-in-time")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} class="table__row">
            <th scope="row" class="table__cell table__cell--title">
              <a href={`/people/${row.id}`}>
                <Person name={row.name} />
              </a>
            </th>
            <td class="table__cell table__cell--not-on-phone quiet">{row.jobTitle}</td>
            {STATES.map(({ state, count }) => (
              <td key={state} class="table__cell standing-table__state">
                <Count state={state} count={row.standing[count]} />
              </td>
            ))}
            <td class="table__cell table__cell--not-on-phone">{row.standing.lastCheckInOn ? formatDay(row.standing.lastCheckInOn) : "–"}</td>
            <td class="table__cell table__cell--not-on-phone table__cell--number">{inTimeOf(row.checkInRhythm)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ state, count }: { state: State; count: number }) {
  if (count === 0) return <span class="quiet">–</span>;
  return (
    <span class="standing-table__count">
      <StatusShape state={state} />
      {count}
    </span>
  );
}

/** "9 of 12"; a dash where nothing was due. */
function inTimeOf(weeks: StandingRow["checkInRhythm"]): string {
  const due = weeks.reduce((sum, week) => sum + week.due, 0);
  const inTime = weeks.reduce((sum, week) => sum + week.inTime, 0);
  return due === 0 ? "–" : t("standing-of", { inTime, due });
}
