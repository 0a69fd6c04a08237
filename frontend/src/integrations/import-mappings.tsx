import { useState } from "preact/hooks";
import { formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { DataTable, type Column } from "../ui/data-table";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { SectionHead } from "../ui/section-head";
import type { KeptMapping } from "./import-queries";
import { removeMappingMutation, renameMappingMutation } from "./import-writes";

type Deed = "rename" | "remove";

/** Mappings under their names, for whoever may rename them and throw them away. */
export function ImportMappings({ mappings }: { mappings: readonly KeptMapping[] }) {
  const [asked, ask] = useState<{ deed: Deed; id: string } | null>(null);
  const close = () => ask(null);
  const about = mappings.find(({ id }) => id === asked?.id);
  const columns: Column<KeptMapping>[] = [
    { head: t("import-name"), kind: "title", cell: ({ name }) => name },
    { head: t("import-mapping-changed"), width: 176, cell: ({ changedAt }) => formatFullDay(changedAt), phone: "hidden" },
    { head: t("import-who"), width: 144, cell: ({ changedBy }) => changedBy?.name, phone: "hidden" },
    { head: t("import-mapping-deeds"), width: 208, cell: (one) => <Deeds mapping={one} onAsk={(deed) => ask({ deed, id: one.id })} /> },
  ];
  return (
    <section>
      <SectionHead title={t("import-mappings")} />
      <DataTable caption={t("import-mappings")} columns={columns} rows={mappings} keyOf={({ id }) => id} />
      {about && asked?.deed === "rename" && <Rename mapping={about} onClose={close} />}
      {about && asked?.deed === "remove" && <Remove mapping={about} onClose={close} />}
    </section>
  );
}

function Deeds({ mapping, onAsk }: { mapping: KeptMapping; onAsk: (deed: Deed) => void }) {
  const { name, can } = mapping;
  return (
    <div class="import-mappings__deeds">
      {can.includes("edit") && (
        <Button kind="quiet" size="row" aria-label={t("import-mapping-rename-one", { name })} onClick={() => onAsk("rename")}>
          {t("import-mapping-rename")}
        </Button>
      )}
      {can.includes("remove") && (
        <Button kind="quiet" size="row" aria-label={t("import-mapping-remove-one", { name })} onClick={() => onAsk("remove")}>
          {t("import-mapping-remove")}
        </Button>
      )}
    </div>
  );
}

interface Props {
  mapping: KeptMapping;
  onClose: () => void;
}

function Rename({ mapping, onClose }: Props) {
  const [name, setName] = useState(mapping.name);
  const { act, busy, wrong, wrongAt } = useAct(renameMappingMutation, { name: "import-mapping-name" });
  const submit = async () => {
    if (await act({ importMappingId: mapping.id, version: mapping.version, name })) onClose();
  };
  return (
    <FormDialog
      title={t("import-mapping-rename-title", { name: mapping.name })}
      says={[t("import-mapping-rename-says")]}
      wrong={wrong}
      busy={busy}
      submit={t("import-mapping-rename")}
      keep={t("import-mapping-rename-not")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id="import-mapping-name" label={t("import-name")} value={name} maxLength={120} onInput={setName} error={wrongAt("import-mapping-name")} />
    </FormDialog>
  );
}

function Remove({ mapping, onClose }: Props) {
  const { act, busy, wrong } = useAct(removeMappingMutation);
  const submit = async () => {
    if (await act({ importMappingId: mapping.id })) onClose();
  };
  return (
    <FormDialog
      title={t("import-mapping-remove-title", { name: mapping.name })}
      says={[t("import-mapping-remove-says")]}
      wrong={wrong}
      busy={busy}
      submit={t("import-mapping-remove")}
      keep={t("import-discard-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
