import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { FailedSchedules } from "./failed-schedules";
import { FailedWorkItem } from "./failed-work-item";
import { failedWorkQuery } from "./failed-work-queries";
import german from "./failed-work.de.ftl?raw";
import english from "./failed-work.en.ftl?raw";
import "./failed-work.css";

addTexts(english, german);

/** Background work that failed, to be tried again or given up; what is in it is not shown. */
export function FailedWorkPage() {
  return (
    <>
      <PageHead title={t("failed-work-title")} />
      <FailedSchedules />
      <p class="quiet failed-work__about">{t("failed-work-about")}</p>
      <Pages after={null} />
    </>
  );
}

/** The rows of one page, then the next page or the button that asks for it. */
function Pages({ after }: { after: string | null }) {
  const query = useQuery(failedWorkQuery, { after });
  const [isOpen, open] = useState(false);
  return (
    <Loaded query={query}>
      {({ failedWork: { edges, pageInfo } }) =>
        edges.length === 0 && after === null ? (
          <EmptyState fact={t("failed-work-nothing")} advice={t("failed-work-nothing-advice")} />
        ) : (
          <>
            <ul class="failed-work" aria-label={t("failed-work-title")}>
              {edges.map(({ node }) => (
                <FailedWorkItem key={node.id} work={node} />
              ))}
            </ul>
            {pageInfo.hasNextPage && !isOpen && <Button onClick={() => open(true)}>{t("failed-work-more")}</Button>}
            {pageInfo.hasNextPage && isOpen && <Pages key={pageInfo.endCursor} after={pageInfo.endCursor} />}
          </>
        )
      }
    </Loaded>
  );
}
