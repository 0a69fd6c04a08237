import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import type { FileImport } from "./import-queries";
import { dryRunMutation, keepMappingMutation } from "./import-writes";

export const MAPPING = "import-mapping";

interface Props {
  file: FileImport;
  /** The mapping file that the page stands for. */
  text: string;
  /** While what was chosen last is not yet in `text`. */
  settling: boolean;
}

/** What is done with a mapping: a dry run, by what was chosen last, and keeping it. */
export function ImportFoot({ file, text, settling }: Props) {
  const { route, path } = useLocation();
  const [isKeeping, keep] = useState(false);
  const [isWanted, want] = useState(false);
  const { act, busy, wrong } = useAct(dryRunMutation, { mapping: MAPPING });
  const tryIt = async () => {
    if (await act({ fileImportId: file.id, version: file.version, mapping: text })) route(`${path}?step=result`);
  };
  useEffect(() => {
    if (!isWanted || settling) return;
    want(false);
    void tryIt();
  }, [isWanted, settling]);
  return (
    <section>
      <ErrorSummary errors={wrong} />
      <div class="actions">
        <Button kind="primary" busy={busy || isWanted} onClick={() => want(true)}>
          {t("import-dry-run")}
        </Button>
        <Button onClick={() => keep(true)}>{t("import-keep")}</Button>
        <span class="quiet">{t("import-dry-run-hint")}</span>
      </div>
      {isKeeping && !settling && <Keep text={text} onClose={() => keep(false)} />}
    </section>
  );
}

function Keep({ text, onClose }: { text: string; onClose: () => void }) {
  const [name, setName] = useState("");
  const { act, busy, wrong, wrongAt } = useAct(keepMappingMutation, { name: "import-name" });
  const submit = async () => {
    if (!(await act({ name, text }))) return;
    onClose();
    offerUndo(t("import-kept", { name }));
  };
  return (
    <FormDialog
      title={t("import-keep")}
      says={[t("import-keep-says")]}
      wrong={wrong}
      busy={busy}
      submit={t("import-keep")}
      keep={t("import-keep-not")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id="import-name" label={t("import-name")} value={name} maxLength={120} onInput={setName} error={wrongAt("import-name")} />
    </FormDialog>
  );
}
