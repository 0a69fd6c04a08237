import { addTexts, t } from "../lib/text";
import { Button } from "./button";
import type { Draft } from "./draft";
import german from "./two-versions.de.ftl?raw";
import english from "./two-versions.en.ftl?raw";
import "./two-versions.css";

addTexts(english, german);

interface Props<Field extends string> {
  draft: Draft<Field>;
  /** What each field is called. */
  labels: Readonly<Record<Field, string>>;
  /** A value as people read it; as it is unless said. */
  wordOf?: (field: Field, value: string) => string;
}

/** What somebody else saved while this form was written, beside what stands in it. */
export function TwoVersions<Field extends string>({ draft, labels, wordOf = (_, value) => value }: Props<Field>) {
  if (draft.theirs.length === 0) return null;
  return (
    <section class="two-versions" aria-label={t("two-versions-title")}>
      <p class="strong">{t("two-versions-title")}</p>
      <dl class="two-versions__list">
        {draft.theirs.map(({ field, value }) => (
          <div key={field}>
            <dt class="quiet">{labels[field]}</dt>
            <dd>{t("two-versions-both", {
                theirs: wordOf(field, value) || t("two-versions-empty"),
                mine: wordOf(field, draft.values[field]) || t("two-versions-empty"),
              })}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <Button onClick={draft.keepMine}>{t("two-versions-mine")}</Button>
        <Button onClick={draft.takeTheirs}>{t("two-versions-theirs")}</Button>
      </div>
    </section>
  );
}
