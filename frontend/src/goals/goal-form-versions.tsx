import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import type { Difference, Side } from "./goal-form-conflict";
import "../ui/data-table.css";

interface Props {
  differences: readonly Difference[];
  onChoose: (choices: Record<string, Side>) => void;
}

/** Somebody saved meanwhile: both versions side by side, and the choice for each thing that differs. */
export function GoalFormVersions({ differences, onChoose }: Props) {
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    setChoices(Object.fromEntries(differences.map(({ key, side }) => [key, side])));
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [differences]);
  const option = (difference: Difference, side: Side) => {
    const name = `version-${difference.key}`;
    return (
      <td class="table__cell goal-form__version">
        <label class="goal-form__version-choice">
          <input
            type="radio"
            name={name}
            checked={choices[difference.key] === side}
            onChange={() => setChoices({ ...choices, [difference.key]: side })}
          />
          <span>
            <span class="visually-hidden">{`${difference.label}, ${t(`goal-form-version-${side}`)}: `}</span>
            {difference[side] || t("goal-form-version-empty")}
          </span>
        </label>
      </td>
    );
  };
  return (
    <section ref={box} class="goal-form__versions" tabIndex={-1} aria-labelledby="goal-form-versions">
      <h2 id="goal-form-versions">{t("goal-form-versions")}</h2>
      <p>{t(differences.length > 0 ? "goal-form-versions-advice" : "goal-form-versions-same")}</p>
      {differences.length > 0 && (
        <table class="table">
          <caption class="visually-hidden">{t("goal-form-versions")}</caption>
          <thead>
            <tr>
              <th scope="col" class="table__cell table__head">{t("goal-form-version-what")}</th>
              <th scope="col" class="table__cell table__head">{t("goal-form-version-mine")}</th>
              <th scope="col" class="table__cell table__head">{t("goal-form-version-theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.key}>
                <th scope="row" class="table__cell table__cell--title">{difference.label}</th>
                {option(difference, "mine")}
                {option(difference, "theirs")}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button kind="primary" onClick={() => onChoose(choices)}>
        {t("goal-form-versions-choose")}
      </Button>
    </section>
  );
}
