import { lazy, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { sessionEnded } from "../lib/api";
import { useQuery } from "../lib/query";
import { useStore } from "../lib/store";
import { t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { ErrorBoundary } from "./error-boundary";
import { NotFoundPage } from "./not-found-page";
import { meQuery } from "./session";
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

function Pages({ name, organisation }: { name: string; organisation: string }) {
  const { path } = useLocation();
  useEffect(() => scrollTo(0, 0), [path]);
  return (
    <Shell name={name} organisation={organisation}>
      <ErrorBoundary path={path}>
        <Router>
          <Route path="/" component={MyWeekPage} />
          <Route path="/goals" component={GoalsPage} />
          <Route path="/goals/new" component={GoalNewPage} />
          <Route path="/goals/:id/edit" component={GoalEditPage} />
          <Route path="/goals/:id" component={GoalPage} />
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
  if (ended) return <SignInPage />;
  return (
    <Loaded query={me} skeleton={null}>
      {(data) =>
        data.me ? (
          <LocationProvider>
            <Pages name={data.me.name} organisation={data.organisation?.name ?? t("app-name")} />
          </LocationProvider>
        ) : (
          <SignInPage />
        )
      }
    </Loaded>
  );
}
