import { useState } from "preact/hooks";
import { formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { DataTable } from "../ui/data-table";
import { TextField } from "../ui/field";
import { FormDialog } from "../ui/form-dialog";
import { SectionHead } from "../ui/section-head";
import { TeamPicker, type NamedTeam } from "../ui/team-picker";
import { offerUndo } from "../ui/undo-bar";
import { joinMutation, leaveTeamMutation } from "./people-queries";
import type { PersonRow } from "./person-settings";

const TEAM = "membership-team";
const FROM = "membership-from";
const UNTIL = "membership-until";
const today = (): string => new Date().toLocaleDateString("sv");

/** The teams somebody belongs to, now and from a day to come. */
export function PersonTeams({ person }: { person: PersonRow }) {
  const [joining, setJoining] = useState(false);
  const [left, setLeft] = useState<NamedTeam | null>(null);
  const mayMove = person.can.includes("move");
  const rows = person.memberships.edges.map(({ node }) => node).filter(({ endsOn, startsOn }) => !endsOn || (endsOn > today() && endsOn !== startsOn));
  return (
    <section>
      <SectionHead title={t("employee-teams")} action={mayMove && <Button size="row" onClick={() => setJoining(true)}>{t("employee-join")}</Button>} />
      {rows.length === 0 ? (
        <p class="quiet">{t("employee-no-team")}</p>
      ) : (
        <DataTable
          caption={t("employee-teams")}
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            { head: t("people-team"), kind: "title", cell: (row) => row.team?.name },
            { head: t("employee-membership"), width: 128, cell: (row) => t(row.isPrimary ? "employee-primary" : "employee-secondary") },
            { head: t("employee-since"), width: 176, cell: (row) => formatFullDay(row.startsOn), phone: "hidden" },
            {
              head: t("employee-to-do"),
              width: 96,
              cell: ({ team }) =>
                mayMove &&
                team && (
                  <Button size="row" aria-label={t("employee-leave-team-of", { team: team.name })} onClick={() => setLeft(team)}>
                    {t("employee-leave-team")}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {joining && <JoinDialog person={person} onClose={() => setJoining(false)} />}
      {left && <LeaveTeamDialog person={person} team={left} onClose={() => setLeft(null)} />}
    </section>
  );
}

function JoinDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const [team, setTeam] = useState<NamedTeam | null>(null);
  const [isPrimary, setPrimary] = useState(true);
  const [day, setDay] = useState(today());
  const { act, busy, wrong, wrongAt, refuse } = useAct(joinMutation, { teamId: TEAM, startsOn: FROM });
  const submit = async () => {
    if (!team) {
      refuse([{ id: TEAM, message: t("employee-enter-team") }]);
      return;
    }
    if (!(await act({ employeeId: person.id, teamId: team.id, isPrimary, startsOn: day }))) return;
    onClose();
    offerUndo(t("employee-joined", { name: person.name, team: team.name }));
  };
  return (
    <FormDialog
      title={t("employee-join-title", { name: person.name })}
      says={[t("employee-join-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("employee-join")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TeamPicker id={TEAM} label={t("people-team")} to="add people to" value={team} onChange={setTeam} error={wrongAt(TEAM)} />
      <CheckBox id="membership-primary" checked={isPrimary} onChange={setPrimary}>
        {t("employee-as-primary")}
      </CheckBox>
      <TextField id={FROM} label={t("employee-from")} type="date" value={day} onInput={setDay} error={wrongAt(FROM)} />
    </FormDialog>
  );
}

function LeaveTeamDialog({ person, team, onClose }: { person: PersonRow; team: NamedTeam; onClose: () => void }) {
  const [day, setDay] = useState(today());
  const { act, busy, wrong, wrongAt } = useAct(leaveTeamMutation, { endsOn: UNTIL });
  const submit = async () => {
    if (!(await act({ employeeId: person.id, teamId: team.id, endsOn: day }))) return;
    onClose();
    offerUndo(t("employee-left-team", { name: person.name, team: team.name }));
  };
  return (
    <FormDialog
      title={t("employee-leave-team-title", { name: person.name, team: team.name })}
      says={[t("employee-leave-team-effect")]}
      wrong={wrong}
      busy={busy}
      submit={t("employee-leave-team")}
      keep={t("settings-cancel")}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField id={UNTIL} label={t("employee-until")} type="date" value={day} onInput={setDay} error={wrongAt(UNTIL)} />
    </FormDialog>
  );
}
