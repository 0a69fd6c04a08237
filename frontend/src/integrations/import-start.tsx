import { useLocation } from "preact-iso";
import { useRef, useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { formatFullDay, formatTime } from "../lib/format";
import { invalidate, useQuery } from "../lib/query";
import { locale, t } from "../lib/text";
import { Button, ButtonLink } from "../ui/button";
import { DataTable, type Column } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { ErrorSummary } from "../ui/error-summary";
import { Loaded } from "../ui/loaded";
import { PageHead } from "../ui/page-head";
import { SectionHead } from "../ui/section-head";
import { ImportMappings } from "./import-mappings";
import { importsQuery } from "./import-queries";
import { upload } from "./import-upload";
import { toldOf } from "./import-words";

type Imports = ResultOf<typeof importsQuery>;
type Past = Imports["fileImports"]["edges"][number]["node"];

const language = () => (locale.startsWith("de") ? "de" : "en");

export function ImportStart() {
  const imports = useQuery(importsQuery, { language: language() });
  return (
    <>
      <PageHead title={t("import-title")} />
      <div class="sections">
        <Drop />
        <Loaded query={imports}>
          {({ importTemplates, importMappings, fileImports }) => (
            <>
              <Templates templates={importTemplates} />
              {importMappings.edges.length > 0 && <ImportMappings mappings={importMappings.edges.map(({ node }) => node)} />}
              <PastImports imports={fileImports.edges.map(({ node }) => node)} />
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

/** A file is dropped or chosen; the next page asks what its columns mean. */
function Drop() {
  const { route } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<readonly { message: string }[]>([]);

  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    const uploaded = await upload(file);
    setBusy(false);
    if (input.current) input.current.value = "";
    if (!uploaded.ok) {
      setWrong([{ message: uploaded.message }]);
      return;
    }
    void invalidate();
    route(`/settings/import/${uploaded.id}`);
  };
  return (
    <section class="import-drop-place">
      <ErrorSummary errors={wrong} title={t("import-not-taken")} />
      <div
        class={isOver ? "import-drop import-drop--over" : "import-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <p class="strong">{t("import-drop")}</p>
        <p class="quiet">{t("import-drop-hint")}</p>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept=".csv,text/csv"
          tabIndex={-1}
          aria-label={t("import-choose")}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <Button kind="primary" busy={busy} onClick={() => input.current?.click()}>
          {t(busy ? "import-uploading" : "import-choose")}
        </Button>
      </div>
    </section>
  );
}

function Templates({ templates }: { templates: Imports["importTemplates"] }) {
  return (
    <section>
      <SectionHead title={t("import-templates")} />
      <p class="quiet">{t("import-templates-hint")}</p>
      <ul class="import-templates">
        {templates.map(({ key, address }) => (
          <li key={key} class="import-templates__one">
            <a href={address} download>
              {t(`import-template-${key.replaceAll("_", "-")}`)}
            </a>
            <p class="second">{t(`import-template-${key.replaceAll("_", "-")}-about`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const columns = (): Column<Past>[] => [
  { head: t("import-file"), kind: "title", cell: (one) => <a href={`/settings/import/${one.id}`}>{one.fileName}</a> },
  { head: t("import-when"), width: 176, cell: (one) => whenOf(one.ranAt ?? one.uploadedAt), phone: "hidden" },
  { head: t("import-who"), width: 144, cell: (one) => one.uploadedBy?.name, phone: "hidden" },
  { head: t("import-outcome"), width: 280, cell: outcomeOf },
];

export const whenOf = (at: string): string => `${formatFullDay(at)}, ${formatTime(at)}`;

const outcomeOf = (one: Past): string => {
  if (one.state !== "DONE") return t(`import-state-${one.state.toLowerCase()}`);
  return one.isDry ? t("import-state-tried") : toldOf(one.counts);
};

function PastImports({ imports }: { imports: readonly Past[] }) {
  return (
    <section>
      <SectionHead title={t("import-past")} />
      {imports.length === 0 ? (
        <EmptyState fact={t("import-none")} advice={t("import-none-advice")}>
          <ButtonLink href="/guide/set-up-your-company">{t("import-none-guide")}</ButtonLink>
        </EmptyState>
      ) : (
        <DataTable caption={t("import-past")} columns={columns()} rows={imports} keyOf={(one) => one.id} />
      )}
    </section>
  );
}
