import { useState } from "preact/hooks";
import { request } from "../lib/api";
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

/** One's own password; the server checks the present one and says what is wrong with the new one. */
export function OwnPassword() {
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
    <section>
      <SectionHead title={t("password-title")} />
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
    </section>
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
