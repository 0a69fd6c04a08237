import { formatFullDay } from "../lib/format";
import { t } from "../lib/text";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { NumberField } from "../ui/number-field";
import { RadioField } from "../ui/radio-field";
import { Segmented } from "../ui/segmented";
import { SelectField } from "../ui/select-field";
import { withPeriod, type FormPeriod, type GoalDraft, type Visibility } from "./goal-form-draft";
import { GOAL_FIELDS } from "./goal-form-problems";
import { wordFor } from "./goal-words";
import { GoalPicker } from "./goal-picker";

export interface SectionProps {
  draft: GoalDraft;
  wrongAt: (id: string) => string | undefined;
  onChange: (changes: Partial<GoalDraft>) => void;
}

const AMBITIONS = ["COMMITTED", "ASPIRATIONAL"] as const;
const KINDS = ["OBJECTIVE", "DEVELOPMENT", "OPERATIONAL"] as const;
const MODES = ["BOTH", "KEY_RESULTS", "CHILDREN", "MANUAL"] as const;
const CADENCES = ["WEEKLY", "BIWEEKLY", "MONTHLY", "QUARTERLY", "NONE"] as const;

const idOf = (value: string) => value.toLowerCase().replace("_", "-");

/** A word of the vocabulary at the beginning of a line. */
const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** Period and days; another period brings its own. */
export function GoalFormTime({ draft, wrongAt, onChange, periods }: SectionProps & { periods: readonly FormPeriod[] }) {
  const periodOf = (id: string) => periods.find((period) => period.id === id);
  const choose = (id: string) => {
    const next = periodOf(id);
    if (next) onChange(withPeriod(draft, next, periodOf(draft.periodId)));
  };
  return (
    <div class="goal-form__row">
      <SelectField
        id={GOAL_FIELDS.periodId}
        label={t("goal-form-period")}
        error={wrongAt(GOAL_FIELDS.periodId)}
        value={draft.periodId}
        options={periods.map(({ id, name }) => ({ value: id, word: name }))}
        onChange={choose}
      />
      <TextField
        id={GOAL_FIELDS.startsOn}
        type="date"
        label={t("goal-form-starts")}
        error={wrongAt(GOAL_FIELDS.startsOn)}
        value={draft.startsOn}
        onInput={(startsOn) => onChange({ startsOn })}
      />
      <TextField
        id={GOAL_FIELDS.dueOn}
        type="date"
        label={t("goal-form-due")}
        error={wrongAt(GOAL_FIELDS.dueOn)}
        value={draft.dueOn}
        onInput={(dueOn) => onChange({ dueOn })}
      />
    </div>
  );
}

/** What it counts towards, and how much there. */
export function GoalFormParent({ draft, wrongAt, onChange, except }: SectionProps & { except?: string }) {
  const { parent, dueOn } = draft;
  return (
    <>
      <GoalPicker
        id={GOAL_FIELDS.parentId}
        label={t("goal-form-parent")}
        hint={t("goal-form-parent-hint")}
        optional
        error={wrongAt(GOAL_FIELDS.parentId)}
        value={parent}
        except={except}
        onChange={(next) => onChange({ parent: next })}
      />
      {parent?.dueOn && dueOn > parent.dueOn && (
        <Notice>{t("goal-form-due-after-parent", { day: formatFullDay(parent.dueOn) })}</Notice>
      )}
      {parent?.mayWeigh && (
        <NumberField
          id={GOAL_FIELDS.weight}
          label={t("goal-form-weight")}
          hint={t("goal-form-weight-hint")}
          error={wrongAt(GOAL_FIELDS.weight)}
          value={draft.weight}
          onInput={(weight) => onChange({ weight })}
        />
      )}
    </>
  );
}

/** Who sees it; what is hidden still counts, and the form says so. */
export function GoalFormVisibility({ draft, wrongAt, onChange, mayBePrivate }: SectionProps & { mayBePrivate: boolean }) {
  const choices: Visibility[] = ["EVERYONE", "TEAM", "LINE"];
  if (mayBePrivate || draft.visibility === "PRIVATE") choices.push("PRIVATE");
  return (
    <RadioField
      id={GOAL_FIELDS.visibility}
      label={t("goal-form-visibility")}
      hint={t("goal-form-visibility-hint")}
      error={wrongAt(GOAL_FIELDS.visibility)}
      value={draft.visibility}
      options={choices.map((value) => ({
        value,
        word: wordFor({ visibility: value }),
        sentence: t(`goal-form-visibility-${idOf(value)}`),
      }))}
      onChange={(visibility) => onChange({ visibility })}
    />
  );
}

/** What is right for most goals as it is. */
export function GoalFormMore({ draft, wrongAt, onChange }: SectionProps) {
  return (
    <>
      <Segmented
        id={GOAL_FIELDS.mode}
        label={t("goal-form-mode")}
        hint={t(`goal-form-mode-${idOf(draft.mode)}-hint`)}
        error={wrongAt(GOAL_FIELDS.mode)}
        value={draft.mode}
        options={MODES.map((value) => ({ value, word: t(`goal-form-mode-${idOf(value)}`) }))}
        onChange={(mode) => onChange({ mode })}
      />
      <div class="goal-form__row">
        <SelectField
          id={GOAL_FIELDS.cadence}
          label={t("goal-form-cadence")}
          error={wrongAt(GOAL_FIELDS.cadence)}
          value={draft.cadence}
          options={CADENCES.map((value) => ({ value, word: capital(wordFor({ cadence: value })) }))}
          onChange={(value) => onChange({ cadence: CADENCES.find((one) => one === value) ?? draft.cadence })}
        />
      </div>
      <Segmented
        id={GOAL_FIELDS.kind}
        label={t("goal-form-kind")}
        hint={t(`goal-form-kind-${idOf(draft.kind)}`)}
        error={wrongAt(GOAL_FIELDS.kind)}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, word: wordFor({ kind: value }) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Segmented
        id={GOAL_FIELDS.ambition}
        label={t("goal-form-ambition")}
        hint={t(`goal-form-ambition-${idOf(draft.ambition)}`)}
        error={wrongAt(GOAL_FIELDS.ambition)}
        value={draft.ambition}
        options={AMBITIONS.map((value) => ({ value, word: capital(wordFor({ ambition: value })) }))}
        onChange={(ambition) => onChange({ ambition })}
      />
      <TextField
        id={GOAL_FIELDS.tags}
        label={t("goal-form-tags")}
        hint={t("goal-form-tags-hint")}
        optional
        error={wrongAt(GOAL_FIELDS.tags)}
        value={draft.tags}
        onInput={(tags) => onChange({ tags })}
      />
    </>
  );
}
