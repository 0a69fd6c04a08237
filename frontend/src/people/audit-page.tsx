import { useState } from "preact/hooks";
import { formatDay, formatTime } from "../lib/format";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Chooser } from "../ui/chooser";
import { EmptyState } from "../ui/empty-state";
import { TextField } from "../ui/field";
import { PageHead } from "../ui/page-head";
import { pageOf, PagedTable } from "../ui/paged-table";
import { PersonPicker, type Person } from "../ui/person-picker";
import { auditQuery, type AuditEntry } from "./audit-query";
import { aboutWord, AREAS, areaWord, changesOf, verbWord, whoDid } from "./audit-words";
import german from "./audit.de.ftl?raw";
import english from "./audit.en.ftl?raw";
import germanRoles from "./roles.de.ftl?raw";
import englishRoles from "./roles.en.ftl?raw";
import "./audit.css";

addTexts(english, german);
addTexts(englishRoles, germanRoles);

interface Wanted {
  person: Person | null;
  actor: Person | null;
  area: string;
  since: string;
  until: string;
}

const EVERYTHING: Wanted = { person: null, actor: null, area: "", since: "", until: "" };

/** Who did what, and when, for auditors. */
export function AuditPage() {
  const [wanted, want] = useState(EVERYTHING);
  const filter = {
    ...(wanted.person && { personId: wanted.person.id }),
    ...(wanted.actor && { actorId: wanted.actor.id }),
    ...(wanted.area && { verb: wanted.area }),
    ...(wanted.since && { since: wanted.since }),
    ...(wanted.until && { until: wanted.until }),
  };
  const usePage = (after: string | null) => {
    const query = useQuery(auditQuery, { after, filter });
    return pageOf(query, query.data?.auditEntries);
  };
  return (
    <>
      <PageHead title={t("audit-title")} />
      <p class="quiet audit__about">{t("audit-about")}</p>
      <Filters wanted={wanted} onChange={want} />
      <PagedTable
        key={JSON.stringify(filter)}
        caption={t("audit-title")}
        keyOf={(row) => row.id}
        usePage={usePage}
        columns={[
          { head: t("audit-when"), width: 144, cell: (row) => `${formatDay(row.at)}, ${formatTime(row.at)}`, phone: "hidden" },
          { head: t("audit-what"), kind: "title", cell: (row) => <What entry={row} /> },
          { head: t("audit-actor"), width: 168, cell: whoDid, phone: "hidden" },
          { head: t("audit-subject"), width: 168, cell: (row) => <span class="audit__about-what">{aboutWord(row)}</span>, phone: "hidden" },
          { head: t("audit-changes"), cell: (row) => <Changes entry={row} /> },
        ]}
        empty={<EmptyState fact={t("audit-nothing")} advice={t("audit-nothing-advice")} />}
      />
    </>
  );
}

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const change = (part: Partial<Wanted>) => onChange({ ...wanted, ...part });
  return (
    <search class="audit__filters" aria-label={t("audit-filters")}>
      <PersonPicker id="audit-person" label={t("audit-person")} optional value={wanted.person} onChange={(person) => change({ person })} />
      <PersonPicker id="audit-actor" label={t("audit-actor")} optional value={wanted.actor} onChange={(actor) => change({ actor })} />
      <TextField id="audit-since" label={t("audit-since")} type="date" optional value={wanted.since} onInput={(since) => change({ since })} />
      <TextField id="audit-until" label={t("audit-until")} type="date" optional value={wanted.until} onInput={(until) => change({ until })} />
      <Chooser
        id="audit-area"
        label={t("audit-what")}
        value={wanted.area}
        options={[{ value: "", word: t("audit-any") }, ...AREAS.map((value) => ({ value, word: areaWord(value) }))]}
        onChange={(area) => change({ area })}
      />
    </search>
  );
}

/** On a phone the rest stands below what was done. */
function What({ entry }: { entry: AuditEntry }) {
  return (
    <>
      {verbWord(entry.verb)}
      <span class="audit__on-phone second">
        {aboutWord(entry)} · {whoDid(entry)} · {formatDay(entry.at)}, {formatTime(entry.at)}
      </span>
    </>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  return (
    <>
      {changesOf(entry).map((line) => (
        <span key={line} class="audit__change">
          {line}
        </span>
      ))}
    </>
  );
}
