import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { RoleGrantDialog } from "./role-grant-dialog";
import { RoleRevokeDialog } from "./role-revoke-dialog";
import german from "./roles.de.ftl?raw";
import english from "./roles.en.ftl?raw";
import { rolesQuery } from "./roles-queries";
import "./roles.css";

addTexts(english, german);

export type Granted = ResultOf<typeof rolesQuery>["roleGrants"]["edges"][number]["node"];
export type Role = Granted["role"];

/** Whether a role covers listed teams or everybody. A role that the API learns is missing here until it has its words. */
export const ROLES: Readonly<Record<Role, { scoped: boolean }>> = {
  HR_ADMIN: { scoped: false },
  HR_PARTNER: { scoped: true },
  EXECUTIVE: { scoped: true },
  AUDITOR: { scoped: false },
  SYSTEM_ADMIN: { scoped: false },
};

export const roleWord = (role: Role): string => t(`role-${role.toLowerCase().replace("_", "-")}`);

function usePage(after: string | null) {
  const query = useQuery(rolesQuery, { after });
  return pageOf(query, query.data?.roleGrants);
}

const coverOf = (row: Granted): string => row.team?.name ?? t("roles-everybody");

/** On a phone role and scope stand below the name instead of in columns of their own. */
function Holder({ granted }: { granted: Granted }) {
  return (
    <>
      {granted.employee?.name}
      <span class="roles__on-phone second">
        {roleWord(granted.role)} · {coverOf(granted)}
      </span>
    </>
  );
}

/** Who was made what by somebody else's decision. */
export function RolesPage() {
  const [revoked, setRevoked] = useState<Granted | null>(null);
  const [granting, setGranting] = useState(false);
  const grant = (
    <Button kind="primary" icon="plus" onClick={() => setGranting(true)}>
      {t("roles-grant")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("roles-title")} actions={grant} />
      <PagedTable
        caption={t("roles-title")}
        keyOf={(row) => row.id}
        usePage={usePage}
        columns={[
          { head: t("roles-who"), kind: "title", cell: (row) => <Holder granted={row} /> },
          { head: t("roles-role"), cell: (row) => roleWord(row.role), phone: "hidden" },
          { head: t("roles-covers"), width: 200, cell: coverOf, phone: "hidden" },
          {
            head: t("roles-deed"),
            width: 112,
            cell: (row) =>
              row.can.includes("revoke") && (
                <Button size="row" aria-label={t("roles-revoke-of", { name: row.employee?.name ?? "", role: roleWord(row.role) })} onClick={() => setRevoked(row)}>
                  {t("roles-revoke")}
                </Button>
              ),
          },
        ]}
        empty={<EmptyState fact={t("roles-nobody")} advice={t("roles-nobody-advice")} />}
      />
      {granting && <RoleGrantDialog onClose={() => setGranting(false)} />}
      {revoked && <RoleRevokeDialog granted={revoked} onClose={() => setRevoked(null)} />}
    </>
  );
}
