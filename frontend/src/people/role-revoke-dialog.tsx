import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import { roleWord, type Granted } from "./roles-page";
import { roleRevokeMutation } from "./roles-queries";

/** Takes a role away. */
export function RoleRevokeDialog({ granted, onClose }: { granted: Granted; onClose: () => void }) {
  const { act, busy, wrong } = useAct(roleRevokeMutation);
  const name = granted.employee?.name ?? "";
  const role = roleWord(granted.role);
  const submit = async () => {
    if (!(await act({ roleGrantId: granted.id }))) return;
    onClose();
    offerUndo(t("roles-revoked", { name, role }));
  };
  return (
    <FormDialog
      title={t("roles-revoke-title", { name, role })}
      says={[t("roles-revoke-effect"), t("roles-revoke-undo")]}
      wrong={wrong}
      busy={busy}
      submit={t("roles-revoke")}
      keep={t("roles-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
