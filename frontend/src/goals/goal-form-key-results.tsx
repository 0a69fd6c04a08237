import { useEffect, useState } from "preact/hooks";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { emptyKeyResult, type KeyResultDraft } from "./goal-form-draft";
import { numbersOf } from "./goal-form-conflict";
import { GoalFormKeyResult } from "./goal-form-key-result";
import { keyResultField } from "./goal-form-problems";

const MOST = 20;

interface Props {
  keyResults: readonly KeyResultDraft[];
  /** What the server has: until the goal is saved, what was taken away can be put back. */
  saved: readonly KeyResultDraft[];
  wrongAt: (id: string) => string | undefined;
  /** Those with a mistake stand open. */
  wrongIn: (local: string) => boolean;
  onChange: (keyResults: KeyResultDraft[]) => void;
}

/** New ones stand open; those that are there already are lines until one edits them. */
export function GoalFormKeyResults({ keyResults, saved, wrongAt, wrongIn, onChange }: Props) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const removed = saved.filter(({ local }) => !keyResults.some((one) => one.local === local));
  const isSaved = (local: string) => saved.some((one) => one.local === local);
  const wrong = keyResults.filter(({ local }) => wrongIn(local)).map(({ local }) => local);
  useEffect(() => {
    if (wrong.length > 0) setOpen((now) => [...now, ...wrong]);
  }, [wrong.join()]);

  const openAt = (local: string) => {
    setOpen([...open, local]);
    setTimeout(() => document.getElementById(keyResultField(local, "title"))?.focus());
  };
  const add = () => {
    const keyResult = emptyKeyResult();
    onChange([...keyResults, keyResult]);
    openAt(keyResult.local);
  };
  const remove = (local: string) => {
    onChange(keyResults.filter((one) => one.local !== local));
    setTimeout(() => document.getElementById(isSaved(local) ? `goal-form-keep-${local.replaceAll("=", "")}` : "goal-form-add")?.focus());
  };
  return (
    <div class="goal-form__key-results">
      {keyResults.map((keyResult, index) => (
        <section key={keyResult.local} class="goal-form__key-result" aria-label={nameOf(keyResult, index)}>
          <div class="goal-form__key-result-head">
            <div class="goal-form__key-result-name">
              <h3 class="strong">{nameOf(keyResult, index)}</h3>
              {!open.includes(keyResult.local) && <p class="second">{numbersOf(keyResult)}</p>}
            </div>
            {!open.includes(keyResult.local) && (
              <Button size="row" onClick={() => openAt(keyResult.local)}>
                {t("goal-form-edit-key-result")}
                <span class="visually-hidden">{keyResult.title}</span>
              </Button>
            )}
            <Button kind="quiet" size="row" onClick={() => remove(keyResult.local)}>
              {t("goal-form-remove")}
              <span class="visually-hidden">{nameOf(keyResult, index)}</span>
            </Button>
          </div>
          {open.includes(keyResult.local) && (
            <GoalFormKeyResult
              keyResult={keyResult}
              fixed={isSaved(keyResult.local)}
              wrongAt={wrongAt}
              onChange={(changes) =>
                onChange(keyResults.map((one) => (one.local === keyResult.local ? { ...one, ...changes } : one)))
              }
            />
          )}
        </section>
      ))}
      {removed.map((keyResult) => (
        <div key={keyResult.local} class="goal-form__key-result goal-form__key-result-head">
          <p class="goal-form__key-result-name quiet">{t("goal-form-will-remove", { title: keyResult.title })}</p>
          <Button
            size="row"
            id={`goal-form-keep-${keyResult.local.replaceAll("=", "")}`}
            onClick={() => onChange([...keyResults, keyResult])}
          >
            {t("goal-form-keep")}
            <span class="visually-hidden">{keyResult.title}</span>
          </Button>
        </div>
      ))}
      {keyResults.length < MOST && (
        <div>
          <Button icon="plus" id="goal-form-add" onClick={add}>
            {t("goal-form-add-key-result")}
          </Button>
        </div>
      )}
    </div>
  );
}

const nameOf = (keyResult: KeyResultDraft, index: number): string =>
  keyResult.title.trim() || t("goal-form-key-result", { number: index + 1 });
