import { t } from "../lib/text";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";

export function MyWeekPage() {
  return (
    <>
      <PageHead title={t("my-week-title")} />
      <EmptyState fact={t("my-week-empty")} advice={t("my-week-empty-advice")} />
    </>
  );
}
