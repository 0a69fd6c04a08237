import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { formatDays } from "../lib/format";
import { useKeys } from "../lib/keys";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { Tabs } from "../ui/tabs";
import type { CheckInPanelProps } from "./check-in-panel";
import "./check-in-texts";
import type { Typed } from "./check-in-typed";
import { todayIn, workingWeek } from "./days";
import { MyWeekGoals } from "./my-week-goals";
import { MyWeekNews, newsIn } from "./my-week-news";
import { myWeekQuery, type Me } from "./my-week-query";
import germanMyWeek from "./my-week.de.ftl?raw";
import englishMyWeek from "./my-week.en.ftl?raw";
import { preloadCheckIn } from "./to-do-check-in";
import { ToDoList } from "./to-do-list";
import { hasDraft } from "./to-do-words";
import germanToDo from "./to-do.de.ftl?raw";
import englishToDo from "./to-do.en.ftl?raw";
import "./my-week-page.css";

addTexts(englishMyWeek, germanMyWeek);
addTexts(englishToDo, germanToDo);

/** The home of everybody: what I must do, my goals, and what is new for me. */
export function MyWeekPage() {
  const query = useQuery(myWeekQuery, {});
  const isTeam = useLocation().query["tab"] === "team";
  const { from, to } = workingWeek(todayIn(query.data?.me?.timeZone ?? browserZone()));
  return (
    <>
      <PageHead title={t("my-week-title")} aside={formatDays(from, to, t("my-week-to"))} />
      <Loaded query={query} skeleton={<Waiting />}>
        {({ me }) =>
          me && (
            <>
              {me.answersForOthers && <Whose me={me} isTeam={isTeam} />}
              {me.answersForOthers && isTeam ? <LazyTeam /> : <MyWeek me={me} />}
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Whoever answers for others has a second tab. */
function Whose({ me, isTeam }: { me: Me; isTeam: boolean }) {
  return (
    <Tabs
      label={t("my-week-tabs")}
      tabs={[
        { href: "/", word: t("my-week-mine"), count: me.obligations.length, current: !isTeam },
        { href: "/?tab=team", word: t("my-week-team"), count: me.concerns.length, current: isTeam },
      ]}
    />
  );
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function Waiting() {
  return (
    <div class="sections my-week">
      <section>
        <SectionHead title={t("to-do-title")} />
        <Skeleton rows={4} rowHeight={44} />
      </section>
      <section>
        <SectionHead title={t("my-week-goals")} />
        <Skeleton rows={4} rowHeight={49} />
      </section>
    </div>
  );
}

function MyWeek({ me }: { me: Me }) {
  const { open, form, show } = useAddress();
  const [begun, setBegun] = useState<Typed>();
  const typed = useRef(new Map<string, Typed>());
  const heading = useRef<HTMLDivElement>(null);
  const today = todayIn(me.timeZone);
  const goals = me.goals.edges.map((edge) => edge.node);
  const news = newsIn(goals);
  const firstDue = me.obligations.find((one) => one.deed === "CHECK_IN" && one.goal?.can.includes("check in on"));
  const firstGoal = firstDue?.goal?.id;
  useEffect(() => {
    if (firstGoal) preloadCheckIn(firstGoal);
  }, [firstGoal]);

  const openForm = (goalId: string, inRow?: Typed) => {
    setBegun(inRow);
    // From here the draft keeps it.
    typed.current.delete(goalId);
    show({ form: goalId });
  };
  useKeys({
    c: () => {
      if (!firstDue?.goal) return;
      if (hasDraft(firstDue)) openForm(firstDue.goal.id);
      else show({ open: firstDue.id });
    },
  });
  const done = () => {
    show({});
    // Where the row or the button is gone the next key begins from the list.
    setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    });
  };
  return (
    <div class="columns">
      <div class="sections my-week">
        <section>
          <div ref={heading} class="my-week__to-do" tabIndex={-1}>
            <SectionHead title={t("to-do-title")} aside={me.obligations.length} />
          </div>
          <ToDoList
            obligations={me.obligations}
            me={me.id}
            today={today}
            typed={typed.current}
            open={open}
            onOpen={(id) => show(id === null ? {} : { open: id })}
            onForm={openForm}
            onDone={done}
          />
        </section>
        <MyWeekGoals goals={goals} hasMore={me.goals.pageInfo.hasNextPage} today={today} />
      </div>
      {news.length > 0 && <MyWeekNews news={news} />}
      {form !== null && <LazyPanel goalId={form} begun={begun} onClose={done} />}
    </div>
  );
}

/** Which row stands open and which form: in the address, so that it can be reloaded and gone back to. */
function useAddress() {
  const { query, route } = useLocation();
  const show = (part: { open?: string; form?: string }) => {
    const search = new URLSearchParams(part).toString();
    route(search ? `/?${search}` : "/", true);
  };
  return { open: query["open"] ?? null, form: query["form"] ?? null, show };
}

/** Only those who have the second tab load it. */
function LazyTeam() {
  const [loaded, setLoaded] = useState<{ Team: () => preact.JSX.Element } | null>(null);
  useEffect(() => void import("./my-team").then((module) => setLoaded({ Team: module.MyTeam })), []);
  return loaded ? <loaded.Team /> : <Skeleton rows={6} rowHeight={56} />;
}

/** The full form is fetched when it is first asked for: the home page stays small. */
function LazyPanel(props: CheckInPanelProps) {
  const [loaded, setLoaded] = useState<{ Panel: (props: CheckInPanelProps) => preact.JSX.Element } | null>(null);
  useEffect(() => void import("./check-in-panel").then((module) => setLoaded({ Panel: module.CheckInPanel })), []);
  return loaded && <loaded.Panel {...props} />;
}
