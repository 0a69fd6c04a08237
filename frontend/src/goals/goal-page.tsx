import { useRoute } from "preact-iso";
import { useState } from "preact/hooks";
import { formatPercent, unbroken } from "../lib/format";
import { useKeys } from "../lib/keys";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FailureNotice } from "../ui/failure-notice";
import { Icon } from "../ui/icon";
import { Meter } from "../ui/meter";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { Explanation } from "./explanation";
import { GoalAside } from "./goal-aside";
import { GoalHistory } from "./goal-history";
import type { GoalDialogName } from "./goal-page-dialogs";
import { GoalPageHead } from "./goal-page-head";
import { CheckInLater, DialogsLater } from "./goal-page-later";
import { goalPageQuery, may, type Goal } from "./goal-page-query";
import { GoalPageStanding } from "./goal-page-standing";
import german from "./goal-page.de.ftl?raw";
import english from "./goal-page.en.ftl?raw";
import { KeyResults } from "./key-results";
import { useOpenPart } from "./open-parts";
import { TalkAboutGoal } from "./talk-about-goal";
import { Timeline } from "./timeline";
import "./goal-page.css";

addTexts(english, german);

/** One goal: where it stands, why, and what may be done. The first answer draws the head; each part asks for itself. */
export function GoalPage() {
  const { params } = useRoute();
  const query = useQuery(goalPageQuery, { id: params["id"] ?? "" });
  const { data, failure, loading } = query;
  const retry = () => void query.refetch();
  if (data === undefined) return failure && !loading ? <Refused failure={failure} onRetry={retry} /> : <Loading />;
  if (data.node?.__typename !== "Goal") return <NothingHere />;
  return (
    <>
      {failure && <FailureNotice failure={failure} onRetry={retry} />}
      <Filled key={data.node.id} goal={data.node} me={data.me ?? null} />
    </>
  );
}

function Loading() {
  return (
    <>
      <h1 class="visually-hidden">{t("goal-page-title")}</h1>
      <Skeleton rows={8} rowHeight={44} />
    </>
  );
}

function Refused({ failure, onRetry }: Parameters<typeof FailureNotice>[0]) {
  return (
    <>
      <PageHead title={t("goal-page-title")} />
      <FailureNotice failure={failure} onRetry={onRetry} />
    </>
  );
}

/** The same for a goal that is not there and for one that is not for the reader's eyes. */
function NothingHere() {
  return (
    <>
      <PageHead title={t("goal-page-nothing")} />
      <EmptyState fact={t("goal-page-nothing-fact")} advice={t("goal-page-nothing-advice")}>
        <ButtonLink href="/goals">{t("goal-page-nothing-goals")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function Filled({ goal, me }: { goal: Goal; me: { id: string; timeZone: string } | null }) {
  const [dialog, setDialog] = useState<GoalDialogName | null>(null);
  const [checkingIn, setCheckingIn] = useOpenPart("check-in");
  const mayCheckIn = may(goal, "check in on");
  const checkIn = () => setCheckingIn(true);
  useKeys(mayCheckIn ? { c: checkIn } : {});
  const timeZone = me?.timeZone ?? "UTC";
  return (
    <>
      <GoalPageHead goal={goal} onCheckIn={checkIn} onDialog={setDialog} />
      <div class="columns goal-page">
        <div class="sections goal-page__main">
          <GoalPageStanding goal={goal} me={me?.id} onDialog={setDialog} />
          {goal.description && <Description text={goal.description} />}
          <Progress goal={goal} />
          <KeyResults goal={goal} timeZone={timeZone} />
          <Timeline goal={goal} onCheckIn={checkIn} />
          <TalkAboutGoal goal={goal} />
          <GoalHistory id={goal.id} />
        </div>
        <GoalAside goal={goal} timeZone={timeZone} onDialog={setDialog} />
      </div>
      {dialog && <DialogsLater name={dialog} goal={goal} onClose={() => setDialog(null)} />}
      {checkingIn && mayCheckIn && <CheckInLater goalId={goal.id} onClose={() => setCheckingIn(false)} />}
    </>
  );
}

const LONG = 320;

/** A long one shows its beginning. */
function Description({ text }: { text: string }) {
  const isLong = text.length > LONG || text.split("\n").length > 4;
  const [whole, showWhole] = useState(false);
  return (
    <div class="goal-page__description">
      <p class={isLong && !whole ? "goal-page__words goal-page__words--cut" : "goal-page__words"}>{unbroken(text)}</p>
      {isLong && (
        <Button kind="quiet" aria-expanded={whole} onClick={() => showWhole(!whole)}>
          {t(whole ? "goal-page-less" : "goal-page-more")}
        </Button>
      )}
    </div>
  );
}

function Progress({ goal }: { goal: Goal }) {
  const [open, setOpen] = useOpenPart("why");
  const why = goal.progress === null ? t("goal-page-why-nothing") : t("goal-page-why", { percent: formatPercent(goal.progress) });
  return (
    <section class="goal-page__progress" aria-label={t("goal-page-progress")}>
      <div class="goal-page__number">
        <Meter value={goal.progress} kind="title" />
        <Button kind="quiet" aria-expanded={open} aria-controls="explanation" onClick={() => setOpen(!open)}>
          {why}
          <Icon name={open ? "chevron-up" : "chevron-down"} />
        </Button>
      </div>
      <div id="explanation">{open && <Explanation id={goal.id} />}</div>
    </section>
  );
}
