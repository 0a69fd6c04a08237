import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { Loaded } from "../ui/loaded";
import { SectionHead } from "../ui/section-head";
import { Skeleton } from "../ui/skeleton";
import { may, type Goal } from "./goal-page-query";
import { Comments, Writing } from "./talk";
import { goalTalkQuery } from "./talk-query";

const FIRST = 20;
const ALL = 100;

/** What was said about the goal as a whole. */
export function TalkAboutGoal({ goal }: { goal: Goal }) {
  const [first, setFirst] = useState(FIRST);
  const query = useQuery(goalTalkQuery, { id: goal.id, first }, { keep: true });
  if (goal.status === "DRAFT" || goal.status === "PROPOSED") return null;
  return (
    <section class="talk-about-goal" aria-labelledby="talk">
      <SectionHead id="talk" title={t("talk-title")} />
      <Loaded query={query} skeleton={<Skeleton rows={2} rowHeight={48} />}>
        {({ node }) => {
          if (node?.__typename !== "Goal") return null;
          const comments = node.comments.edges.map((edge) => edge.node);
          const mayComment = may(goal, "comment on");
          return (
            <>
              {node.comments.pageInfo.hasNextPage && first < ALL && (
                <div>
                  <Button kind="quiet" onClick={() => setFirst(ALL)}>
                    {t("talk-earlier")}
                  </Button>
                </div>
              )}
              {!comments.some(({ isDraft }) => !isDraft) && (
                <p class="quiet">{t(mayComment ? "talk-empty" : "talk-empty-closed")}</p>
              )}
              <Comments goalId={goal.id} comments={comments} label={t("talk-title")} />
              {mayComment && (
                <Writing
                  about={{ goalId: goal.id, checkInId: null }}
                  draft={comments.find(({ isDraft }) => isDraft)}
                  label={t("talk-comment-goal")}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
