import { useLocation, useRoute } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { SearchField } from "../ui/search-field";
import { peopleQuery } from "./people-queries";
import german from "./people.de.ftl?raw";
import english from "./people.en.ftl?raw";
import { InvitePage } from "./invite-page";
import { PersonNewPage } from "./person-new-page";
import { PersonSettings } from "./person-settings";
import "./people.css";

addTexts(english, german);

type Row = ResultOf<typeof peopleQuery>["employees"]["edges"][number]["node"];

const TYPING_MS = 300;

/** The list, somebody of it, the form for somebody new, or many to be invited: which stands in the address. */
export function PeoplePage() {
  const { place } = useRoute().params;
  if (place === "new") return <PersonNewPage />;
  if (place === "invite") return <InvitePage />;
  return place ? <PersonSettings key={place} id={place} /> : <PeopleList />;
}

function PeopleList() {
  const { query, route } = useLocation();
  const name = query.name ?? "";
  const [text, setText] = useState(name);
  useEffect(() => {
    if (text.trim() === name) return;
    const timer = setTimeout(() => route(text.trim() ? `/settings/people?name=${encodeURIComponent(text.trim())}` : "/settings/people", true), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const usePage = (after: string | null) => {
    const people = useQuery(peopleQuery, { after, filter: name ? { name } : {} }, { keep: true });
    return pageOf(people, people.data?.employees);
  };
  return (
    <>
      <PageHead
        title={t("people-title")}
        actions={
          <>
            <ButtonLink kind="primary" icon="plus" href="/settings/people/new">
              {t("people-new")}
            </ButtonLink>
            <ButtonLink href="/settings/people/invite">{t("people-invite")}</ButtonLink>
          </>
        }
      />
      <div class="filters people__filters">
        <SearchField id="people-name" label={t("people-search")} value={text} onInput={setText} />
      </div>
      <PagedTable
        key={name}
        caption={t("people-title")}
        keyOf={(row) => row.id}
        usePage={usePage}
        columns={[
          { head: t("people-name"), kind: "title", cell: (row) => <a href={`/settings/people/${encodeURIComponent(row.id)}`}>{row.name}</a> },
          { head: t("people-job-title"), cell: (row) => row.jobTitle, phone: "hidden" },
          { head: t("people-team"), cell: (row) => row.primaryTeam?.name ?? "–" },
          { head: t("people-manager"), cell: (row) => row.manager?.name ?? "–", phone: "hidden" },
          { head: t("people-status"), width: 96, cell: (row) => statusOf(row) },
        ]}
        empty={<EmptyState fact={t("people-nobody")} advice={t(name ? "people-nobody-search" : "people-nobody-advice")} />}
      />
    </>
  );
}

function statusOf(row: Row): string {
  if (row.employment) return t(`people-status-${row.employment.status.toLowerCase().replace("_", "-")}`);
  return t(row.isVacancy ? "people-status-vacant" : row.isAway ? "people-status-away" : "people-status-active");
}
