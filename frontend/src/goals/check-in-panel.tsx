import { useEffect, useRef, useState } from "preact/hooks";
import { idempotencyKey, send } from "../lib/api";
import { formatDay, unbroken } from "../lib/format";
import { graphql, readFragment, type ResultOf } from "../lib/graphql";
import { useKeys } from "../lib/keys";
import { invalidate } from "../lib/query";
import { useSnapshot } from "../lib/snapshot";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { Panel } from "../ui/panel";
import { Skeleton } from "../ui/skeleton";
import { useCheckInDraft } from "./check-in-draft";
import { CheckInForm } from "./check-in-form";
import { checkInGoal, draftOf, type CheckInGoal } from "./check-in-goal";
import { usePost } from "./check-in-post";
import { CheckInPrevious } from "./check-in-previous";
import { beginning, type Typed } from "./check-in-typed";
import { checkInDiscardDraft } from "./check-in-writes";
import { todayIn } from "./days";
import "./check-in-texts";

const panelQuery = graphql(
  `
    query CheckInPanel($id: ID!) {
      node(id: $id) {
        __typename
        ... on Goal {
          ...CheckInGoal
        }
      }
      me {
        id
        timeZone
        obligations {
          id
          deed
          goal {
            id
          }
        }
      }
    }
  `,
  [checkInGoal],
);

export interface CheckInPanelProps {
  goalId: string;
  /** What was typed elsewhere before the full form was opened. */
  begun?: Typed;
  /** Also after posting, unless the next goal follows. */
  onClose: () => void;
  /** After each check-in that is posted. */
  onPosted?: (goalId: string) => void;
}

/** The full form with the last time beside it; goes on to the next due goal where one wishes. */
export function CheckInPanel({ goalId, begun, onClose, onPosted }: CheckInPanelProps) {
  const [at, goTo] = useState({ goalId, posted: 0 });
  return (
    <PanelOfGoal
      key={at.goalId}
      goalId={at.goalId}
      begun={at.posted === 0 ? begun : undefined}
      posted={at.posted}
      onClose={onClose}
      onPosted={(next) => {
        onPosted?.(at.goalId);
        if (next === null) onClose();
        else goTo({ goalId: next, posted: at.posted + 1 });
      }}
    />
  );
}

interface PanelOfGoalProps {
  goalId: string;
  begun: Typed | undefined;
  /** How many were posted in this sitting. */
  posted: number;
  onClose: () => void;
  /** next: the goal to go on with. */
  onPosted: (next: string | null) => void;
}

function PanelOfGoal({ goalId, begun, posted, onClose, onPosted }: PanelOfGoalProps) {
  const query = useSnapshot(panelQuery, { id: goalId });
  const goal = query.data === undefined ? null : goalIn(query.data);
  const due = query.data === undefined ? [] : dueIn(query.data);
  const next = due.find((id) => id !== goalId) ?? null;
  const today = todayIn(query.data?.me?.timeZone ?? "UTC");
  const allowed = goal?.can.includes("check in on") ?? false;

  const [changed, change] = useState<Typed | null>(begun ?? null);
  const typed = changed ?? (goal && beginning(goal));
  const draft = useCheckInDraft();
  const { post, busy, wrong, wrongAt } = usePost(draft.drop);
  const [isWritten, write] = useState(false);
  useEffect(() => {
    if (goal && begun) draft.keep({ goal, typed: begun });
  }, [goal?.id]);

  const onType = (part: Partial<Typed>) => {
    if (!goal || !typed) return;
    const newer = { ...typed, ...part };
    write(true);
    change(newer);
    draft.keep({ goal, typed: newer });
  };
  const submit = async (goOn: boolean) => {
    if (!goal || !typed || !allowed) return;
    if (await post(goal, typed)) onPosted(goOn ? next : null);
  };
  const close = () => {
    const saved = draft.flush();
    onClose();
    // The list says by then that a draft waits.
    if (isWritten) void saved.then(invalidate);
  };
  const discard = async (draftId: string) => {
    await draft.drop();
    const result = await send(checkInDiscardDraft, { input: { checkInId: draftId }, idempotencyKey: idempotencyKey() });
    if (!result.ok) return;
    change(null);
    await Promise.all([query.refetch(), invalidate()]);
  };

  const body = useRef<HTMLDivElement>(null);
  useKeys({ "Mod+Shift+Enter": () => void submit(true) }, body);
  const kept = goal && draftOf(goal);
  return (
    <Panel
      kicker={due.includes(goalId) ? t("check-in-kicker", { number: posted + 1, count: posted + due.length }) : t("check-in-title")}
      title={goal ? unbroken(goal.title) : t("check-in-title")}
      aside={goal ? <CheckInPrevious goal={goal} onLeave={close} /> : query.loading && <Skeleton rows={5} />}
      state={draft.state}
      onSubmit={() => void submit(false)}
      onClose={close}
      foot={
        <>
          {allowed && (
            <SubmitButton busy={busy} keys="Mod+Enter">
              {t("check-in-post")}
            </SubmitButton>
          )}
          {allowed && next !== null && (
            <Button keys="Mod+Shift+Enter" busy={busy} onClick={() => void submit(true)}>
              {t("check-in-post-next")}
            </Button>
          )}
          <Button kind="quiet" keys="Escape" onClick={close}>
            {t("check-in-close")}
          </Button>
        </>
      }
    >
      <div ref={body} class="check-in-form">
        <Loaded query={query} skeleton={<Skeleton rows={6} rowHeight={48} />}>
          {() =>
            goal && typed && allowed ? (
              <>
                {kept && (
                  <Notice action={<Button onClick={() => void discard(kept.id)}>{t("check-in-draft-discard")}</Button>}>
                    {restored(kept.occurredOn, today)}
                  </Notice>
                )}
                <CheckInForm goal={goal} typed={typed} onType={onType} wrong={wrong} wrongAt={wrongAt} today={today} />
              </>
            ) : (
              <EmptyState fact={t(goal ? "check-in-not-allowed" : "check-in-gone")} />
            )
          }
        </Loaded>
      </div>
    </Panel>
  );
}

type Answer = ResultOf<typeof panelQuery>;

const goalIn = (data: Answer): CheckInGoal | null =>
  data.node?.__typename === "Goal" ? readFragment(checkInGoal, data.node) : null;

/** The goals whose check-in is due, in order of date. */
const dueIn = (data: Answer): string[] =>
  (data.me?.obligations ?? []).flatMap(({ deed, goal }) => (deed === "CHECK_IN" && goal ? [goal.id] : []));

/** A draft of another day says so: it is posted for that day unless one changes it. */
const restored = (day: string, today: string): string =>
  day === today ? t("check-in-draft-restored") : t("check-in-draft-restored-of", { day: formatDay(day) });
