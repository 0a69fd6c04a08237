import { useEffect, useState } from "preact/hooks";
import { personas, type Persona } from "../lib/personas";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Mark } from "./mark";
import { becomePersona, signIn, type SignInError } from "./session";
import "./sign-in-page.css";

export function SignInPage() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<SignInError[]>([]);
  const [busy, setBusy] = useState(false);
  const [others, setOthers] = useState<Persona[]>([]);
  useEffect(() => {
    document.title = `${t("sign-in-title")} · ${t("app-name")}`;
    void personas().then(setOthers);
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const missing: SignInError[] = [];
    if (!email) missing.push({ id: "email", message: t("sign-in-enter-email") });
    if (!password) missing.push({ id: "password", message: t("sign-in-enter-password") });
    if (busy) return;
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const answer = await signIn(email, password);
    if (Array.isArray(answer)) setErrors(answer);
    else setErrors([{ message: t(answer === "throttled" ? "failure-throttled" : "failure-network") }]);
    setBusy(false);
  };
  const errorAt = (field: "email" | "password") => errors.find((error) => error.id === field)?.message;
  const become = async (persona: Persona) => {
    const done = await becomePersona(persona.email, location.pathname + location.search);
    if (!done) setErrors([{ message: t("failure-network") }]);
  };

  return (
    <main class="sign-in">
      <p class="sign-in__brand">
        <Mark />
        {t("app-name")}
      </p>
      <h1>{t("sign-in-title")}</h1>
      {others.length > 0 && (
        <section class="sign-in__personas">
          <h2>{t("sign-in-personas")}</h2>
          <p class="quiet">{t("sign-in-personas-advice")}</p>
          <ul class="sign-in__list">
            {others.map((persona) => (
              <li key={persona.email}>
                <button type="button" class="sign-in__persona" onClick={() => become(persona)}>
                  <Avatar name={persona.name} size={32} />
                  <span>
                    <span class="strong">{persona.name}</span>
                    <span class="sign-in__role">{`${persona.role}, ${persona.title}`}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ErrorSummary title={t("sign-in-error-title")} errors={errors} />
      <form class="form" noValidate onSubmit={submit}>
        <TextField
          id="email"
          type="email"
          autoComplete="username"
          label={t("sign-in-email")}
          value={email}
          error={errorAt("email")}
          onInput={setEmail}
        />
        <TextField
          id="password"
          type="password"
          autoComplete="current-password"
          label={t("sign-in-password")}
          value={password}
          error={errorAt("password")}
          onInput={setPassword}
        />
        <div>
          <SubmitButton busy={busy}>{t("sign-in-submit")}</SubmitButton>
        </div>
      </form>
    </main>
  );
}
