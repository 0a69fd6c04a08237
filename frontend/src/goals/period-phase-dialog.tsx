import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { FailureNotice } from "../ui/failure-notice";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { RadioField } from "../ui/radio-field";
import { offerUndo } from "../ui/undo-bar";
import { PHASES, phaseWord, type PeriodRow } from "./periods-page";
import { periodOpenQuery, periodSetPhaseMutation } from "./periods-queries";

const PHASE = "period-phase";
const REASON = "period-reason";

/** Moves a period on, or back with a reason. Before it closes, the goals that are still open are listed. */
export function PeriodPhaseDialog({ period, onClose }: { period: PeriodRow; onClose: () => void }) {
  const at = PHASES.indexOf(period.phase);
  const [phase, setPhase] = useState(PHASES[at + 1] ?? "LOCKED");
  const [reason, setReason] = useState("");
  const { act, busy, wrong, wrongAt } = useAct(periodSetPhaseMutation, { phase: PHASE, reason: REASON });
  const isBack = PHASES.indexOf(phase) < at;
  const submit = async () => {
    if (!(await act({ periodId: period.id, phase, reason: isBack ? reason : "" }))) return;
    onClose();
    offerUndo(t("periods-moved", { name: period.name, phase: phaseWord(phase) }));
  };
  return (
    <FormDialog
      title={t("periods-move-title", { name: period.name })}
      says={[t("periods-now", { phase: phaseWord(period.phase) })]}
      wrong={wrong}
      busy={busy}
      submit={t("periods-move-submit", { phase: phaseWord(phase) })}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField
        id={PHASE}
        label={t("periods-phase")}
        value={phase}
        options={PHASES.filter((value) => value !== period.phase).map((value) => ({
          value,
          word: phaseWord(value),
          sentence: t(`phase-${value.toLowerCase()}-about`),
        }))}
        onChange={setPhase}
        error={wrongAt(PHASE)}
      />
      {phase === "CLOSED" && <StillOpen period={period} />}
      {isBack && <TextField id={REASON} label={t("periods-reason")} hint={t("periods-reason-hint")} value={reason} onInput={setReason} error={wrongAt(REASON)} />}
    </FormDialog>
  );
}

function StillOpen({ period }: { period: PeriodRow }) {
  const open = useQuery(periodOpenQuery, { filter: { periodId: period.id, statuses: ["PROPOSED", "ACTIVE"] } });
  if (!open.data) return open.failure && !open.loading ? <FailureNotice failure={open.failure} onRetry={() => void open.refetch()} /> : null;
  const { edges, pageInfo } = open.data.goals;
  if (edges.length === 0) return <p>{t("periods-none-open")}</p>;
  return (
    <section>
      <p class="strong">{t("periods-open", { count: edges.length, more: pageInfo.hasNextPage ? "yes" : "no" })}</p>
      <ul class="periods__open" tabIndex={0} aria-label={t("periods-open-label")}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <a href={`/goals/${encodeURIComponent(node.id)}`}>{node.title}</a>
            {node.accountable && <span class="quiet"> {node.accountable.name}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
