import { addTexts, t } from "../lib/text";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import texts from "./goals.en.ftl?raw";

addTexts(texts);

export function GoalsPage() {
  return (
    <>
      <PageHead title={t("goals-title")} />
      <EmptyState fact={t("goals-empty")} advice={t("goals-empty-advice")} />
    </>
  );
}
