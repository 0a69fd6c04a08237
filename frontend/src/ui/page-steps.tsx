import { useState } from "preact/hooks";
import { addTexts, t } from "../lib/text";
import { Button } from "./button";
import german from "./page-steps.de.ftl?raw";
import english from "./page-steps.en.ftl?raw";

addTexts(english, german);

export interface Steps {
  /** The cursor after which the page begins. */
  after: string | null;
  back: (() => void) | null;
  on: (after: string) => void;
}

/** The pages of a list, one at a time: where one is, and how to go on and back. */
export function useSteps(): Steps {
  const [passed, setPassed] = useState<readonly string[]>([]);
  return {
    after: passed.at(-1) ?? null,
    back: passed.length > 0 ? () => setPassed(passed.slice(0, -1)) : null,
    on: (after) => setPassed([...passed, after]),
  };
}

interface Props {
  steps: Steps;
  page: { hasNextPage: boolean; endCursor: string | null };
}

/** Nothing where one page holds all. */
export function PageSteps({ steps, page: { hasNextPage, endCursor } }: Props) {
  if (!hasNextPage && !steps.back) return null;
  return (
    <div class="actions">
      {steps.back && (
        <Button size="row" icon="chevron-left" onClick={steps.back}>
          {t("page-steps-back")}
        </Button>
      )}
      {hasNextPage && endCursor && (
        <Button size="row" onClick={() => steps.on(endCursor)}>
          {t("page-steps-on")}
        </Button>
      )}
    </div>
  );
}
