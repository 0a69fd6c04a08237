import { useState } from "preact/hooks";
import { formatNumber, formatUnit, parseNumber } from "../lib/format";
import { graphql } from "../lib/graphql";
import { t } from "../lib/text";
import { Button, SubmitButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { NumberField } from "../ui/number-field";
import { Panel } from "../ui/panel";
import { Segmented } from "../ui/segmented";
import { SliderField } from "../ui/slider-field";
import { TextArea } from "../ui/text-area";
import { offerUndo } from "../ui/undo-bar";
import { useAct, type Wrong } from "../ui/act";
import { decimal } from "./goal-words";
import { valuesOf, type CheckIn, type Value } from "./timeline-query";

const editMutation = graphql(`
  mutation TimelineEdit($input: CheckInEditInput!, $idempotencyKey: UUID!) {
    checkInEdit(input: $input, idempotencyKey: $idempotencyKey) {
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

const HEALTHS = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
type Health = (typeof HEALTHS)[number];

const fieldOf = ({ id }: Value): string => `timeline-edit-${id.replaceAll("=", "")}`;
const isHealth = (health: string | null): health is Health => HEALTHS.some((one) => one === health);

/** Puts right what was posted; the earlier wording is kept. Steps are ticked by a new check-in, not here. */
export function TimelineEdit({ checkIn, onClose }: { checkIn: CheckIn; onClose: () => void }) {
  const numbers = valuesOf(checkIn).filter(({ keyResult }) => keyResult && keyResult.measure !== "MILESTONES");
  const [health, setHealth] = useState<Health | null>(isHealth(checkIn.health) ? checkIn.health : null);
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(numbers.map((value) => [value.id, value.after === null ? "" : formatNumber(decimal(value.after))])),
  );
  const [manual, setManual] = useState(checkIn.manualProgress === null ? "" : formatNumber(checkIn.manualProgress * 100));
  const [confidence, setConfidence] = useState(checkIn.confidence === null ? "" : String(checkIn.confidence));
  const [whatChanged, setWhatChanged] = useState(checkIn.whatChanged);
  const [nextSteps, setNextSteps] = useState(checkIn.nextSteps);
  const fields: Record<string, string> = {
    health: "timeline-edit-health",
    manualProgress: "timeline-edit-manual",
    confidence: "timeline-edit-confidence",
    whatChanged: "timeline-edit-what",
    nextSteps: "timeline-edit-next",
  };
  const changed = numbers.filter((value) => parseNumber(typed[value.id] ?? "") !== decimal(value.after));
  changed.forEach((value, index) => (fields[`values.${index}.value`] = fieldOf(value)));
  const { act, busy, wrong, wrongAt, refuse } = useAct(editMutation, fields);

  const submit = async () => {
    const found: Wrong[] = changed
      .filter((value) => value.keyResult?.measure !== "BINARY" && parseNumber(typed[value.id] ?? "") === null)
      .map((value) => ({ id: fieldOf(value), message: t("timeline-edit-enter", { title: value.keyResult?.title ?? "" }) }));
    const percent = manual.trim() ? parseNumber(manual) : null;
    if (checkIn.manualProgress !== null && (percent === null || percent < 0 || percent > 100)) {
      found.push({ id: "timeline-edit-manual", message: t("timeline-edit-enter-percent") });
    }
    if (confidence.trim() && !/^(?:\d|10)$/.test(confidence.trim())) {
      found.push({ id: "timeline-edit-confidence", message: t("timeline-edit-enter-confidence") });
    }
    if (found.length > 0 || health === null) {
      refuse(found);
      return;
    }
    const done = await act({
      checkInId: checkIn.id,
      version: checkIn.version,
      health,
      values: changed.map((value) => {
        const keyResultId = value.keyResult?.id ?? "";
        const number = parseNumber(typed[value.id] ?? "");
        return value.keyResult?.measure === "BINARY" ? { keyResultId, done: number === 1 } : { keyResultId, value: String(number) };
      }),
      manualProgress: percent === null ? null : percent / 100,
      confidence: confidence.trim() ? Number(confidence) : null,
      whatChanged: whatChanged.trim(),
      nextSteps: nextSteps.trim(),
    });
    if (!done) return;
    onClose();
    offerUndo(t("timeline-edit-done"));
  };

  return (
    <Panel
      title={t("timeline-edit-title")}
      onSubmit={() => void submit()}
      onClose={onClose}
      foot={
        <>
          <SubmitButton busy={busy} keys="Mod+Enter">
            {t("timeline-edit-submit")}
          </SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t("timeline-edit-cancel")}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={wrong} />
      <Segmented
        id="timeline-edit-health"
        label={t("timeline-edit-health")}
        value={health}
        options={HEALTHS.map((value) => {
          const state = value.toLowerCase().replace("_", "-") as "on-track" | "at-risk" | "off-track";
          return { value, word: t(`state-${state}`), state };
        })}
        onChange={setHealth}
        error={wrongAt("timeline-edit-health")}
      />
      {numbers.map((value) => (
        <ValueField
          key={value.id}
          value={value}
          typed={typed[value.id] ?? ""}
          onInput={(text) => setTyped({ ...typed, [value.id]: text })}
          error={wrongAt(fieldOf(value))}
        />
      ))}
      {checkIn.manualProgress !== null && (
        <NumberField
          id="timeline-edit-manual"
          label={t("timeline-edit-manual")}
          value={manual}
          onInput={setManual}
          after="%"
          error={wrongAt("timeline-edit-manual")}
        />
      )}
      <SliderField
        id="timeline-edit-confidence"
        label={t("timeline-edit-confidence")}
        optional
        min={0}
        max={10}
        value={confidence}
        onInput={setConfidence}
        error={wrongAt("timeline-edit-confidence")}
      />
      <TextArea
        id="timeline-edit-what"
        label={t("timeline-edit-what")}
        optional
        value={whatChanged}
        onInput={setWhatChanged}
        error={wrongAt("timeline-edit-what")}
      />
      <TextArea
        id="timeline-edit-next"
        label={t("timeline-edit-next")}
        optional
        value={nextSteps}
        onInput={setNextSteps}
        error={wrongAt("timeline-edit-next")}
      />
    </Panel>
  );
}

interface ValueFieldProps {
  value: Value;
  typed: string;
  onInput: (text: string) => void;
  error: string | undefined;
}

function ValueField({ value, typed, onInput, error }: ValueFieldProps) {
  const label = value.keyResult?.title ?? "";
  if (value.keyResult?.measure === "BINARY") {
    return (
      <Segmented
        id={fieldOf(value)}
        label={label}
        value={typed === "1" ? "1" : "0"}
        options={[
          { value: "0", word: t("timeline-not-done") },
          { value: "1", word: t("timeline-done") },
        ]}
        onChange={onInput}
        error={error}
      />
    );
  }
  const unit = value.keyResult?.unit ?? "";
  return (
    <NumberField
      id={fieldOf(value)}
      label={label}
      value={typed}
      onInput={onInput}
      after={value.before === null ? unit : t("timeline-edit-was", { unit, before: formatUnit(decimal(value.before), unit) })}
      error={error}
    />
  );
}
