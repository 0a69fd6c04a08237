import { t } from "../lib/text";
import type { Count } from "./import-queries";

const hyphenated = (word: string): string => word.toLowerCase().replaceAll("_", "-");

export const wordOfField = (name: string): string => t(`import-field-${hyphenated(name)}`);

/** "people", "key results"; empty stands for rows that became nothing. */
export const wordOfRecord = (type: string): string => t(`import-record-${hyphenated(type || "none")}`);

/** Rows of which some are goals and the others their key results. */
export const MIXED = "goal_or_key_result";

/** "Person", "Goal or key result" */
export const wordOfOne = (type: string): string => t(`import-one-${hyphenated(type || "none")}`);

export const wordOfResult = (result: string): string => t(`import-result-${hyphenated(result)}`);

export const sum = (counts: readonly Count[], ...results: string[]): number =>
  counts.reduce((total, one) => (results.includes(one.result) ? total + one.count : total), 0);

/** "298 people created, 2 unchanged" */
export const toldOf = (counts: readonly Count[]): string =>
  counts
    .map(({ record, result, count }) =>
      t("import-counted", { count, record: wordOfRecord(record), result: wordOfResult(result).toLocaleLowerCase() }),
    )
    .join(", ");
