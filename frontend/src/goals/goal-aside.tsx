import { formatPoints } from "../lib/format";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { Skeleton } from "../ui/skeleton";
import { GoalAsideAbout } from "./goal-aside-about";
import { GoalAsideBlockers } from "./goal-aside-blockers";
import { GoalAsideLink } from "./goal-aside-link";
import { asideQuery, type Beside } from "./goal-aside-query";
import { GoalAsideShares } from "./goal-aside-shares";
import { GoalAsideSupports } from "./goal-aside-supports";
import type { GoalDialogName } from "./goal-page-dialogs";
import type { Goal } from "./goal-page-query";
import { useOpenPart } from "./open-parts";
import "./goal-aside.css";

interface Props {
  goal: Goal;
  timeZone: string;
  onDialog: (name: GoalDialogName) => void;
}

/** What a goal is, what stands in its way, and what hangs together with it. */
export function GoalAside({ goal, timeZone, onDialog }: Props) {
  const query = useQuery(asideQuery, { id: goal.id });
  const [history, setHistory] = useOpenPart("history");
  return (
    <aside id="goal-aside" class="goal-aside" tabIndex={-1} aria-label={t("goal-aside-label")}>
      <GoalAsideAbout goal={goal} onDialog={onDialog} />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ node }) =>
          node?.__typename === "Goal" && (
            <>
              {goal.status === "ACTIVE" && <GoalAsideBlockers blockers={node.blockers.edges.map((edge) => edge.node)} timeZone={timeZone} />}
              <CountsTowards goal={goal} />
              <Below goal={goal} beside={node} />
              <GoalAsideSupports goal={goal} beside={node} onDialog={onDialog} />
              <GoalAsideShares goal={goal} shares={node.shares.edges.map((edge) => edge.node)} onDialog={onDialog} />
            </>
          )
        }
      </Loaded>
      <section class="goal-aside__part goal-aside__part--history">
        <button type="button" class="goal-aside__more" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t("goal-history-title")}
        </button>
      </section>
    </aside>
  );
}

/** A parent that the reader may not see is simply not there. */
function CountsTowards({ goal }: { goal: Goal }) {
  const { parent, ancestors } = goal;
  if (!parent) return null;
  const above = ancestors.filter(({ id }) => id !== parent.id);
  return (
    <section class="goal-aside__part" aria-labelledby="goal-aside-parent">
      <h2 id="goal-aside-parent" class="goal-aside__head">
        {t("goal-aside-parent")}
      </h2>
      <GoalAsideLink goal={parent} />
      {above.length > 0 && (
        <div class="goal-aside__above">
          <p>{t("goal-aside-above")}</p>
          <ul>
            {above.toReversed().map(({ id, title }) => (
              <li key={id}>
                <a href={`/goals/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The cascade with every row open that leads here. */
const cascadeAt = ({ id, ancestors }: Goal): string =>
  `/goals?view=cascade&open=${[...ancestors.map((one) => one.id), id].map(encodeURIComponent).join(".")}`;

function Below({ goal, beside }: { goal: Goal; beside: Beside }) {
  const children = beside.children.edges.map(({ node }) => node);
  const others = beside.explanation?.otherPoints ?? null;
  if (children.length === 0 && others === null) return null;
  return (
    <section class="goal-aside__part" aria-labelledby="goal-aside-below">
      <h2 id="goal-aside-below" class="goal-aside__head">
        {t("goal-aside-below")}
      </h2>
      {children.length > 0 && (
        <ul class="goal-aside__list">
          {children.map((child) => (
            <li key={child.id}>
              <GoalAsideLink goal={child} />
            </li>
          ))}
        </ul>
      )}
      {others !== null && <p class="goal-aside__others">{t("goal-aside-others", { points: formatPoints(others) })}</p>}
      {beside.children.pageInfo.hasNextPage && (
        <p class="goal-aside__links">
          <a href={cascadeAt(goal)}>{t("goal-aside-below-all")}</a>
        </p>
      )}
    </section>
  );
}
