import { formatLongDay } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { checkInWithdraw } from "./check-in-writes";
import type { CheckIn } from "./timeline-query";

export function TimelineWithdraw({ checkIn, onClose }: { checkIn: CheckIn; onClose: () => void }) {
  const { act, busy, wrong } = useAct(checkInWithdraw);
  const withdraw = async () => {
    if (!(await act({ checkInId: checkIn.id, version: checkIn.version }))) return;
    onClose();
    offerUndo(t("timeline-withdraw-done"));
  };
  return (
    <Dialog
      title={t("timeline-withdraw-title", { day: formatLongDay(checkIn.occurredOn) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="destructive" busy={busy} onClick={withdraw}>
            {t("timeline-withdraw-submit")}
          </Button>
          <Button onClick={onClose}>{t("timeline-withdraw-keep")}</Button>
        </>
      }
    >
      <ErrorSummary errors={wrong} />
      <p>{t("timeline-withdraw-effect")}</p>
      <p>{t("timeline-withdraw-undo")}</p>
    </Dialog>
  );
}
