import { formatDay, formatTime } from "../lib/format";
import { graphql } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { EmptyState } from "../ui/empty-state";
import { pageOf, PagedTable } from "../ui/paged-table";
import { SectionHead } from "../ui/section-head";

const readsQuery = graphql(`
  query MyReads($after: String) {
    me {
      id
      reads(first: 20, orderBy: LATEST, after: $after) {
        edges {
          node {
            id
            at
            capacity
            subjectType
            reader {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

function useReads(after: string | null) {
  const query = useQuery(readsQuery, { after });
  return pageOf(query, query.data?.me?.reads);
}

const NAMED = ["Review", "ImprovementPlan"];
const whatWas = (type: string): string => (NAMED.includes(type) ? t(`profile-reads-${type.toLowerCase()}`) : type);

/** Who read what of mine as HR or in an emergency. */
export function ProfileReads() {
  return (
    <section class="profile-reads">
      <SectionHead title={t("profile-reads-title")} />
      <p class="quiet">{t("profile-reads-about")}</p>
      <PagedTable
        caption={t("profile-reads-title")}
        keyOf={(row) => row.id}
        usePage={useReads}
        columns={[
          { head: t("profile-reads-who"), kind: "title", cell: (row) => row.reader?.name ?? "–" },
          { head: t("profile-reads-what"), cell: (row) => whatWas(row.subjectType) },
          { head: t("profile-reads-as"), cell: (row) => t(`profile-reads-as-${row.capacity.toLowerCase()}`), phone: "hidden" },
          { head: t("profile-reads-when"), width: 144, cell: (row) => `${formatDay(row.at)}, ${formatTime(row.at)}` },
        ]}
        empty={<EmptyState fact={t("profile-reads-nobody")} />}
      />
    </section>
  );
}
