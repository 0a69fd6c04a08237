import { useState } from "preact/hooks";
import { formatDay, formatTime } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { FormDialog } from "../ui/form-dialog";
import { offerUndo } from "../ui/undo-bar";
import { discardMutation, retryMutation, type FailedWorkRow } from "./failed-work-queries";

/** "Tue 2 Jun, 10:42" */
export const when = (at: string): string => `${formatDay(at)}, ${formatTime(at)}`;

/** One piece of work: what, what comes next, and under which number the log tells why. */
export function FailedWorkItem({ work }: { work: FailedWorkRow }) {
  const [asking, ask] = useState(false);
  const retry = useAct(retryMutation);
  const again = async () => {
    if (await retry.act({ failedWorkId: work.id })) offerUndo(t("failed-work-retried"));
  };
  return (
    <li class="failed-work__item">
      <div class="failed-work__words">
        <p>
          <span class="strong">{work.kind}</span>
          <span class="quiet"> · {t(`failed-work-outlook-${work.outlook.toLowerCase().replaceAll("_", "-")}`)}</span>
        </p>
        <p class="second">
          {work.failedAt
            ? t("failed-work-failed", { at: when(work.failedAt), error: work.errorClass, count: work.attempts })
            : t("failed-work-waits", { at: when(work.createdAt) })}
          {work.correlationId && (
            <>
              {" "}
              {t("failed-work-number")} <code>{work.correlationId}</code>
            </>
          )}
        </p>
        {retry.wrong.map(({ message }) => (
          <p key={message} class="failed-work__wrong" role="alert">
            {message}
          </p>
        ))}
      </div>
      <div class="actions">
        {work.can.includes("retry") && (
          <Button size="row" busy={retry.busy} onClick={again}>
            {t("failed-work-retry")}
          </Button>
        )}
        {work.can.includes("discard") && (
          <Button size="row" kind="quiet" onClick={() => ask(true)}>
            {t("failed-work-discard")}
          </Button>
        )}
      </div>
      {asking && <Discard work={work} onClose={() => ask(false)} />}
    </li>
  );
}

function Discard({ work, onClose }: { work: FailedWorkRow; onClose: () => void }) {
  const { act, busy, wrong } = useAct(discardMutation);
  const submit = async () => {
    if (!(await act({ failedWorkId: work.id }))) return;
    onClose();
    offerUndo(t("failed-work-discarded"));
  };
  return (
    <FormDialog
      title={t("failed-work-discard-title", { kind: work.kind })}
      says={[t("failed-work-discard-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("failed-work-discard")}
      keep={t("failed-work-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
