import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { myTeamQuery } from "./team-query";
import german from "./team.de.ftl?raw";
import english from "./team.en.ftl?raw";

addTexts(english, german);

/** Leads to one's own team. */
export function MyTeamPage() {
  const { route } = useLocation();
  const query = useQuery(myTeamQuery, {});
  const own = query.data?.me?.primaryTeam?.id;
  useEffect(() => {
    if (own) route(`/teams/${own}`, true);
  }, [own]);
  return (
    <>
      <PageHead title={t("team-title")} />
      <Loaded query={query}>
        {() =>
          !own && (
            <EmptyState fact={t("team-none")} advice={t("team-none-advice")}>
              <ButtonLink href="/search">{t("team-search")}</ButtonLink>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
