import { t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";

/** The page of a person or a team that one may not see, or that is not there. */
export function NothingHere({ kind }: { kind: "person" | "team" }) {
  return (
    <>
      <PageHead title={t(`${kind}-title`)} />
      <EmptyState fact={t(`${kind}-missing`)} advice={t(`${kind}-missing-advice`)}>
        <ButtonLink href="/search">{t("team-search")}</ButtonLink>
      </EmptyState>
    </>
  );
}
