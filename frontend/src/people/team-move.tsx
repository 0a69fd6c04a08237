import { useState } from "preact/hooks";
import type { ResultOf } from "../lib/graphql";
import { useSnapshot } from "../lib/snapshot";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Button, SubmitButton } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { ErrorSummary } from "../ui/error-summary";
import { Loaded } from "../ui/loaded";
import { PersonPicker, type Person } from "../ui/person-picker";
import { TeamPicker, type NamedTeam } from "../ui/team-picker";
import { offerUndo } from "../ui/undo-bar";
import { teamMoveMutation, teamPreviewQuery, type movedTeamQuery } from "./lines-queries";
import { MoveEffect } from "./move-effect";

type Moved = Extract<NonNullable<ResultOf<typeof movedTeamQuery>["node"]>, { lead: unknown }>;

interface Target {
  parentId: string | null;
  managerId: string | null;
  withLead: boolean;
}

const PARENT = "team-parent";
const MANAGER = "team-manager";

/** A team with all below it under another one and, if so wished, its lead with everybody below under another manager. */
export function TeamMove({ team }: { team: Moved }) {
  const [parent, setParent] = useState<NamedTeam | null>(team.parent);
  const [withLead, setWithLead] = useState(false);
  const [manager, setManager] = useState<Person | null>(team.lead?.manager ?? null);
  const [previewed, setPreviewed] = useState<Target | null>(null);
  const { act, busy, wrong, wrongAt } = useAct(teamMoveMutation, { teamId: "lines-team", parentId: PARENT, managerId: MANAGER });
  const target: Target = { parentId: parent?.id ?? null, managerId: manager?.id ?? null, withLead };
  const changed = <Value,>(set: (value: Value) => void) => (value: Value) => {
    set(value);
    setPreviewed(null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const { parentId, managerId } = target;
    if (!(await act({ teamId: team.id, version: team.version, parentId, ...(withLead ? { managerId } : {}) }))) return;
    offerUndo(t("lines-moved", { name: team.name }));
  };
  return (
    <form class="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      <TeamPicker id={PARENT} label={t("lines-new-parent")} hint={t("lines-new-parent-hint")} optional to="add a team below" value={parent} onChange={changed(setParent)} error={wrongAt(PARENT)} />
      {team.lead && (
        <CheckBox id="team-with-lead" checked={withLead} onChange={changed(setWithLead)}>
          {t("lines-with-lead", { name: team.lead.name })}
        </CheckBox>
      )}
      {withLead && (
        <PersonPicker id={MANAGER} label={t("lines-new-manager")} hint={t("lines-team-manager-hint")} optional value={manager} onChange={changed(setManager)} error={wrongAt(MANAGER)} />
      )}
      <div class="actions">
        <SubmitButton busy={busy}>{t("lines-move")}</SubmitButton>
        <Button onClick={() => setPreviewed(target)}>{t("lines-preview")}</Button>
      </div>
      {previewed && <Preview id={team.id} target={previewed} />}
    </form>
  );
}

function Preview({ id, target }: { id: string; target: Target }) {
  const preview = useSnapshot(teamPreviewQuery, { id, ...target });
  return (
    <Loaded query={preview}>
      {({ node }) => {
        const effect = node && ("whole" in node || "place" in node) ? (node.whole ?? node.place) : null;
        return effect && <MoveEffect effect={effect} />;
      }}
    </Loaded>
  );
}
