import { useEffect, useState } from "preact/hooks";
import { copy } from "../lib/clipboard";
import { formatNumber, formatPercent } from "../lib/format";
import { asCsv, asTable, download } from "../lib/spreadsheet";
import { locale, t } from "../lib/text";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { wordsFor } from "../ui/failure-notice";
import { FormDialog } from "../ui/form-dialog";
import { Meter } from "../ui/meter";
import { Notice, announce } from "../ui/notice";
import { SectionHead } from "../ui/section-head";
import { offerUndo } from "../ui/undo-bar";
import { forgetAll, goOn, inviting, isAtRisk, keepAll, stop, type Invited, type Inviting, type Passed } from "./inviting";

/** How far it is, and every password that was told until now. */
export function InviteResult({ now }: { now: Inviting }) {
  useEffect(
    () => () => {
      if (isAtRisk(inviting.get())) offerUndo(t("invite-waits"));
    },
    [],
  );
  const done = now.total - now.left.length;
  return (
    <div class="invite">
      {now.running && <Progress now={now} done={done} />}
      {!now.running && now.left.length > 0 && (
        <Notice wrong={now.failure !== null} action={<Button onClick={() => void goOn()}>{t("invite-go-on", { count: now.left.length, figure: formatNumber(now.left.length) })}</Button>}>
          {now.failure && `${wordsFor(now.failure)} `}
          {t("invite-stopped", { done: formatNumber(done), total: formatNumber(now.total) })}
        </Notice>
      )}
      {now.invited.length > 0 && <Passwords now={now} />}
      {now.passed.length > 0 && <PassedOver people={now.passed} />}
      {now.invited.length === 0 && !now.running && (
        <p>
          <Button onClick={forgetAll}>{t("invite-back")}</Button>
        </p>
      )}
    </div>
  );
}

function Progress({ now: { total, stops }, done }: { now: Inviting; done: number }) {
  const share = done / total;
  return (
    <div class="invite__progress">
      <p class="strong">{t("invite-running", { done: formatNumber(done), total: formatNumber(total) })}</p>
      <div
        role="progressbar"
        aria-label={t("invite-title")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={formatPercent(share)}
      >
        <Meter value={share} />
      </div>
      <p class="quiet">{t("invite-running-says")}</p>
      <p>
        <Button busy={stops} onClick={stop}>
          {t(stops ? "invite-stops" : "invite-stop")}
        </Button>
      </p>
    </div>
  );
}

function Passwords({ now }: { now: Inviting }) {
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState("");
  const { invited, running, isKept } = now;
  const tell = (id: string) => {
    setSaid(t(id));
    announce(t(id));
  };
  const copyAll = async () => {
    const isCopied = await copy(asTable(rowsOf(invited)));
    if (isCopied) keepAll();
    tell(isCopied ? "invite-copied" : "invite-not-copied");
  };
  const downloadAll = () => {
    download(t("invite-file"), asCsv(rowsOf(invited), locale.startsWith("de") ? ";" : ","));
    keepAll();
    tell("invite-downloaded");
  };
  return (
    <section>
      <SectionHead title={t("invite-passwords", { count: invited.length, figure: formatNumber(invited.length) })} />
      <p class="invite__says">
        <strong>{t("invite-shown-once")}</strong> {t("invite-hand-over", { address: location.origin })}
      </p>
      {!running && (
        <div class="actions invite__actions">
          <Button kind="primary" onClick={downloadAll}>
            {t("invite-download")}
          </Button>
          <Button onClick={() => void copyAll()}>{t("invite-copy")}</Button>
          <Button onClick={() => (isKept ? forgetAll() : setAsks(true))}>{t("invite-have")}</Button>
          {said && <span class="quiet">{said}</span>}
        </div>
      )}
      <DataTable
        caption={t("invite-passwords-caption")}
        rows={invited}
        keyOf={(row) => row.id}
        columns={[
          { head: t("people-name"), kind: "title", cell: (row) => row.name },
          { head: t("employee-email"), cell: (row) => <span class="invite__email">{row.email}</span>, phone: "hidden" },
          { head: t("invite-password"), cell: (row) => <span class="invite__password">{row.password}</span>, width: 176 },
        ]}
      />
      {asks && (
        <FormDialog
          title={t("invite-forget-ask")}
          says={[t("invite-forget-effect"), t("invite-forget-undo")]}
          wrong={[]}
          busy={false}
          isDestructive
          submit={t("invite-forget")}
          keep={t("invite-forget-not")}
          onSubmit={() => {
            forgetAll();
            return Promise.resolve();
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}

const rowsOf = (invited: readonly Invited[]): string[][] => [
  // On the screen a hyphen that does not break; nobody looks for that one in a spreadsheet.
  ["people-name", "employee-email", "invite-password", "invite-address"].map((id) => t(id).replaceAll("\u2011", "-")),
  ...invited.map(({ name, email, password }) => [name, email, password, location.origin]),
];

function PassedOver({ people }: { people: readonly Passed[] }) {
  return (
    <section>
      <SectionHead title={t("invite-passed", { count: people.length, figure: formatNumber(people.length) })} />
      <DataTable
        caption={t("invite-passed-caption")}
        rows={people}
        keyOf={(row) => row.id}
        columns={[
          { head: t("people-name"), kind: "title", cell: (row) => row.name },
          { head: t("invite-why"), cell: (row) => row.message },
        ]}
      />
    </section>
  );
}
