import { formatDay } from "../lib/format";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { Person } from "../ui/avatar";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { useAct } from "../ui/act";
import { offerUndo } from "../ui/undo-bar";
import { daysAfter } from "./delegates-days";
import { DelegatesForm } from "./delegates-form";
import { delegatesQuery, delegationEndMutation, type Me } from "./delegates-queries";
import german from "./delegates.de.ftl?raw";
import english from "./delegates.en.ftl?raw";
import "./delegates.css";

addTexts(english, german);

/** Who stands in for oneself, and for whom one stands in oneself. */
export function DelegatesPage() {
  const query = useQuery(delegatesQuery, {});
  return (
    <>
      <PageHead title={t("delegates-title")} />
      <Loaded query={query}>{({ me }) => me && <Delegates me={me} />}</Loaded>
    </>
  );
}

interface Delegation {
  id: string;
  startsOn: string;
  endsOn: string;
  isInForce: boolean;
  can: readonly string[];
}

function Delegates({ me }: { me: Me }) {
  const mine = me.delegations.edges.flatMap(({ node }) => (lasts(node) && node.delegate ? [{ ...node, person: node.delegate }] : []));
  const others = me.standsIn.edges.flatMap(({ node }) => (lasts(node) && node.manager ? [{ ...node, person: node.manager }] : []));
  return (
    <div class="delegates">
      <p class="quiet delegates__says">{t("delegates-says")}</p>
      <section aria-labelledby="delegates-mine">
        <h2 id="delegates-mine" class="delegates__head">
          {t("delegates-mine")}
        </h2>
        {mine.length === 0 ? <p class="quiet">{t("delegates-mine-nobody")}</p> : <List rows={mine} />}
        <DelegatesForm timeZone={me.timeZone} />
      </section>
      <section aria-labelledby="delegates-others">
        <h2 id="delegates-others" class="delegates__head">
          {t("delegates-others")}
        </h2>
        {others.length === 0 ? <p class="quiet">{t("delegates-others-nobody")}</p> : <List rows={others} />}
      </section>
    </div>
  );
}

/** What is over needs no attention; the record keeps it. */
const lasts = ({ can }: Delegation): boolean => can.includes("end");

function List({ rows }: { rows: readonly (Delegation & { person: { name: string } })[] }) {
  return (
    <ul class="delegates__list">
      {rows.map((row) => (
        <Row key={row.id} row={row} name={row.person.name} />
      ))}
    </ul>
  );
}

function Row({ row, name }: { row: Delegation; name: string }) {
  const { act, busy, wrong } = useAct(delegationEndMutation);
  const end = async () => {
    if (await act({ delegationId: row.id })) offerUndo(t("delegates-ended", { name }));
  };
  const days = t("delegates-days", { from: formatDay(row.startsOn), to: formatDay(daysAfter(row.endsOn, -1)) });
  return (
    <li class="delegates__row">
      <div>
        <Person name={name} />
        <p class="quiet">{row.isInForce ? t("delegates-now", { days }) : days}</p>
        <ErrorSummary errors={wrong} />
      </div>
      <Button busy={busy} onClick={() => void end()} aria-label={t("delegates-end-of", { name })}>
        {t("delegates-end")}
      </Button>
    </li>
  );
}
