import { useLocation } from "preact-iso";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { PersonPicker } from "../ui/person-picker";
import { Tabs } from "../ui/tabs";
import { TeamPicker } from "../ui/team-picker";
import { LineMove } from "./line-move";
import { movedPersonQuery, movedTeamQuery } from "./lines-queries";
import german from "./lines.de.ftl?raw";
import english from "./lines.en.ftl?raw";
import { TeamMove } from "./team-move";
import "./lines.css";
import "./settings-form.css";

addTexts(english, german);

const HERE = "/settings/lines";

/** Moves one person, or a whole team; who it is stands in the address. */
export function LinesPage() {
  const { query } = useLocation();
  const ofTeam = query.team !== undefined;
  return (
    <>
      <PageHead title={t("lines-title")} />
      <Tabs
        label={t("lines-what")}
        tabs={[
          { href: HERE, word: t("lines-person"), current: !ofTeam },
          { href: `${HERE}?team=`, word: t("lines-team"), current: ofTeam },
        ]}
      />
      <div class="form settings-form">{ofTeam ? <OfTeam id={query.team ?? ""} /> : <OfPerson id={query.person ?? ""} />}</div>
    </>
  );
}

function OfPerson({ id }: { id: string }) {
  const { route } = useLocation();
  const moved = useQuery(movedPersonQuery, id ? { id } : null);
  const node = id ? moved.data?.node : undefined;
  const person = node && "manager" in node ? node : null;
  return (
    <>
      <PersonPicker
        id="lines-person"
        label={t("lines-who")}
        to="move"
        value={person}
        onChange={(chosen) => route(chosen ? `${HERE}?person=${encodeURIComponent(chosen.id)}` : HERE, true)}
      />
      {id && <Loaded query={moved}>{() => person && <LineMove key={person.id} person={person} />}</Loaded>}
    </>
  );
}

function OfTeam({ id }: { id: string }) {
  const { route } = useLocation();
  const moved = useQuery(movedTeamQuery, id ? { id } : null);
  const node = id ? moved.data?.node : undefined;
  const team = node && "parent" in node ? node : null;
  return (
    <>
      <TeamPicker
        id="lines-team"
        label={t("lines-which")}
        to="edit"
        value={team}
        onChange={(chosen) => route(`${HERE}?team=${chosen ? encodeURIComponent(chosen.id) : ""}`, true)}
      />
      {id && <Loaded query={moved}>{() => team && <TeamMove key={`${team.id} ${team.version}`} team={team} />}</Loaded>}
    </>
  );
}
