import { t } from "../lib/text";
import { Segmented } from "../ui/segmented";
import type { GoalDraft } from "./goal-form-draft";
import { GOAL_FIELDS } from "./goal-form-problems";
import { wordFor } from "./goal-words";
import { PersonPicker } from "../ui/person-picker";
import { TeamPicker } from "../ui/team-picker";

interface Props {
  draft: GoalDraft;
  /** An owner stays once the goal is written. */
  fixed: boolean;
  wrongAt: (id: string) => string | undefined;
  onChange: (changes: Partial<GoalDraft>) => void;
}

export function GoalFormOwner({ draft, fixed, wrongAt, onChange }: Props) {
  const { whose, person, team, isCompany } = draft;
  if (fixed) {
    const level = isCompany ? "COMPANY" : team ? "TEAM" : "INDIVIDUAL";
    return (
      <p>
        <span class="field__label">{t("goal-form-whose")}</span>
        <br />
        {[team?.name ?? person?.name ?? t("goal-form-whose-me"), wordFor({ level })].join(", ")}
      </p>
    );
  }
  // Only its owner may keep a goal private.
  const visibility = (next: GoalDraft["whose"]) => (next !== "me" && draft.visibility === "PRIVATE" ? "LINE" : draft.visibility);
  return (
    <>
      <Segmented
        id="goal-form-whose"
        label={t("goal-form-whose")}
        value={whose}
        options={[
          { value: "me", word: t("goal-form-whose-me") },
          { value: "person", word: t("goal-form-whose-person") },
          { value: "team", word: t("goal-form-whose-team") },
        ]}
        onChange={(next) => onChange({ whose: next, visibility: visibility(next) })}
      />
      {whose === "person" && (
        <PersonPicker
          id={GOAL_FIELDS.ownerId}
          label={t("goal-form-person")}
          hint={t("goal-form-person-hint")}
          to="set a goal for"
          error={wrongAt(GOAL_FIELDS.ownerId)}
          value={person}
          onChange={(next) => onChange({ person: next })}
        />
      )}
      {whose === "team" && (
        <TeamPicker
          id={GOAL_FIELDS.teamId}
          label={t("goal-form-team")}
          to="set a goal for"
          nothing={(typed) => t(typed ? "goal-form-no-team" : "goal-form-type-team")}
          error={wrongAt(GOAL_FIELDS.teamId)}
          value={team}
          onChange={(next) => {
            const mayBeCompany = next?.can.includes("set a company goal for") ?? false;
            onChange({ team: next && { id: next.id, name: next.name, mayBeCompany }, isCompany: isCompany && mayBeCompany });
          }}
        />
      )}
      {whose === "team" && team?.mayBeCompany && (
        <Segmented
          id={GOAL_FIELDS.level}
          label={t("goal-form-level")}
          error={wrongAt(GOAL_FIELDS.level)}
          value={isCompany ? "COMPANY" : "TEAM"}
          options={[
            { value: "TEAM", word: wordFor({ level: "TEAM" }) },
            { value: "COMPANY", word: wordFor({ level: "COMPANY" }) },
          ]}
          onChange={(level) => onChange({ isCompany: level === "COMPANY" })}
        />
      )}
    </>
  );
}
