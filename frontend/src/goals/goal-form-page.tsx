import { useLocation, useRoute } from "preact-iso";
import { useSnapshot } from "../lib/snapshot";
import { addTexts, t } from "../lib/text";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { GoalForm } from "./goal-form";
import { draftOf, emptyDraft, isOpenPeriod, parentOf, usualPeriod, type FormPeriod } from "./goal-form-draft";
import { goalFormChoicesQuery, goalFormParentQuery, goalFormQuery } from "./goal-form-queries";
import { idsOf } from "./goal-form-saving";
import german from "./goal-form.de.ftl?raw";
import english from "./goal-form.en.ftl?raw";
import { today } from "./goals-cells";

addTexts(english, german);

const NO_ID = "";

/** A goal that is not written yet; `?parent=` names the one it is to count towards. */
export function GoalNewPage() {
  const { query } = useLocation();
  const { parent: parentId = NO_ID } = query as Record<string, string | undefined>;
  const choices = useSnapshot(goalFormChoicesQuery, {});
  // Without a parent in the address the answer is null, as for one that may not be seen.
  const above = useSnapshot(goalFormParentQuery, { id: parentId });
  return (
    <>
      <PageHead title={t("goal-form-new")} above={<Breadcrumbs places={[{ word: t("goal-form-goals"), href: "/goals" }]} />} />
      <Loaded query={choices}>
        {({ me, periods }) => (
          <Loaded query={above}>
            {({ node }) => {
              const open = periods.edges.map((edge) => edge.node).filter(isOpenPeriod);
              const parent = node && "can" in node && node.can.includes("add a goal below") ? parentOf(node) : null;
              if (open.length === 0) return <NoPeriod />;
              const beginning = emptyDraft(usualPeriod(open, today()), parent);
              return <GoalForm me={me?.id ?? NO_ID} beginning={beginning} saved={null} periods={open} mayPublish isDraft isMine />;
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

/** A goal that is there already. */
export function GoalEditPage() {
  const { params } = useRoute();
  const id = params["id"] ?? NO_ID;
  const choices = useSnapshot(goalFormChoicesQuery, {});
  const goal = useSnapshot(goalFormQuery, { id });
  const node = goal.data?.node;
  const title = node && "title" in node ? node.title : undefined;
  const places = [{ word: t("goal-form-goals"), href: "/goals" }];
  if (title) places.push({ word: title, href: `/goals/${encodeURIComponent(id)}` });
  return (
    <>
      <PageHead title={t("goal-form-edit")} above={<Breadcrumbs places={places} />} />
      <Loaded query={choices}>
        {({ me, periods }) => (
          <Loaded query={goal}>
            {({ node: found }) => {
              if (!found || !("keyResults" in found)) return <Gone />;
              if (!found.can.includes("edit")) return <MayNot id={id} />;
              const beginning = draftOf(found);
              return (
                <GoalForm
                  key={id}
                  me={me?.id ?? NO_ID}
                  beginning={beginning}
                  saved={{ id, version: found.version, draft: beginning, ids: idsOf(found) }}
                  periods={periodsFor(periods.edges.map((edge) => edge.node), beginning.periodId)}
                  mayPublish={found.can.includes("publish")}
                  isDraft={found.status === "DRAFT"}
                  isMine={found.owner !== null && found.owner.id === me?.id}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

const periodsFor = (periods: readonly FormPeriod[], own: string) => periods.filter((period) => isOpenPeriod(period) || period.id === own);

function NoPeriod() {
  return (
    <EmptyState fact={t("goal-form-no-period")} advice={t("goal-form-no-period-advice")}>
      <ButtonLink href="/goals">{t("goal-form-all-goals")}</ButtonLink>
    </EmptyState>
  );
}

function Gone() {
  return (
    <EmptyState fact={t("goal-form-gone")}>
      <ButtonLink href="/goals">{t("goal-form-all-goals")}</ButtonLink>
    </EmptyState>
  );
}

function MayNot({ id }: { id: string }) {
  return (
    <EmptyState fact={t("goal-form-may-not")} advice={t("goal-form-may-not-advice")}>
      <ButtonLink href={`/goals/${encodeURIComponent(id)}`}>{t("goal-form-see-goal")}</ButtonLink>
    </EmptyState>
  );
}
