import { useEffect, useRef, useState } from "preact/hooks";
import { formatLongDay, formatPercent, formatPoints, formatTime } from "../lib/format";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { useOpenPart } from "./open-parts";
import "./goal-history.css";

const historyQuery = graphql(`
  query GoalHistory($id: ID!, $first: Int!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        history(first: $first) {
          at
          verb
          actor {
            id
            name
          }
          changes {
            field
            before
            after
          }
        }
      }
    }
  }
`);

type Answer = Extract<NonNullable<ResultOf<typeof historyQuery>["node"]>, { __typename: "Goal" }>;
type Change = Answer["history"][number];
type FieldChange = Change["changes"][number];

const FIRST = 20;
const MOST = 100;

/** What was done to the goal since it was opened to the reader. It opens from the column beside, which lies above or below. */
export function GoalHistory({ id }: { id: string }) {
  const [open, setOpen] = useOpenPart("history");
  const before = useRef(open);
  useEffect(() => {
    before.current = open;
  }, [open]);
  // Opened by its button, reading goes on here; opened by the address, the page begins at its top.
  return open && <Section id={id} takesFocus={!before.current} onHide={() => setOpen(false)} />;
}

function Section({ id, takesFocus, onHide }: { id: string; takesFocus: boolean; onHide: () => void }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section ref={section} class="goal-history" tabIndex={-1} aria-labelledby="goal-history">
      <SectionHead
        id="goal-history"
        title={t("goal-history-title")}
        action={
          <Button kind="quiet" onClick={onHide}>
            {t("goal-history-hide")}
          </Button>
        }
      />
      <History id={id} />
    </section>
  );
}

function History({ id }: { id: string }) {
  const [first, setFirst] = useState(FIRST);
  const query = useQuery(historyQuery, { id, first }, { keep: true });
  return (
    <Loaded query={query} skeleton={<Skeleton rows={6} rowHeight={44} />}>
      {({ node }) => {
        if (node?.__typename !== "Goal") return null;
        if (node.history.length === 0) return <EmptyState fact={t("goal-history-empty")} advice={t("goal-history-empty-advice")} />;
        return (
          <>
            <ol class="goal-history__list">
              {node.history.map((change) => (
                <Entry key={`${change.at}${change.verb}`} change={change} />
              ))}
            </ol>
            {node.history.length === first && first < MOST && (
              <Button kind="quiet" onClick={() => setFirst(MOST)}>
                {t("goal-history-more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Entry({ change: { at, verb, actor, changes } }: { change: Change }) {
  const when = new Date(at);
  return (
    <li class="goal-history__entry">
      <p class="goal-history__deed">
        <span class="strong">{actor?.name ?? t("goal-history-system")}</span> {wordsForVerb(verb)}
        <time class="goal-history__when" dateTime={at}>
          {formatLongDay(when)}, {formatTime(when)}
        </time>
      </p>
      {changes.length > 0 && (
        <ul class="goal-history__changes">
          {changes.map((one) => (
            <li key={one.field}>{wordsForChange(one)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** An id without a text shows itself: what is recorded may be younger than these words. */
const hasText = (id: string): boolean => t(id) !== id;

const dashed = (word: string): string => word.replaceAll(/[._]/g, "-").replaceAll(" ", "-");

function wordsForVerb(verb: string): string {
  const id = `goal-history-verb-${dashed(verb)}`;
  return hasText(id) ? t(id) : t("goal-history-verb-other");
}

function wordsForChange({ field, before, after }: FieldChange): string {
  const id = `goal-history-field-${dashed(field)}`;
  // A key result stands in the record by its own title.
  const name = hasText(id) ? t(id) : field;
  const [was, is] = [valueOf(field, before), valueOf(field, after)];
  if (was === null && is === null) return name;
  if (was === null) return t("goal-history-set", { field: name, after: is ?? "" });
  if (is === null) return t("goal-history-emptied", { field: name, before: was });
  return t("goal-history-change", { field: name, before: was, after: is });
}

const WORDY = ["status", "outcome", "health", "kind", "ambition", "visibility", "mode", "cadence", "measure", "counts"];

function valueOf(field: string, value: string | null): string | null {
  if (value === null || value === "") return null;
  if (field === "grade") return formatPoints(Number(value));
  if (field === "manual_progress") return formatPercent(Number(value));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatLongDay(value);
  const id = `goal-history-value-${dashed(value)}`;
  return WORDY.includes(field) && hasText(id) ? t(id) : value;
}
