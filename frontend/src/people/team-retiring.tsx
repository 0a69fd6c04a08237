import { useState } from "preact/hooks";
import { formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { FormDialog } from "../ui/form-dialog";
import { SectionHead } from "../ui/section-head";
import { offerUndo } from "../ui/undo-bar";
import type { Team } from "./team-settings";
import { teamReinstateMutation, teamRetireMutation } from "./teams-queries";

/** The end of a team that nobody needs any more, and the way back. */
export function TeamRetiring({ team }: { team: Team }) {
  const [asked, setAsked] = useState(false);
  const { act, busy, wrong } = useAct(teamReinstateMutation);
  if (!team.can.includes("retire") && !team.can.includes("take up again")) return null;
  const takeUpAgain = async () => {
    if (await act({ teamId: team.id, version: team.version })) offerUndo(t("teams-reinstated", { name: team.name }));
  };
  return (
    <section>
      <SectionHead title={t("teams-no-longer-needed")} />
      <ErrorSummary errors={wrong} />
      <p class="quiet">{team.retiredOn ? t("teams-retired-since", { day: formatFullDay(team.retiredOn) }) : t("teams-retire-about")}</p>
      <p class="actions">
        {team.retiredOn ? (
          <Button busy={busy} onClick={() => void takeUpAgain()}>
            {t("teams-reinstate")}
          </Button>
        ) : (
          <Button onClick={() => setAsked(true)}>{t("teams-retire")}</Button>
        )}
      </p>
      {asked && <RetireDialog team={team} onClose={() => setAsked(false)} />}
    </section>
  );
}

function RetireDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { act, busy, wrong } = useAct(teamRetireMutation);
  const submit = async () => {
    if (!(await act({ teamId: team.id, version: team.version }))) return;
    onClose();
    offerUndo(t("teams-retire-done", { name: team.name }));
  };
  return (
    <FormDialog
      title={t("teams-retire-title", { name: team.name })}
      says={[t("teams-retire-effect"), t("teams-retire-undo")]}
      wrong={wrong}
      busy={busy}
      submit={t("teams-retire")}
      keep={t("teams-retire-keep")}
      isDestructive
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
