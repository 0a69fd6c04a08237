import { useEffect, useState } from "preact/hooks";
import { request } from "../lib/api";
import { personas } from "../lib/personas";
import { t } from "../lib/text";
import type { Wrong } from "../ui/act";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { SectionHead } from "../ui/section-head";
import { offerUndo } from "../ui/undo-bar";

const CURRENT = "password-current";
const NEW = "password-new";
const IDS: Readonly<Record<string, string>> = { current_password: CURRENT, new_password: NEW };

interface Props {
  name: string;
  email: string;
}

/** One's own password. Whom anybody may try the demo company as has none of her own. */
export function OwnPassword({ name, email }: Props) {
  const [isShared, setShared] = useState<boolean | null>(null);
  useEffect(() => {
    void personas().then((all) => setShared(all.some((one) => one.email === email)));
  }, [email]);
  if (isShared === null) return null;
  return (
    <section>
      <SectionHead title={t("password-title")} />
      {isShared ? <p class="quiet">{t("password-of-the-demo", { name })}</p> : <PasswordForm />}
    </section>
  );
}

/** The server checks the present one and says what is wrong with the new one. */
function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const wrongAt = (id: string) => wrong.find((one) => one.id === id)?.message;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const found = await changePassword(current, next);
    setBusy(false);
    setWrong(found);
    if (found.length > 0) return;
    setCurrent("");
    setNext("");
    offerUndo(t("password-changed"));
  };
  return (
    <form class="form settings-form" noValidate onSubmit={submit}>
      <p class="quiet">{t("password-effect")}</p>
      <ErrorSummary errors={wrong} />
      <TextField id={CURRENT} label={t("password-current")} type="password" autoComplete="current-password" value={current} onInput={setCurrent} error={wrongAt(CURRENT)} />
      <TextField id={NEW} label={t("password-new")} hint={t("password-new-hint")} type="password" autoComplete="new-password" value={next} onInput={setNext} error={wrongAt(NEW)} />
      <div>
        <Button type="submit" busy={busy}>
          {t("password-change")}
        </Button>
      </div>
    </form>
  );
}

/** Resolves to what is wrong; nothing when it worked. */
async function changePassword(current: string, next: string): Promise<Wrong[]> {
  const missing = [
    ...(current ? [] : [{ id: CURRENT, message: t("password-enter-current") }]),
    ...(next ? [] : [{ id: NEW, message: t("password-enter-new") }]),
  ];
  if (missing.length > 0) return missing;
  const body = JSON.stringify({ current_password: current, new_password: next });
  const response = await request("/_allauth/browser/v1/account/password/change", { method: "POST", body });
  if (response?.ok) return [];
  if (response?.status === 429) return [{ message: t("password-throttled") }];
  const told = (await response?.json().catch(() => null)) as { errors?: { message: string; param?: string }[] } | null;
  return told?.errors?.length ? told.errors.map(({ message, param }) => ({ id: IDS[param ?? ""], message })) : [{ message: t("password-failed") }];
}
