import { lazy, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { sessionEnded } from "../lib/api";
import { forgetOthers } from "../lib/kept";
import { useQuery, type Query } from "../lib/query";
import { useStore } from "../lib/store";
import { t } from "../lib/text";
import { FailureNotice } from "../ui/failure-notice";
import { Skeleton } from "../ui/skeleton";
import { ErrorBoundary } from "./error-boundary";
import { NotFoundPage } from "./not-found-page";
import { meQuery, type StandsIn } from "./session";
import { Shell } from "./shell";
import { SignInPage } from "./sign-in-page";

const loadMyWeek = () => import("../goals/my-week-page").then((page) => page.MyWeekPage);
// The home is fetched while the server says who is there.
if (location.pathname === "/") void loadMyWeek();
const MyWeekPage = lazy(loadMyWeek);
const GoalsPage = lazy(() => import("../goals/goals-page").then((page) => page.GoalsPage));
const GoalNewPage = lazy(() => import("../goals/goal-form-page").then((page) => page.GoalNewPage));
const GoalPage = lazy(() => import("../goals/goal-page").then((page) => page.GoalPage));
const GoalEditPage = lazy(() => import("../goals/goal-form-page").then((page) => page.GoalEditPage));
const InboxPage = lazy(() => import("../notifications/inbox-page").then((page) => page.InboxPage));
const SearchPage = lazy(() => import("./search-page").then((page) => page.SearchPage));
const TeamPage = lazy(() => import("../people/team-page").then((page) => page.TeamPage));
const MyTeamPage = lazy(() => import("../people/my-team-page").then((page) => page.MyTeamPage));
const PersonPage = lazy(() => import("../people/person-page").then((page) => page.PersonPage));
const SettingsPage = lazy(() => import("./settings-page").then((page) => page.SettingsPage));
const GuidePage = lazy(() => import("./guide-page").then((page) => page.GuidePage));
const GraphiqlPage = lazy(() => import("../integrations/graphiql-page").then((page) => page.GraphiqlPage));

function Pages({ name, standsIn, organisation }: { name: string; standsIn: StandsIn; organisation: string }) {
  const { path } = useLocation();
  useEffect(() => scrollTo(0, 0), [path]);
  return (
    <Shell name={name} standsIn={standsIn} organisation={organisation}>
      <ErrorBoundary path={path}>
        <Router>
          <Route path="/" component={MyWeekPage} />
          <Route path="/goals" component={GoalsPage} />
          <Route path="/goals/new" component={GoalNewPage} />
          <Route path="/goals/:id/edit" component={GoalEditPage} />
          <Route path="/goals/:id" component={GoalPage} />
          <Route path="/inbox" component={InboxPage} />
          <Route path="/team" component={MyTeamPage} />
          <Route path="/teams/:id" component={TeamPage} />
          <Route path="/people/:id" component={PersonPage} />
          <Route path="/search" component={SearchPage} />
          <Route path="/settings/:section?/:place*" component={SettingsPage} />
          <Route path="/guide/:page?" component={GuidePage} />
          <Route path="/graphiql" component={GraphiqlPage} />
          <Route default component={NotFoundPage} />
        </Router>
      </ErrorBoundary>
    </Shell>
  );
}

/** Signed out, every address shows the sign-in page and is still there afterwards. */
export function App() {
  const me = useQuery(meQuery, {});
  const ended = useStore(sessionEnded);
  const who = me.data?.me?.id;
  useEffect(() => {
    if (who) forgetOthers(who);
  }, [who]);
  if (ended) return <SignInPage />;
  if (me.data === undefined) return <Before query={me} />;
  if (me.data.me === null) return <SignInPage />;
  return (
    <LocationProvider>
      <Pages name={me.data.me.name} standsIn={me.data.me.standsInNow} organisation={me.data.organisation?.name ?? t("app-name")} />
    </LocationProvider>
  );
}

/** While nobody knows who is there; the shell and the sign-in page come only after that. */
function Before({ query: { failure, loading, refetch } }: { query: Query<unknown> }) {
  const isRefused = failure !== null && !loading;
  return (
    <main class="sign-in">
      <h1 class={isRefused ? undefined : "visually-hidden"}>{t("app-name")}</h1>
      {isRefused ? <FailureNotice failure={failure} onRetry={() => void refetch()} /> : <Skeleton />}
    </main>
  );
}
