import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { Field } from "../ui/field";
import { announce } from "../ui/notice";

/** The only time that the secret is on a screen. */
export function TokenSecret({ secret }: { secret: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Where the clipboard is out of reach (outside https, say), the field can still be marked and copied.
    await navigator.clipboard.writeText(secret).catch(() => document.getElementById("token-secret")?.focus());
    setCopied(true);
    announce(t("tokens-copied"));
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
        <Button kind="primary" onClick={copy}>
          {t(copied ? "tokens-copied" : "tokens-copy")}
        </Button>
        <ButtonLink href="/settings/tokens">{t("tokens-done")}</ButtonLink>
      </div>
    </div>
  );
}
