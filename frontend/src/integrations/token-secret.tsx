import { useState } from "preact/hooks";
import { copy } from "../lib/clipboard";
import { t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { Field } from "../ui/field";
import { announce } from "../ui/notice";

/** The only time that the secret is on a screen. */
export function TokenSecret({ secret }: { secret: string }) {
  const [said, setSaid] = useState("");
  const copyIt = async () => {
    const isCopied = await copy(secret);
    // Whoever takes it for copied loses it: it is not shown again.
    if (!isCopied) document.getElementById("token-secret")?.focus();
    const words = t(isCopied ? "tokens-copied" : "tokens-not-copied");
    setSaid(words);
    announce(words);
  };
  return (
    <div class="form token-form">
      <Field id="token-secret" label={t("tokens-secret")} hint={t("tokens-secret-hint")}>
        {(wiring) => (
          <input
            {...wiring}
            class="input token-form__secret"
            readOnly
            value={secret}
            spellcheck={false}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="actions">
        <Button kind="primary" onClick={copyIt}>
          {t("tokens-copy")}
        </Button>
        <ButtonLink href="/settings/tokens">{t("tokens-done")}</ButtonLink>
        {said && <span class="quiet">{said}</span>}
      </div>
    </div>
  );
}
