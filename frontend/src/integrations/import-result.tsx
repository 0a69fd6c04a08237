import { useLocation } from "preact-iso";
import { formatPercent } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button, ButtonLink } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Meter } from "../ui/meter";
import { Notice } from "../ui/notice";
import { isBusy } from "./import-file";
import type { FileImport } from "./import-queries";
import { runMutation } from "./import-writes";
import { ImportRows } from "./import-rows";
import { sum, toldOf } from "./import-words";

/** How far a run is, then what came of it. */
export function ImportResult({ file }: { file: FileImport }) {
  if (isBusy(file)) return <Progress file={file} />;
  return (
    <div class="sections">
      <Outcome file={file} />
      <ImportRows file={file} />
    </div>
  );
}

function Progress({ file }: { file: FileImport }) {
  const { stage, done, total } = file.progress;
  const share = total > 0 ? done / total : 0;
  const word = file.state === "WAITING" ? t("import-state-waiting") : t(`import-stage-${stage || "reading"}`);
  return (
    <div class="import-progress">
      <p class="strong" role="status">
        {word}
      </p>
      <div
        role="progressbar"
        aria-label={word}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={formatPercent(share)}
      >
        <Meter value={share} />
      </div>
      <p class="quiet">{t(file.isDry ? "import-may-leave-dry" : "import-may-leave")}</p>
    </div>
  );
}

function Outcome({ file }: { file: FileImport }) {
  if (file.sentence) return <Notice wrong>{file.sentence}</Notice>;
  const { path } = useLocation();
  const refused = sum(file.counts, "REFUSED");
  const notes = file.notes.map((note) => <li key={note}>{note}</li>);
  const done = file.done.map(({ what, count }) => <li key={what}>{`${count} ${what}`}</li>);
  return (
    <section class="import-outcome">
      {file.state === "REFUSED" && <Notice wrong>{t("import-refused-rows", { count: refused })}</Notice>}
      {file.state === "DONE" && (
        <p class="import-outcome__told">
          <strong>{t(file.isDry ? "import-would" : "import-imported")}</strong> {toldOf(file.counts)}.
        </p>
      )}
      {notes.length + done.length > 0 && (
        <ul class="import-outcome__notes quiet">
          {done}
          {notes}
        </ul>
      )}
      {file.can.includes("run") && <Run file={file} />}
      {file.state === "REFUSED" && (
        <div class="actions">
          <ButtonLink kind="primary" href="/settings/import">
            {t("import-upload-again")}
          </ButtonLink>
          {file.can.includes("dry run") && <ButtonLink href={`${path}?step=columns`}>{t("import-change-columns")}</ButtonLink>}
        </div>
      )}
      {file.state === "DONE" && !file.isDry && (
        <>
          {file.counts.some(({ record }) => record === "person") && (
            <p>
              {t("import-invite")} <a href="/settings/people/invite">{t("import-invite-where")}</a>
            </p>
          )}
          <div class="actions">
            <ButtonLink href="/settings/import">{t("import-next")}</ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}

function Run({ file }: { file: FileImport }) {
  const { act, busy, wrong } = useAct(runMutation);
  const writes = sum(file.counts, "CREATED", "CHANGED");
  return (
    <>
      <ErrorSummary errors={wrong} />
      <div class="actions">
        <Button kind="primary" busy={busy} onClick={() => void act({ fileImportId: file.id, version: file.version })}>
          {t("import-run", { count: writes })}
        </Button>
        <span class="quiet">{t("import-run-hint")}</span>
      </div>
    </>
  );
}
