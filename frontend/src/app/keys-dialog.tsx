import { t } from "../lib/text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { KeyCap } from "../ui/key-cap";
import { pages } from "./pages";
import "./keys-dialog.css";

const rows: readonly { keys: readonly string[]; text: string }[] = [
  ...pages.map((page) => ({ keys: ["G", page.key.toUpperCase()], text: page.text.replace("nav-", "keys-go-") })),
  { keys: ["G", "I"], text: "keys-go-inbox" },
  { keys: ["/"], text: "keys-search" },
  { keys: ["C"], text: "keys-check-in" },
  { keys: ["1", "2", "3"], text: "keys-health" },
  { keys: [";"], text: "keys-many" },
  { keys: ["Mod+Enter"], text: "keys-save" },
  { keys: ["Escape"], text: "keys-escape" },
  { keys: ["?"], text: "keys-help" },
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t("keys-title")} onClose={onClose} actions={<Button onClick={onClose}>{t("keys-close")}</Button>}>
      <dl class="keys-dialog">
        {rows.map(({ keys, text }) => (
          <div key={text} class="keys-dialog__row">
            <dt>{t(text)}</dt>
            <dd class="keys-dialog__keys">
              {keys.map((key) => (
                <KeyCap key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
