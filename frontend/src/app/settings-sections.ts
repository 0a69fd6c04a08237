import type { ComponentType } from "preact";
import type { ResultOf } from "../lib/graphql";
import type { settingsQuery } from "./settings-page";

/** As the API calls it. */
type Name = ResultOf<typeof settingsQuery>["settingsSections"][number];

/**
 * The page of each section, in the order of the list. Its address is /settings and its name; what follows in the
 * address is the page's own (`useRoute().params.place`). Its word and sentence stand in settings.*.ftl as
 * settings-NAME and settings-NAME-about.
 */
export const sections: readonly { name: Name; load: () => Promise<ComponentType> }[] = [
  { name: "PROFILE", load: () => import("../people/profile-page").then((page) => page.ProfilePage) },
  { name: "DELEGATES", load: () => import("../people/delegates-page").then((page) => page.DelegatesPage) },
  { name: "TOKENS", load: () => import("../integrations/tokens-page").then((page) => page.TokensPage) },
  { name: "PEOPLE", load: () => import("../people/people-page").then((page) => page.PeoplePage) },
  { name: "TEAMS", load: () => import("../people/teams-page").then((page) => page.TeamsPage) },
  { name: "LINES", load: () => import("../people/lines-page").then((page) => page.LinesPage) },
  { name: "ROLES", load: () => import("../people/roles-page").then((page) => page.RolesPage) },
  { name: "HR_DEPUTIES", load: () => import("../people/hr-deputies-page").then((page) => page.HrDeputiesPage) },
  { name: "PERIODS", load: () => import("../goals/periods-page").then((page) => page.PeriodsPage) },
  { name: "IMPORT", load: () => import("../integrations/import-page").then((page) => page.ImportPage) },
  { name: "AUDIT", load: () => import("../people/audit-page").then((page) => page.AuditPage) },
  { name: "FAILED_WORK", load: () => import("../notifications/failed-work-page").then((page) => page.FailedWorkPage) },
  { name: "DEMO", load: () => import("../people/demo-page").then((page) => page.DemoPage) },
];
