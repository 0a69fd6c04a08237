import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct, type Wrong } from "../ui/act";
import { CheckBox } from "../ui/check-box";
import { useDraft } from "../ui/draft";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { SelectField } from "../ui/select-field";
import { TwoVersions } from "../ui/two-versions";
import { offerUndo } from "../ui/undo-bar";
import type { PeriodRow } from "./periods-page";
import { periodCreateMutation, periodFormQuery, periodUpdateMutation } from "./periods-queries";

type Cadence = PeriodRow["cadence"];
/** What a form over a period starts from. */
type Saved = Pick<PeriodRow, "version" | "name" | "startsOn" | "endsOn" | "cadence" | "needsApproval" | "parent">;

const CADENCES: readonly Cadence[] = ["WEEKLY", "BIWEEKLY", "MONTHLY", "QUARTERLY", "NONE"];
const NAME = "period-name";
const FROM = "period-starts-on";
const TO = "period-ends-on";
const CADENCE = "period-cadence";
const PARENT = "period-parent";
const WIRING = { name: NAME, startsOn: FROM, endsOn: TO, cadence: CADENCE, parentId: PARENT };
const NEW: Saved = { version: 0, name: "", startsOn: "", endsOn: "", cadence: "WEEKLY", needsApproval: false, parent: null };

const cadenceWord = (cadence: string): string => t(`periods-cadence-${cadence.toLowerCase()}`);

/** A new period, or the name, days and habits of one. Where somebody else saved meanwhile, both versions stand here. */
export function PeriodFormDialog({ period, onClose }: { period: PeriodRow | null; onClose: () => void }) {
  const query = useQuery(periodFormQuery, { id: period?.id ?? "" });
  const node = query.data?.node;
  const now = node && "startsOn" in node ? node : null;
  const others = query.data?.periods.edges.flatMap((edge) => (edge.node.id === period?.id ? [] : [edge.node])) ?? [];
  const saved = period ? (now ?? period) : NEW;
  const draft = useDraft(saved, {
    name: saved.name,
    startsOn: saved.startsOn,
    endsOn: saved.endsOn,
    cadence: saved.cadence,
    needsApproval: saved.needsApproval ? "yes" : "no",
    parent: saved.parent?.id ?? "",
  });
  const create = useAct(periodCreateMutation, WIRING);
  const update = useAct(periodUpdateMutation, WIRING);
  const { busy, wrong, wrongAt, refuse } = period ? update : create;
  const { values, set } = draft;
  const submit = async () => {
    const missing: Wrong[] = [
      ...(values.startsOn ? [] : [{ id: FROM, message: t("periods-enter-first") }]),
      ...(values.endsOn ? [] : [{ id: TO, message: t("periods-enter-last") }]),
    ];
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    const { parent, needsApproval, cadence, ...words } = values;
    const given = { ...words, cadence: cadence as Cadence, needsApproval: needsApproval === "yes", parentId: parent || null };
    const done = period ? await update.act({ periodId: period.id, version: draft.version, ...given }) : await create.act(given);
    if (!done) return;
    onClose();
    offerUndo(t("settings-saved"));
  };
  const wordOf = (field: keyof typeof values, value: string): string => {
    if (field === "cadence") return cadenceWord(value);
    if (field === "needsApproval") return t(`periods-${value}`);
    return field === "parent" ? (others.find(({ id }) => id === value)?.name ?? t("periods-no-parent")) : value;
  };
  const labels = {
    name: t("periods-name"),
    startsOn: t("periods-first"),
    endsOn: t("periods-last"),
    cadence: t("periods-cadence"),
    needsApproval: t("periods-needs-approval"),
    parent: t("periods-parent"),
  };
  return (
    <FormDialog
      title={period ? t("periods-edit-title", { name: period.name }) : t("periods-new")}
      says={[period ? t("periods-edit-effect") : t("periods-new-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("settings-save")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TwoVersions draft={draft} labels={labels} wordOf={wordOf} />
      <TextField id={NAME} label={labels.name} hint={t("periods-name-hint")} value={values.name} onInput={set("name")} error={wrongAt(NAME)} autoFocus />
      <TextField id={FROM} label={labels.startsOn} type="date" value={values.startsOn} onInput={set("startsOn")} error={wrongAt(FROM)} />
      <TextField id={TO} label={labels.endsOn} type="date" value={values.endsOn} onInput={set("endsOn")} error={wrongAt(TO)} />
      <SelectField id={CADENCE} label={labels.cadence} value={values.cadence} options={CADENCES.map((value) => ({ value, word: cadenceWord(value) }))} onChange={set("cadence")} error={wrongAt(CADENCE)} />
      <SelectField
        id={PARENT}
        label={labels.parent}
        hint={t("periods-parent-hint")}
        value={values.parent}
        options={[{ value: "", word: t("periods-no-parent") }, ...others.map(({ id, name }) => ({ value: id, word: name }))]}
        onChange={set("parent")}
        error={wrongAt(PARENT)}
      />
      <CheckBox id="period-needs-approval" checked={values.needsApproval === "yes"} onChange={(checked) => set("needsApproval")(checked ? "yes" : "no")}>
        {labels.needsApproval}
      </CheckBox>
    </FormDialog>
  );
}
