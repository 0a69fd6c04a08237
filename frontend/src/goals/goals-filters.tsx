import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { send } from "../lib/api";
import type { ResultOf } from "../lib/graphql";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Chooser } from "../ui/chooser";
import { SearchField } from "../ui/search-field";
import type { Choice } from "../ui/select-field";
import {
  ALL,
  HEALTH_KEYS,
  hrefWith,
  orderOf,
  ORDERS,
  STATUS_KEYS,
  stateOrDefault,
  type GoalsAddress,
} from "./goals-filter";
import { goalsPersonQuery, goalsTeamsQuery, type goalsChoicesQuery } from "./goals-queries";

const TYPING_MS = 250;
const MOST_PAGES = 10;
const INDENT = "\u2003";

type Choices = ResultOf<typeof goalsChoicesQuery>;
type TeamEdge = ResultOf<typeof goalsTeamsQuery>["teams"]["edges"][number];

interface Props {
  address: GoalsAddress;
  choices: Choices | undefined;
  /** The id that the view has settled on, or `ALL`. */
  period: string;
}

/** Every choice is an address, so that it can be sent, kept and gone back to. */
export function GoalsFilters({ address, choices, period }: Props) {
  const { route } = useLocation();
  const choose = (changes: Partial<GoalsAddress>) => route(hrefWith(address, changes));
  const periods = choices?.periods.edges ?? [];
  const isMine = address.view === "mine";
  return (
    <search class="filters goals__filters">
      <Chooser
        id="goals-period"
        label={t("goals-period")}
        value={period}
        options={[
          { value: ALL, word: t("goals-period-all") },
          ...periods.map(({ node }) => ({ value: node.id, word: node.name })),
        ]}
        onChange={(value) => choose({ period: value })}
      />
      {!isMine && <TeamChooser value={address.team} onChange={(team) => choose({ team })} />}
      {!isMine && <OwnerChooser value={address.owner} choices={choices} onChange={(owner) => choose({ owner })} />}
      <Chooser
        id="goals-state"
        label={t("goals-state")}
        value={stateOrDefault(address)}
        options={[
          { value: "open", word: t("goals-state-open") },
          { value: "any", word: t("goals-state-any") },
          ...HEALTH_KEYS.map((key) => ({ value: key, word: t(`state-${key}`) })),
          ...STATUS_KEYS.map((key) => ({ value: key, word: t(`goal-status-${key}`) })),
        ]}
        onChange={(state) => choose({ state })}
      />
      <TextFilter address={address} />
      {address.view !== "cascade" && (
        <Chooser
          id="goals-order"
          label={t("goals-order")}
          value={orderOf(address)}
          options={ORDERS.map((value) => ({ value, word: t(`goals-order-${value.toLowerCase().replaceAll("_", "-")}`) }))}
          onChange={(value) => choose({ order: value === "DUE" ? "" : value.toLowerCase() })}
        />
      )}
    </search>
  );
}

/** Asks once typing rests; the address follows without leaving a step behind for each letter. */
function TextFilter({ address }: { address: GoalsAddress }) {
  const { route } = useLocation();
  const [text, setText] = useState(address.text);
  const latest = useRef(address);
  latest.current = address;
  const sent = useRef(address.text);
  useEffect(() => {
    if (address.text !== sent.current) setText(address.text);
    sent.current = address.text;
  }, [address.text]);
  useEffect(() => {
    if (text === latest.current.text) return;
    const timer = setTimeout(() => {
      sent.current = text;
      route(hrefWith(latest.current, { text }), true);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <SearchField id="goals-text" label={t("goals-text")} value={text} onInput={setText} />;
}

function TeamChooser({ value, onChange }: { value: string; onChange: (team: string) => void }) {
  const [edges, setEdges] = useState<TeamEdge[]>([]);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      let after: string | null = null;
      const found: TeamEdge[] = [];
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const result: Awaited<ReturnType<typeof sendTeams>> = await sendTeams(after);
        if (!wanted) return;
        if (!result.ok) {
          setRefused(true);
          return;
        }
        const { edges: more, pageInfo } = result.data.teams;
        found.push(...more);
        setEdges([...found]);
        if (!pageInfo.hasNextPage) return;
        after = pageInfo.endCursor;
      }
    };
    void load();
    return () => {
      wanted = false;
    };
  }, []);
  const depths = new Map<string, number>();
  const teams = edges.map(({ node: { id, name, parent } }) => {
    const depth = parent ? (depths.get(parent.id) ?? 0) + 1 : 0;
    depths.set(id, depth);
    // The chosen one is shown in the frame, where an indent would only look like a gap.
    return { value: id, word: (id === value ? "" : INDENT.repeat(depth)) + name };
  });
  return (
    <Chooser
      id="goals-team"
      label={t("goals-team")}
      value={value}
      options={[{ value: "", word: t(isRefused ? "goals-team-refused" : "goals-team-all") }, ...teams]}
      onChange={onChange}
    />
  );
}

const sendTeams = (after: string | null) => send(goalsTeamsQuery, { after });

function OwnerChooser({ value, choices, onChange }: { value: string; choices: Choices | undefined; onChange: (owner: string) => void }) {
  const isPerson = value !== "" && value !== "me" && value !== "below";
  const person = useQuery(goalsPersonQuery, isPerson ? { id: value } : null);
  const options: Choice[] = [
    { value: "", word: t("goals-owner-anyone") },
    { value: "me", word: t("goals-owner-me") },
  ];
  if (value === "below" || choices?.me?.reports.edges.length) options.push({ value: "below", word: t("goals-owner-below") });
  if (isPerson) {
    const found = person.data?.node;
    options.push({ value, word: found && "name" in found ? found.name : t("goals-owner-somebody") });
  }
  return <Chooser id="goals-owner" label={t("goals-owner")} value={value} options={options} onChange={onChange} />;
}
