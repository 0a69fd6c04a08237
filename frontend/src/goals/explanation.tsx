import { formatNumber, formatPercent, formatPercentPrecise, formatPoints } from "../lib/format";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { Skeleton } from "../ui/skeleton";
import { decimal } from "./goal-words";
import "./explanation.css";

const explanationQuery = graphql(`
  query Explanation($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        explanation {
          mode
          progress
          coverage
          otherPoints
          parts {
            weight
            progress
            points
            possible
            leftOut
            goal {
              id
              title
              accountable {
                id
                name
              }
            }
            keyResult {
              id
              title
            }
          }
        }
      }
    }
  }
`);

type Answer = Extract<NonNullable<ResultOf<typeof explanationQuery>["node"]>, { __typename: "Goal" }>;
type Explained = NonNullable<Answer["explanation"]>;
type Part = Explained["parts"][number];

/** What a number is made of, under the number: it opens closed, because it repeats what the page shows below. */
export function Explanation({ id }: { id: string }) {
  const query = useQuery(explanationQuery, { id });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={5} rowHeight={48} />}>
      {({ node }) => (node?.__typename === "Goal" && node.explanation ? <Explained explained={node.explanation} /> : null)}
    </Loaded>
  );
}

function Explained({ explained }: { explained: Explained }) {
  const counted = explained.parts.filter((part) => part.leftOut === null && part.points !== null);
  const leftOut = explained.parts.filter((part) => !counted.includes(part));
  const widest = Math.max(...counted.map((part) => part.possible ?? 0));
  const sum = counted.reduce((points, part) => points + (part.points ?? 0), explained.otherPoints ?? 0);
  const total = explained.progress === null ? null : explained.progress * 100;
  const moved = explained.mode !== "MANUAL" && total !== null && Math.abs(sum - total) > 0.05;
  return (
    <div class="explanation">
      <p>{introduction(explained, counted.length > 0 || explained.otherPoints !== null)}</p>
      {(counted.length > 0 || explained.otherPoints !== null) && (
        <table class="explanation__table">
          <caption class="visually-hidden">{t("explanation-caption")}</caption>
          <Columns />
          <thead>
            <tr>
              <th scope="col">{t("explanation-part")}</th>
              <th scope="col" class="explanation__number">
                {t("explanation-weight")}
              </th>
              <th scope="col" class="explanation__number">
                {t("explanation-progress")}
              </th>
              <th scope="col" class="explanation__number">
                {t("explanation-points")}
              </th>
              <th scope="col" class="explanation__possible">
                {t("explanation-possible")}
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map((part) => (
              <Row key={keyOf(part)} part={part} widest={widest} />
            ))}
            {explained.otherPoints !== null && (
              <tr>
                <th scope="row">
                  <span class="explanation__name">{t("explanation-others")}</span>
                  <span class="explanation__kind">{t("explanation-others-hint")}</span>
                </th>
                <td class="explanation__number quiet">{formatNumber(null)}</td>
                <td class="explanation__number quiet">{formatNumber(null)}</td>
                <td class="explanation__number explanation__points">{formatPoints(explained.otherPoints)}</td>
                <td class="explanation__possible" />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("explanation-total")}</th>
              <td class="explanation__number" />
              <td class="explanation__number" />
              <td class="explanation__number explanation__points">{formatPoints(total)}</td>
              <td class="explanation__possible quiet">{t("explanation-shown", { percent: formatPercent(explained.progress) })}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {moved && <p class="quiet">{t("explanation-moved", { points: formatPoints(sum) })}</p>}
      {leftOut.length > 0 && <LeftOut parts={leftOut} />}
    </div>
  );
}

/** The same in both tables, so that their numbers stand under one another. */
function Columns() {
  return (
    <colgroup>
      <col />
      <col class="explanation__narrow" />
      <col class="explanation__narrow" />
      <col class="explanation__narrow" />
      <col class="explanation__wide" />
    </colgroup>
  );
}

function introduction({ mode, coverage }: Explained, anything: boolean): string {
  if (mode === "MANUAL") return t("explanation-mode-manual");
  const how = t(`explanation-mode-${mode.toLowerCase().replace("_", "-")}`);
  if (!anything) return `${how} ${t("explanation-nothing")}`;
  return coverage === null ? how : `${how} ${t("explanation-coverage", { percent: formatPercent(coverage) })}`;
}

function Row({ part, widest }: { part: Part; widest: number }) {
  const possible = part.possible ?? 0;
  return (
    <tr>
      <th scope="row">
        <Name part={part} />
        <span class="explanation__kind explanation__kind--wide">{kindOf(part)}</span>
        <span class="explanation__kind explanation__kind--phone">
          {t("explanation-row", { weight: weightOf(part), percent: formatPercentPrecise(part.progress) })}
        </span>
      </th>
      <td class="explanation__number">{weightOf(part)}</td>
      <td class="explanation__number">{formatPercentPrecise(part.progress)}</td>
      <td class="explanation__number explanation__points">{formatPoints(part.points)}</td>
      <td class="explanation__possible">
        <span
          class="explanation__bar"
          style={{
            "--possible": `${widest > 0 ? (possible / widest) * 100 : 0}%`,
            "--reached": `${possible > 0 ? ((part.points ?? 0) / possible) * 100 : 0}%`,
          }}
        />
        <span class="visually-hidden">{t("explanation-of", { points: formatPoints(possible) })}</span>
      </td>
    </tr>
  );
}

/** Below the total: inside the sum it would read as an error in addition. */
function LeftOut({ parts }: { parts: readonly Part[] }) {
  return (
    <table class="explanation__table explanation__table--left-out">
      <caption class="explanation__left-out">{t("explanation-left-out")}</caption>
      <Columns />
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t("explanation-part")}</th>
          <th scope="col">{t("explanation-weight")}</th>
          <th scope="col">{t("explanation-progress")}</th>
          <th scope="col">{t("explanation-points")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={keyOf(part)}>
            <th scope="row">
              <Name part={part} />
              <span class="explanation__kind">{`${kindOf(part)}. ${reasonOf(part)}`}</span>
            </th>
            <td class="explanation__number quiet">{weightOf(part)}</td>
            <td class="explanation__number quiet">{formatPercentPrecise(part.progress)}</td>
            <td class="explanation__number quiet">{formatPoints(null)}</td>
            <td class="explanation__possible" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ part }: { part: Part }) {
  const { goal, keyResult } = part;
  if (!goal) return <span class="explanation__name">{keyResult?.title}</span>;
  return (
    <a class="explanation__name" href={`/goals/${goal.id}`}>
      {goal.title}
    </a>
  );
}

const keyOf = (part: Part): string => part.goal?.id ?? part.keyResult?.id ?? "";
const weightOf = (part: Part): string => formatNumber(decimal(part.weight));

function kindOf({ goal }: Part): string {
  if (!goal) return t("explanation-kind-key-result");
  return goal.accountable ? t("explanation-kind-goal-of", { name: goal.accountable.name }) : t("explanation-kind-goal");
}

const reasonOf = ({ leftOut }: Part): string =>
  t(`explanation-reason-${(leftOut ?? "UNMEASURED").toLowerCase().replaceAll("_", "-")}`);
