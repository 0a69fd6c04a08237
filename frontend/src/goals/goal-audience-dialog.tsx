import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Loaded } from "../ui/loaded";
import { Skeleton } from "../ui/skeleton";
import { audienceQuery, type Audience } from "./goal-audience-query";
import type { Goal } from "./goal-page-query";
import "./goal-audience-dialog.css";

interface Props {
  goal: Goal;
  onClose: () => void;
}

/** Who can see a goal, rule by rule, as the policy itself says it: nobody should have to guess who reads what she writes. */
export function GoalAudienceDialog({ goal, onClose }: Props) {
  const query = useQuery(audienceQuery, { id: goal.id });
  return (
    <Dialog title={t("goal-audience-title")} onClose={onClose} actions={<Button onClick={onClose}>{t("goal-audience-close")}</Button>}>
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ node }) =>
          node?.__typename === "Goal" ? (
            <ul class="goal-audience">
              {node.audience.map((one) => (
                <Row key={one.rule} goal={goal} audience={one} />
              ))}
            </ul>
          ) : (
            <p>{t("goal-page-nothing-fact")}</p>
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Row({ goal, audience }: { goal: Goal; audience: Audience }) {
  const { rule, team, people, hasMore, namesAreWithheld, isYours } = audience;
  const word = `goal-audience-${rule.toLowerCase().replaceAll("_", "-")}${goal.team && rule === "LINE_ABOVE" ? "-team" : ""}`;
  const said = { owner: goal.accountable?.name ?? t("goal-page-nobody"), team: (team ?? goal.team ?? goal.homeTeam)?.name ?? "" };
  return (
    <li class="goal-audience__rule">
      <h3 class="goal-audience__head">
        {t(word, said)}
        {isYours && <span class="goal-audience__yours">{t("goal-audience-yours")}</span>}
      </h3>
      <p class="quiet">{t(namesAreWithheld && rule === "SHARE" ? "goal-audience-share-withheld" : `${word}-why`, said)}</p>
      {people.length > 0 && (
        <ul class="goal-audience__people">
          {people.map(({ id, name }) => (
            <li key={id}>
              <Person name={name} />
            </li>
          ))}
          {hasMore && <li class="quiet">{t("goal-audience-more")}</li>}
        </ul>
      )}
    </li>
  );
}
