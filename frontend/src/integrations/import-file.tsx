import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FormDialog } from "../ui/form-dialog";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { Tabs } from "../ui/tabs";
import { ImportMapping } from "./import-mapping";
import { fileImportQuery, type FileImport } from "./import-queries";
import { discardMutation } from "./import-writes";
import { ImportResult } from "./import-result";
import { whenOf } from "./import-start";

const POLL_MS = 1000;

export const isBusy = ({ state }: FileImport): boolean => state === "WAITING" || state === "RUNNING";

/** One uploaded file: what its columns mean, and what came of it. */
export function ImportFile({ id }: { id: string }) {
  const query = useQuery(fileImportQuery, { id }, { keep: true });
  const node = query.data?.node;
  const file = node && "fileName" in node ? node : null;
  const busy = file !== null && isBusy(file);
  const { refetch } = query;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [busy, refetch]);
  return (
    <>
      {!file && <PageHead title={t("import-title")} above={<Above />} />}
      <Loaded query={query}>{() => (file ? <Shown file={file} /> : <Gone />)}</Loaded>
    </>
  );
}

const Above = () => <Breadcrumbs places={[{ word: t("import-title"), href: "/settings/import" }]} />;

function Gone() {
  return <EmptyState fact={t("import-gone")} advice={t("import-gone-advice")} />;
}

function Shown({ file }: { file: FileImport }) {
  const { url } = useLocation();
  const here = new URL(url, location.origin);
  const mayTry = file.can.includes("dry run");
  const step = here.searchParams.get("step") ?? (file.state === "UPLOADED" ? "columns" : "result");
  const tabs = ["columns", "result"].map((name) => ({
    href: `${here.pathname}?step=${name}`,
    word: t(`import-step-${name}`),
    current: step === name,
  }));
  const hasSteps = mayTry && file.state !== "UPLOADED";
  return (
    <>
      <PageHead
        title={file.fileName}
        aside={t("import-rows", { count: file.rowsTotal })}
        above={<Above />}
        below={<span class="quiet">{t("import-uploaded", { name: file.uploadedBy?.name ?? "–", when: whenOf(file.ranAt ?? file.uploadedAt) })}</span>}
        actions={file.can.includes("discard") && <Discard file={file} />}
      />
      {hasSteps && <Tabs label={t("import-steps")} tabs={tabs} />}
      <div class="import-step">
        {mayTry && (step === "columns" || file.state === "UPLOADED") ? (
          <ImportMapping file={file} />
        ) : (
          <ImportResult file={file} />
        )}
      </div>
    </>
  );
}

function Discard({ file }: { file: FileImport }) {
  const { route } = useLocation();
  const [isOpen, open] = useState(false);
  const { act, busy, wrong } = useAct(discardMutation);
  const submit = async () => {
    if (await act({ fileImportId: file.id })) route("/settings/import");
  };
  return (
    <>
      <Button kind="quiet" onClick={() => open(true)}>
        {t("import-discard")}
      </Button>
      {isOpen && (
        <FormDialog
          title={t("import-discard-title", { name: file.fileName })}
          says={[t("import-discard-says")]}
          wrong={wrong}
          busy={busy}
          submit={t("import-discard")}
          keep={t("import-discard-keep")}
          isDestructive
          onSubmit={submit}
          onClose={() => open(false)}
        />
      )}
    </>
  );
}
