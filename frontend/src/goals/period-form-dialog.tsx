import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { CheckBox } from "../ui/check-box";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { SelectField } from "../ui/select-field";
import { offerUndo } from "../ui/undo-bar";
import type { PeriodRow } from "./periods-page";
import { periodCreateMutation, periodUpdateMutation } from "./periods-queries";

type Cadence = PeriodRow["cadence"];

const CADENCES: readonly Cadence[] = ["WEEKLY", "BIWEEKLY", "MONTHLY", "QUARTERLY", "NONE"];
const NAME = "period-name";
const FROM = "period-starts-on";
const TO = "period-ends-on";
const CADENCE = "period-cadence";
const FIELDS = { name: NAME, startsOn: FROM, endsOn: TO, cadence: CADENCE };

/** A new period, or the name, days and habits of one. A version that is old by now is refused, and nothing is lost. */
export function PeriodFormDialog({ period, onClose }: { period: PeriodRow | null; onClose: () => void }) {
  const [name, setName] = useState(period?.name ?? "");
  const [startsOn, setStartsOn] = useState(period?.startsOn ?? "");
  const [endsOn, setEndsOn] = useState(period?.endsOn ?? "");
  const [cadence, setCadence] = useState<Cadence>(period?.cadence ?? "WEEKLY");
  const [needsApproval, setNeedsApproval] = useState(period?.needsApproval ?? false);
  const create = useAct(periodCreateMutation, FIELDS);
  const update = useAct(periodUpdateMutation, FIELDS);
  const { busy, wrong, wrongAt, refuse } = period ? update : create;
  const submit = async () => {
    const missing = [
      ...(startsOn ? [] : [{ id: FROM, message: t("periods-enter-first") }]),
      ...(endsOn ? [] : [{ id: TO, message: t("periods-enter-last") }]),
    ];
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    const given = { name, startsOn, endsOn, cadence, needsApproval };
    const done = period ? await update.act({ periodId: period.id, version: period.version, ...given }) : await create.act(given);
    if (!done) return;
    onClose();
    offerUndo(t("settings-saved"));
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
      <TextField id={NAME} label={t("periods-name")} hint={t("periods-name-hint")} value={name} onInput={setName} error={wrongAt(NAME)} autoFocus />
      <TextField id={FROM} label={t("periods-first")} type="date" value={startsOn} onInput={setStartsOn} error={wrongAt(FROM)} />
      <TextField id={TO} label={t("periods-last")} type="date" value={endsOn} onInput={setEndsOn} error={wrongAt(TO)} />
      <SelectField
        id={CADENCE}
        label={t("periods-cadence")}
        value={cadence}
        options={CADENCES.map((value) => ({ value, word: t(`periods-cadence-${value.toLowerCase()}`) }))}
        onChange={(value) => setCadence(value as Cadence)}
        error={wrongAt(CADENCE)}
      />
      <CheckBox id="period-needs-approval" checked={needsApproval} onChange={setNeedsApproval}>
        {t("periods-needs-approval")}
      </CheckBox>
    </FormDialog>
  );
}
