import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { Segmented } from "../ui/segmented";
import { areasOf, scopesOf, wordOfArea, type Access } from "./token-scopes";
import { TokenSecret } from "./token-secret";
import { tokenCreateMutation, tokenScopesQuery } from "./tokens-queries";

const NAME = "token-name";
const UNTIL = "token-until";
const SCOPES = "token-scopes";
const USUAL_DAYS = 90;

/** A name, a last day, and what the token may do in each area; then the secret, once. */
export function TokenForm() {
  const query = useQuery(tokenScopesQuery, {});
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  return (
    <>
      <PageHead
        title={made ? t("tokens-made", { name: made.name }) : t("tokens-new")}
        above={<Breadcrumbs places={[{ word: t("tokens-title"), href: "/settings/tokens" }]} />}
      />
      {made ? (
        <TokenSecret secret={made.secret} />
      ) : (
        <Loaded query={query}>
          {({ tokenScopes }) => <Fields scopes={tokenScopes} onMade={(name, secret) => setMade({ name, secret })} />}
        </Loaded>
      )}
    </>
  );
}

function Fields({ scopes, onMade }: { scopes: readonly string[]; onMade: (name: string, secret: string) => void }) {
  const [name, setName] = useState("");
  const [until, setUntil] = useState(() => dayIn(USUAL_DAYS));
  const [chosen, setChosen] = useState<Record<string, Access>>({});
  const { act, busy, wrong, wrongAt, refuse } = useAct(tokenCreateMutation, { name: NAME, expiresOn: UNTIL, scopes: SCOPES });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!until) {
      refuse([{ id: UNTIL, message: t("tokens-until-needed") }]);
      return;
    }
    const data = await act({ name, expiresOn: until, scopes: scopesOf(chosen) });
    const secret = data?.accessTokenCreate.secret;
    if (secret) onMade(name.trim(), secret);
  };
  return (
    <form class="form token-form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <TextField
        id={NAME}
        label={t("tokens-name")}
        hint={t("tokens-name-hint")}
        value={name}
        maxLength={80}
        onInput={setName}
        error={wrongAt(NAME)}
      />
      <TextField
        id={UNTIL}
        type="date"
        label={t("tokens-until")}
        hint={t("tokens-until-hint")}
        value={until}
        onInput={setUntil}
        error={wrongAt(UNTIL)}
      />
      <fieldset id={SCOPES} tabIndex={-1} class={wrongAt(SCOPES) ? "field field--wrong token-form__areas" : "field token-form__areas"}>
        <legend class="field__label">{t("tokens-may")}</legend>
        <p class="field__hint">{t("tokens-may-hint")}</p>
        {wrongAt(SCOPES) && <p class="field__error">{wrongAt(SCOPES)}</p>}
        {areasOf(scopes).map(({ name: area, offers }) => (
          <div key={area} class="token-form__area">
            <span aria-hidden="true">{wordOfArea(area)}</span>
            <Segmented
              id={`token-area-${area}`}
              label={wordOfArea(area)}
              labelHidden
              value={chosen[area] ?? "none"}
              options={offers.map((value) => ({ value, word: t(`tokens-access-${value}`) }))}
              onChange={(value) => setChosen({ ...chosen, [area]: value })}
            />
          </div>
        ))}
      </fieldset>
      <div class="actions">
        <SubmitButton busy={busy}>{t("tokens-create")}</SubmitButton>
        <ButtonLink href="/settings/tokens">{t("tokens-cancel")}</ButtonLink>
      </div>
    </form>
  );
}

/** The day so many days from now, as date fields write it. */
function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
