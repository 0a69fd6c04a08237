import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { forget, keep, kept } from "../lib/kept";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { SectionHead } from "../ui/section-head";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { differences, merged } from "./goal-form-conflict";
import type { FormPeriod, GoalDraft } from "./goal-form-draft";
import { GoalFormKeyResults } from "./goal-form-key-results";
import { GoalFormOwner } from "./goal-form-owner";
import { GOAL_FIELDS, keyResultField } from "./goal-form-problems";
import type { Saved } from "./goal-form-save";
import { useSaving } from "./goal-form-saving";
import { GoalFormMore, GoalFormParent, GoalFormTime, GoalFormVisibility } from "./goal-form-sections";
import { GoalFormVersions } from "./goal-form-versions";
import "./goal-form.css";

/** What is kept of a form: the writing, and the version that it changes. */
interface Kept {
  draft: GoalDraft;
  saved: Saved | null;
}

interface Props {
  /** Who writes; her unsaved writing is kept under her name. */
  me: string;
  beginning: GoalDraft;
  /** What the server has; null for a goal that is not written yet. */
  saved: Saved | null;
  periods: readonly FormPeriod[];
  /** Whether it is still to be published, and by whom: the server says. */
  mayPublish: boolean;
  isDraft: boolean;
  /** Whether one edits one's own goal. */
  isMine: boolean;
}

const MORE_FIELDS: readonly string[] = [GOAL_FIELDS.mode, GOAL_FIELDS.cadence, GOAL_FIELDS.kind, GOAL_FIELDS.ambition, GOAL_FIELDS.tags];

export function GoalForm({ me, beginning, saved: begun, periods, mayPublish, isDraft, isMine }: Props) {
  const { route } = useLocation();
  const [place] = useState(() => location.pathname + location.search);
  const [former, setFormer] = useState(() => kept(me, place) as Kept | null);
  const [draft, setDraft] = useState(former?.draft ?? beginning);
  const { saved, busy, wrong, theirs, save, settle } = useSaving(former?.saved ?? begun);
  const form = useRef<HTMLFormElement>(null);
  const isLeaving = useRef(false);
  const change = (changes: Partial<GoalDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const wrongAt = (id: string) => wrong.find((one) => one.id === id)?.message;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved?.draft ?? beginning);
  useUnsaved(isChanged && !isLeaving.current);
  useEffect(() => {
    if (isChanged && !isLeaving.current) keep(me, place, { draft, saved } satisfies Kept);
    else forget(me, place);
  }, [draft, saved, isChanged]);
  const startOver = () => {
    setFormer(null);
    setDraft(saved?.draft ?? beginning);
  };
  const leave = () => {
    isLeaving.current = true;
    forget(me, place);
  };

  const finish = async (publish: boolean) => {
    const id = await save(draft, publish);
    if (id === null) return;
    leave();
    offerUndo(t(publish ? "goal-form-published" : "goal-form-saved"));
    route(`/goals/${encodeURIComponent(id)}`);
  };
  const periodName = (id: string) => periods.find((period) => period.id === id)?.name ?? "";
  const takesPart = { draft, wrongAt, onChange: change };
  const proposesTo = !begun && draft.whose === "person" ? draft.person?.name : undefined;
  return (
    <form
      ref={form}
      class="goal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void finish(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void finish(false);
      }}
    >
      {former && isChanged && (
        <Notice
          action={
            <Button kind="quiet" onClick={startOver}>
              {t("goal-form-start-over")}
            </Button>
          }
        >
          {t("goal-form-restored")}
        </Notice>
      )}
      {theirs && saved && (
        <GoalFormVersions
          differences={differences(saved.draft, draft, theirs.draft, periodName)}
          onChoose={(choices) => {
            setDraft(merged(draft, theirs.draft, choices));
            settle(theirs);
            document.getElementById(GOAL_FIELDS.title)?.focus();
          }}
        />
      )}
      <ErrorSummary title={t("goal-form-errors", { count: wrong.length })} errors={wrong} />
      {wrong.length > 0 && !begun && saved && <p role="status">{t("goal-form-kept")}</p>}
      <div class="form">
        <TextField
          id={GOAL_FIELDS.title}
          label={t("goal-form-title")}
          hint={t("goal-form-title-hint")}
          error={wrongAt(GOAL_FIELDS.title)}
          maxLength={1000}
          value={draft.title}
          onInput={(title) => change({ title })}
        />
        <TextArea
          id={GOAL_FIELDS.description}
          label={t("goal-form-description")}
          optional
          error={wrongAt(GOAL_FIELDS.description)}
          value={draft.description}
          onInput={(description) => change({ description })}
        />
      </div>
      <section>
        <SectionHead title={t("goal-form-when")} />
        <div class="form">
          <GoalFormOwner draft={draft} fixed={saved !== null} wrongAt={wrongAt} onChange={change} />
          <GoalFormTime {...takesPart} periods={periods} />
        </div>
      </section>
      <section>
        <SectionHead title={t("goal-form-alignment")} />
        <div class="form">
          <GoalFormParent {...takesPart} except={saved?.id} />
        </div>
      </section>
      <section>
        <SectionHead title={t("goal-form-key-results")} />
        <p class="quiet goal-form__advice">{t("goal-form-key-results-advice")}</p>
        <GoalFormKeyResults
          keyResults={draft.keyResults}
          saved={saved?.draft.keyResults ?? []}
          wrongAt={wrongAt}
          wrongIn={(local) => wrong.some(({ id }) => id?.startsWith(keyResultField(local, "")))}
          onChange={(keyResults) => change({ keyResults })}
        />
      </section>
      <section>
        <SectionHead title={t("goal-form-who-sees")} />
        <GoalFormVisibility {...takesPart} mayBePrivate={isMine && draft.whose !== "team" && (begun !== null || draft.whose === "me")} />
      </section>
      <details class="goal-form__more" open={wrong.some(({ id }) => id !== undefined && MORE_FIELDS.includes(id))}>
        <summary>{t("goal-form-more")}</summary>
        <div class="form">
          <GoalFormMore {...takesPart} />
        </div>
      </details>
      <footer class="goal-form__foot">
        {isDraft && <p class="quiet">{proposesTo ? t("goal-form-proposal-note", { name: proposesTo }) : t("goal-form-draft-note")}</p>}
        <div class="actions">
          {isDraft && mayPublish && (
            <Button kind="primary" busy={busy} onClick={() => void finish(true)}>
              {t("goal-form-publish")}
            </Button>
          )}
          {isDraft && mayPublish ? (
            <Button type="submit" busy={busy} keys="Mod+Enter">
              {t("goal-form-save-draft")}
            </Button>
          ) : (
            <SubmitButton busy={busy} keys="Mod+Enter">
              {t("goal-form-save")}
            </SubmitButton>
          )}
          <Button
            kind="quiet"
            onClick={() => {
              leave();
              if (begun) route(`/goals/${encodeURIComponent(begun.id)}`);
              else history.back();
            }}
          >
            {t("goal-form-cancel")}
          </Button>
        </div>
      </footer>
    </form>
  );
}

/** The browser asks before the page is closed over unsaved writing. */
function useUnsaved(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isChanged]);
}
