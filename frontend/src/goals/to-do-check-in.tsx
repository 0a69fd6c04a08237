import { useEffect, useRef, useState } from "preact/hooks";
import { formatDay, formatPercent } from "../lib/format";
import { graphql, readFragment } from "../lib/graphql";
import { useKeys } from "../lib/keys";
import { preload, useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Loaded } from "../ui/loaded";
import { HealthField, WhatField } from "./check-in-fields";
import { focusFirst, titleOf } from "./check-in-form";
import { checkInGoal, keyResultsOf, previousOf, type CheckInGoal } from "./check-in-goal";
import { dealOut } from "./check-in-many";
import { usePost } from "./check-in-post";
import { beginning, FIELDS, healthWord, WORDS, worsens, type Typed } from "./check-in-typed";
import { goToNext, isAtTheEnd, letterOf, wordTyped } from "./to-do-check-in-keys";
import { ToDoGone } from "./to-do-gone";
import { ToDoValue } from "./to-do-value";
import { NumberField } from "../ui/number-field";
import "./to-do-check-in.css";

const toDoCheckInQuery = graphql(
  `
    query ToDoCheckIn($id: ID!) {
      node(id: $id) {
        __typename
        ... on Goal {
          ...CheckInGoal
        }
      }
    }
  `,
  [checkInGoal],
);

/** So that a row unfolds with its fields at once. */
export const preloadCheckIn = (goalId: string): void => preload(toDoCheckInQuery, { id: goalId });

interface Props {
  goalId: string;
  typed: Map<string, Typed>;
  onForm: (goalId: string, begun?: Typed) => void;
  onDone: () => void;
  onClose: () => void;
}

export function ToDoCheckIn(props: Props) {
  const query = useQuery(toDoCheckInQuery, { id: props.goalId });
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename === "Goal" ? (
          <Form {...props} goal={readFragment(checkInGoal, node)} />
        ) : (
          <ToDoGone onClose={props.onClose} />
        )
      }
    </Loaded>
  );
}

/** The short form: values, health, what changed. Everything else is in the full one. */
function Form({ goal, typed: kept, onForm, onDone, onClose }: Props & { goal: CheckInGoal }) {
  const [typed, setTyped] = useState(() => kept.get(goal.id) ?? beginning(goal));
  const { post, busy, wrong, wrongAt } = usePost();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirst(form.current), []);

  const onType = (part: Partial<Typed>) => {
    const newer = { ...typed, ...part };
    kept.set(goal.id, newer);
    setTyped(newer);
  };
  const submit = async () => {
    if (!(await post(goal, { ...typed, confidence: "" }))) return;
    kept.delete(goal.id);
    onDone();
  };
  const isOwed = (health: Typed["health"]) => worsens(goal, health) && !typed.whatChanged.trim();
  const choose = (health: Typed["health"], goesOn = true) => {
    onType({ health });
    // A key goes on to the field that its choice asks for; a click or an arrow stays where it is.
    if (goesOn && isOwed(health)) document.getElementById(FIELDS.whatChanged)?.focus();
  };
  /** From value to value, then to what is still owed; where nothing is, it is posted. */
  const goOn = (at: EventTarget | null) => {
    if (!isAtTheEnd(goal, at)) goToNext(goal, at);
    else if (typed.health === null) focusFirst(document.getElementById(FIELDS.health));
    else if (isOwed(typed.health)) document.getElementById(FIELDS.whatChanged)?.focus();
    else void submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const word = wordTyped(event);
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const posts = event.ctrlKey || event.metaKey;
    if (word === null && (event.key !== "Enter" || event.shiftKey || !(isField || posts))) return;
    event.preventDefault();
    if (word !== null) choose(word, isAtTheEnd(goal, event.target));
    else if (posts || event.target instanceof HTMLTextAreaElement) void submit();
    else goOn(event.target);
  };
  const keys = WORDS.map((word, index) => [String(index + 1), () => choose(word)] as const);
  useKeys({ ...Object.fromEntries(keys), Escape: onClose });

  const fields = { goal, typed, onType, wrongAt };
  return (
    <form
      ref={form}
      class="to-do-check-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={onKeyDown}
      {...dealOut(goal, typed, onType)}
    >
      <ErrorSummary errors={wrong} title={titleOf(wrong)} />
      <div class="to-do-check-in__values">
        {goal.mode === "MANUAL" && (
          <NumberField
            id={FIELDS.manualProgress}
            label={t("to-do-progress")}
            value={typed.manualProgress}
            onInput={(manualProgress) => onType({ manualProgress })}
            after={`%  ${t("check-in-was", { value: formatPercent(goal.manualProgress) })}`}
            error={wrongAt(FIELDS.manualProgress)}
          />
        )}
        {keyResultsOf(goal).map((keyResult) => (
          <ToDoValue
            key={keyResult.id}
            keyResult={keyResult}
            value={typed.values[keyResult.id] ?? ""}
            onInput={(value) => onType({ values: { ...typed.values, [keyResult.id]: value } })}
            wrongAt={wrongAt}
          />
        ))}
        <HealthField {...fields} keys={WORDS.map(letterOf)} />
      </div>
      <WhatField {...fields} rows={1} />
      <div class="actions">
        <SubmitButton busy={busy} keys="Enter">
          {t("check-in-post")}
        </SubmitButton>
        <Button kind="quiet" onClick={() => onForm(goal.id, kept.get(goal.id))}>
          {t("check-in-full-form")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t("to-do-close")}
        </Button>
        <span class="to-do-check-in__last">{lastWords(goal)}</span>
      </div>
    </form>
  );
}

function lastWords(goal: CheckInGoal): string {
  const previous = previousOf(goal);
  if (previous?.health == null) return t("to-do-first-check-in");
  return t("to-do-last-check-in", { day: formatDay(previous.occurredOn), health: healthWord(previous.health) });
}
