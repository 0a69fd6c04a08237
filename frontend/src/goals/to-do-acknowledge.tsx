import { useEffect, useRef, useState } from "preact/hooks";
import { formatUnit, formatNumber, unbroken } from "../lib/format";
import { graphql, type ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { SubmitButton } from "../ui/button";
import { HealthTag } from "../ui/health-tag";
import { Loaded } from "../ui/loaded";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { decimal, stateOf } from "./goal-words";
import { ToDoFacts, type Fact } from "./to-do-facts";
import { ToDoForm } from "./to-do-form";
import { ToDoGone } from "./to-do-gone";

const toDoAcknowledgeQuery = graphql(`
  query ToDoAcknowledge($id: ID!) {
    node(id: $id) {
      __typename
      ... on CheckIn {
        id
        occurredOn
        health
        whatChanged
        nextSteps
        values(first: 20) {
          edges {
            node {
              id
              before
              after
              keyResult {
                id
                title
                unit
                measure
                milestones(first: 50) {
                  edges {
                    node {
                      id
                      title
                      doneOn
                    }
                  }
                }
              }
            }
          }
        }
        blockers(first: 10) {
          edges {
            node {
              id
              text
            }
          }
        }
      }
    }
  }
`);

const toDoAcknowledgeWrite = graphql(`
  mutation ToDoAcknowledgeWrite($input: CheckInAcknowledgeInput!, $idempotencyKey: UUID!) {
    checkInAcknowledge(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
    }
  }
`);

type CheckIn = Extract<ResultOf<typeof toDoAcknowledgeQuery>["node"], { __typename: "CheckIn" }>;
type Value = CheckIn["values"]["edges"][number]["node"];

interface Props {
  checkInId: string;
  onDone: () => void;
  onClose: () => void;
}

export function ToDoAcknowledge(props: Props) {
  const query = useQuery(toDoAcknowledgeQuery, { id: props.checkInId });
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename === "CheckIn" ? <Form {...props} checkIn={node} /> : <ToDoGone onClose={props.onClose} />
      }
    </Loaded>
  );
}

const NOTE = "to-do-note";

/** The whole check-in, and a word to it if one has one. */
function Form({ checkIn, onDone, onClose }: Props & { checkIn: CheckIn }) {
  const [note, setNote] = useState("");
  const { act, busy, wrong, wrongAt } = useAct(toDoAcknowledgeWrite, { note: NOTE });
  const button = useRef<HTMLDivElement>(null);
  // There is nothing that must be typed: one reads, and the next key does it.
  useEffect(() => button.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  const submit = async () => {
    if (!(await act({ checkInId: checkIn.id, note: note.trim() }))) return;
    offerUndo(t("to-do-acknowledged"));
    onDone();
  };
  return (
    <ToDoForm
      wrong={wrong}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <div ref={button}>
          <SubmitButton busy={busy} keys="Mod+Enter">
            {t("to-do-acknowledge")}
          </SubmitButton>
        </div>
      }
    >
      <ToDoFacts facts={factsOf(checkIn)} />
      <TextArea id={NOTE} label={t("to-do-note")} optional rows={1} value={note} onInput={setNote} error={wrongAt(NOTE)} />
    </ToDoForm>
  );
}

function factsOf(checkIn: CheckIn): Fact[] {
  const values = checkIn.values.edges.flatMap(({ node }) => valueWords(node, checkIn.occurredOn));
  return [
    { head: t("check-in-health"), said: checkIn.health && <HealthTag state={stateOf(checkIn.health)} /> },
    { head: t("to-do-values"), said: values.join("\n") },
    { head: t("to-do-what-changed"), said: unbroken(checkIn.whatChanged) },
    { head: t("to-do-blockers"), said: checkIn.blockers.edges.map(({ node }) => node.text).join("\n") },
    { head: t("to-do-next-steps"), said: unbroken(checkIn.nextSteps) },
  ];
}

/** "Median days to first invoice: 26 → 25 days". Steps that were done on its day are named. */
function valueWords({ before, after, keyResult }: Value, day: string): string[] {
  if (keyResult === null) return [];
  const title = unbroken(keyResult.title);
  if (keyResult.measure === "MILESTONES") {
    const steps = keyResult.milestones.edges.filter(({ node }) => node.doneOn === day);
    return steps.map(({ node }) => t("to-do-step-done", { title, step: unbroken(node.title) }));
  }
  if (keyResult.measure === "BINARY") {
    return [t("to-do-value-first", { title, after: t(decimal(after) === 1 ? "check-in-done" : "check-in-not-done") })];
  }
  const now = formatUnit(decimal(after), keyResult.unit);
  if (before === null) return [t("to-do-value-first", { title, after: now })];
  if (decimal(before) === decimal(after)) return [t("to-do-value-same", { title, after: now })];
  return [t("to-do-value", { title, before: formatNumber(decimal(before)), after: now })];
}
