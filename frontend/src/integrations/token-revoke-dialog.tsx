import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import { tokenRevokeMutation, type Token } from "./tokens-queries";

interface Props {
  token: Token;
  onClose: () => void;
}

/** A script that still uses the token stops; there is no way back but a new token. */
export function TokenRevokeDialog({ token, onClose }: Props) {
  const { act, busy, wrong } = useAct(tokenRevokeMutation);
  const submit = async () => {
    if (!(await act({ accessTokenId: token.id }))) return;
    offerUndo(t("tokens-revoked", { name: token.name }));
    onClose();
  };
  return (
    <FormDialog
      title={t("tokens-revoke-title", { name: token.name })}
      says={[t("tokens-revoke-says")]}
      wrong={wrong}
      busy={busy}
      submit={t("tokens-revoke")}
      keep={t("tokens-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
