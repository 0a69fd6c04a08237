import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { send, type Failure, type Result } from "../lib/api";
import { formatNumber } from "../lib/format";
import type { ResultOf } from "../lib/graphql";
import type { Query } from "../lib/query";
import { t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { FormDialog } from "../ui/form-dialog";
import { Loaded } from "../ui/loaded";
import { SearchField } from "../ui/search-field";
import { Tabs } from "../ui/tabs";
import { invitableQuery, type Invitable } from "./invite-queries";
import { invite } from "./inviting";

type State = "NOT_INVITED" | "NOT_SIGNED_IN";
const SHOWN = 100;
const HOME = "/settings/people/invite";

/** Who has no access yet, or has not used it; the tab stands in the address. */
export function InviteChoice() {
  const { query } = useLocation();
  const again = query["show"] === "again";
  const state: State = again ? "NOT_SIGNED_IN" : "NOT_INVITED";
  return (
    <>
      <Tabs
        label={t("invite-title")}
        tabs={[
          { href: HOME, word: t("invite-not-invited"), current: !again },
          { href: `${HOME}?show=again`, word: t("invite-not-signed-in"), current: again },
        ]}
      />
      <Choice key={state} state={state} />
    </>
  );
}

function Choice({ state }: { state: State }) {
  const people = useEverybody(state);
  const again = state === "NOT_SIGNED_IN";
  return (
    <Loaded query={people}>
      {(rows) =>
        rows.length > 0 ? (
          <Filled rows={rows} again={again} />
        ) : (
          <EmptyState fact={t(again ? "invite-nobody-again" : "invite-nobody")} advice={t(again ? "invite-nobody-again-advice" : "invite-nobody-advice")}>
            <ButtonLink href="/settings/people">{t("invite-to-people")}</ButtonLink>
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function Filled({ rows, again }: { rows: readonly Invitable[]; again: boolean }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const [asks, setAsks] = useState(false);
  const found = rows.filter((row) => fits(row, text));
  const isAll = found.length > 0 && found.every(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], wanted: boolean) =>
    setChosen((now) => new Set(wanted ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
  const people = rows.filter(({ id }) => chosen.has(id));
  return (
    <div class="invite">
      <p class="invite__says">{t(again ? "invite-again-says" : "invite-says")}</p>
      <div class="filters">
        <SearchField id="invite-search" label={t("invite-search")} value={text} onInput={setText} />
        {found.length > 0 && (
          <CheckBox id="invite-all" checked={isAll} onChange={(wanted) => choose(found.map(({ id }) => id), wanted)}>
            {t(text.trim() ? "invite-choose-found" : "invite-choose-all", { count: found.length, figure: formatNumber(found.length) })}
          </CheckBox>
        )}
      </div>
      <div class="invite__foot">
        {people.length > 0 ? (
          <Button kind="primary" onClick={() => setAsks(true)}>
            {words(again ? "invite-again-people" : "invite-people", people)}
          </Button>
        ) : (
          <p class="quiet">{t("invite-choose")}</p>
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState fact={t("invite-nobody-found")} advice={t("invite-nobody-found-advice")} />
      ) : (
        <DataTable
          caption={t("invite-title")}
          keyOf={(row) => row.id}
          rows={found.slice(0, shown)}
          columns={[
            {
              head: t("people-name"),
              kind: "title",
              cell: (row) => (
                <CheckBox id={`invite-${row.id}`} checked={chosen.has(row.id)} onChange={(wanted) => choose([row.id], wanted)}>
                  {row.name}
                </CheckBox>
              ),
            },
            { head: t("employee-email"), cell: (row) => <span class="invite__email">{row.email}</span>, phone: "hidden" },
            { head: t("people-team"), cell: (row) => row.primaryTeam?.name ?? "–" },
          ]}
        />
      )}
      {shown < found.length && (
        <p>
          <Button onClick={() => setShown((now) => now + SHOWN)}>{t("invite-more", { count: formatNumber(found.length - shown) })}</Button>
        </p>
      )}
      {asks && (
        <FormDialog
          title={t(again ? "invite-again-ask" : "invite-ask", { count: people.length, figure: formatNumber(people.length), name: people[0]?.name ?? "" })}
          says={[t(again ? "invite-again-effect" : "invite-effect"), t("invite-once"), people.length > SHOWN && t("invite-takes", { minutes: Math.ceil(people.length / 100) })]}
          wrong={[]}
          busy={false}
          submit={words(again ? "invite-again-people" : "invite-people", people)}
          keep={t("settings-cancel")}
          onSubmit={() => {
            void invite(people, again);
            return Promise.resolve();
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

const words = (id: string, people: readonly Invitable[]): string => t(id, { count: people.length, figure: formatNumber(people.length) });

const fits = ({ name, email, primaryTeam }: Invitable, text: string): boolean => {
  const all = `${name} ${email} ${primaryTeam?.name ?? ""}`.toLocaleLowerCase();
  return text.toLocaleLowerCase().split(/\s+/).every((word) => all.includes(word));
};

type Answer = ResultOf<typeof invitableQuery>;

/** All pages of the list, because “all” means all of them. */
function useEverybody(invitation: State): Query<Invitable[]> {
  const [answer, setAnswer] = useState<{ data?: Invitable[]; failure: Failure | null; loading: boolean }>({ failure: null, loading: true });
  const load = async (isWanted: () => boolean = () => true) => {
    setAnswer((now) => ({ ...now, loading: true }));
    const rows: Invitable[] = [];
    let after: string | null = null;
    for (;;) {
      const result: Result<Answer> = await send(invitableQuery, { after, invitation });
      if (!isWanted()) return;
      if (!result.ok) {
        setAnswer((now) => ({ ...now, failure: result.failure, loading: false }));
        return;
      }
      const { edges, pageInfo }: Answer["employees"] = result.data.employees;
      rows.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor ?? null;
    }
    setAnswer({ data: rows, failure: null, loading: false });
  };
  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => {
      wanted = false;
    };
  }, [invitation]);
  return { data: answer.data, failure: answer.failure, loading: answer.loading, refetch: () => load() };
}
