import { useRoute } from "preact-iso";
import { useState } from "preact/hooks";
import { formatFullDay } from "../lib/format";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { TokenForm } from "./token-form";
import { TokenRevokeDialog } from "./token-revoke-dialog";
import { wordsOfScopes } from "./token-scopes";
import { tokensQuery, type Token } from "./tokens-queries";
import german from "./tokens.de.ftl?raw";
import english from "./tokens.en.ftl?raw";
import "./tokens.css";

addTexts(english, german);

/** What scripts sign in with: the list, or the form of a new one at its own address. */
export function TokensPage() {
  return useRoute().params.place === "new" ? <TokenForm /> : <Tokens />;
}

function Tokens() {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery(tokensQuery, { after });
  const [ending, end] = useState<Token | null>(null);
  return (
    <>
      <PageHead
        title={t("tokens-title")}
        actions={
          <ButtonLink kind="primary" icon="plus" href="/settings/tokens/new">
            {t("tokens-new")}
          </ButtonLink>
        }
      />
      <p class="tokens__about">
        {t("tokens-about")} <a href="/guide/tokens">{t("tokens-guide")}</a> · <a href="/graphiql">{t("tokens-graphiql")}</a>
      </p>
      <Loaded query={query}>
        {({ accessTokens: { edges, pageInfo } }) => {
          if (edges.length === 0 && after === null) return <EmptyState fact={t("tokens-none")} advice={t("tokens-none-advice")} />;
          return (
            <>
              <ul>
                {edges.map(({ node }) => (
                  <Row key={node.id} token={node} onEnd={() => end(node)} />
                ))}
              </ul>
              {(after !== null || pageInfo.hasNextPage) && (
                <div class="actions tokens__pages">
                  {after !== null && <Button onClick={() => setAfter(null)}>{t("tokens-newest")}</Button>}
                  {pageInfo.hasNextPage && <Button onClick={() => setAfter(pageInfo.endCursor)}>{t("tokens-older")}</Button>}
                </div>
              )}
            </>
          );
        }}
      </Loaded>
      {ending && <TokenRevokeDialog token={ending} onClose={() => end(null)} />}
    </>
  );
}

function Row({ token, onEnd }: { token: Token; onEnd: () => void }) {
  const { name, scopes, state, createdAt, expiresOn, lastUsedAt, can } = token;
  const facts = [
    state === "LIVE" ? t("tokens-until-day", { day: formatFullDay(expiresOn) }) : t(`tokens-state-${state.toLowerCase()}`),
    lastUsedAt ? t("tokens-used-day", { day: formatFullDay(lastUsedAt) }) : t("tokens-never"),
    t("tokens-created-day", { day: formatFullDay(createdAt) }),
  ];
  return (
    <li class="tokens__row">
      <div>
        <p class="strong">{name}</p>
        <p class="second">{wordsOfScopes(scopes)}</p>
        <p class="second">{facts.join(" · ")}</p>
      </div>
      {state === "LIVE" && can.includes("revoke") && (
        <Button size="row" aria-label={t("tokens-revoke-one", { name })} onClick={onEnd}>
          {t("tokens-revoke")}
        </Button>
      )}
    </li>
  );
}
