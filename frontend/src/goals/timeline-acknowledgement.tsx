import { useRef, useState } from "preact/hooks";
import { formatLongDay } from "../lib/format";
import { graphql } from "../lib/graphql";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Icon } from "../ui/icon";
import { announce } from "../ui/notice";
import { TextArea } from "../ui/text-area";
import { useAct } from "../ui/act";
import type { Goal } from "./goal-page-query";
import type { CheckIn } from "./timeline-query";

const acknowledgeMutation = graphql(`
  mutation TimelineAcknowledge($input: CheckInAcknowledgeInput!, $idempotencyKey: UUID!) {
    checkInAcknowledge(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        code
        field
        message
      }
      checkIn {
        id
      }
    }
  }
`);

interface Props {
  goal: Goal;
  checkIn: CheckIn;
  isLatest: boolean;
}

/** "I have received it": said, asked for here, or waited for. */
export function TimelineAcknowledgement({ goal, checkIn, isLatest }: Props) {
  if (checkIn.acknowledgedAt !== null) return <Acknowledged checkIn={checkIn} acknowledgedAt={checkIn.acknowledgedAt} />;
  if (checkIn.can.includes("acknowledge") && goal.status === "ACTIVE") return <Acknowledge checkIn={checkIn} />;
  // Only for the latest: what was never acknowledged then is history now.
  const waitsFor = goal.lineManager;
  if (!isLatest || !waitsFor || goal.status !== "ACTIVE" || goal.visibility === "PRIVATE") return null;
  if (waitsFor.id === checkIn.author?.id) return null;
  return (
    <p class="timeline__acknowledgement quiet">
      <Icon name="envelope" />
      {t("timeline-waiting", { name: waitsFor.name })}
    </p>
  );
}

function Acknowledged({ checkIn, acknowledgedAt }: { checkIn: CheckIn; acknowledgedAt: string }) {
  const by = checkIn.acknowledgedBy?.name ?? t("timeline-somebody");
  const day = formatLongDay(new Date(acknowledgedAt));
  return (
    <p class="timeline__acknowledgement">
      <Icon name="check" />
      <span>
        <span class="strong">{t("timeline-acknowledged", { name: by })}</span>
        {checkIn.acknowledgement ? t("timeline-acknowledged-words", { day, words: checkIn.acknowledgement }) : `, ${day}`}
      </span>
    </p>
  );
}

/** One press is enough; a word to it is a second one. */
function Acknowledge({ checkIn }: { checkIn: CheckIn }) {
  const [withNote, setWithNote] = useState(false);
  const [note, setNote] = useState("");
  const noteId = `timeline-note-${checkIn.id.replaceAll("=", "")}`;
  const { act, busy, wrong, wrongAt } = useAct(acknowledgeMutation, { note: noteId });
  const form = useRef<HTMLFormElement>(null);
  const send = async () => {
    // The form is gone once it is said; reading goes on at the check-in.
    const entry = form.current?.closest("article");
    if (!(await act({ checkInId: checkIn.id, note: note.trim() }))) return;
    entry?.focus();
    announce(t("timeline-acknowledged-said"));
  };
  return (
    <form
      ref={form}
      class="timeline__acknowledge"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <p class="timeline__acknowledgement">
        <Icon name="envelope" />
        {t("timeline-waiting-you")}
      </p>
      <ErrorSummary errors={wrong} />
      {withNote && (
        <TextArea
          id={noteId}
          label={t("timeline-note", { name: checkIn.author?.name ?? t("timeline-somebody") })}
          optional
          rows={2}
          value={note}
          onInput={setNote}
          error={wrongAt(noteId)}
          autoFocus
        />
      )}
      <div class="actions">
        <SubmitButton busy={busy}>{t("timeline-acknowledge")}</SubmitButton>
        {!withNote && <Button onClick={() => setWithNote(true)}>{t("timeline-add-note")}</Button>}
      </div>
    </form>
  );
}
