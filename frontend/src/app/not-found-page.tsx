import { t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";

export function NotFoundPage() {
  return (
    <>
      <PageHead title={t("not-found-title")} />
      <EmptyState fact={t("not-found-fact")}>
        <ButtonLink href="/">{t("not-found-home")}</ButtonLink>
      </EmptyState>
    </>
  );
}
