import { formatNumber, unbroken } from "../lib/format";
import { t } from "../lib/text";
import { milestonesOf, type KeyResult } from "./check-in-goal";
import { decimal } from "./goal-words";

/** "Median time to first invoice, days": where a column of numbers has no room for units. */
export const labelOf = ({ title, unit }: KeyResult): string => unbroken(unit ? `${title}, ${unit}` : title);

/** Where it stood before this check-in, without its unit. */
export function lastOf(keyResult: KeyResult): string {
  const value = decimal(keyResult.currentValue);
  if (keyResult.measure === "BINARY") return t(value === 1 ? "check-in-done" : "check-in-not-done");
  if (keyResult.measure !== "MILESTONES") return formatNumber(value);
  const steps = milestonesOf(keyResult);
  return t("check-in-steps-done", { done: steps.filter((step) => step.doneOn !== null).length, count: steps.length });
}

/** What is to be reached, without its unit; empty where nothing is set. */
export function targetOf(keyResult: KeyResult): string {
  const [target, low, high] = [keyResult.targetValue, keyResult.lowerBound, keyResult.upperBound].map(decimal);
  switch (keyResult.measure) {
    case "BINARY":
      return t("check-in-done");
    case "MILESTONES":
      return t("check-in-steps", { count: milestonesOf(keyResult).length });
    case "MAINTAIN":
      if (low == null) return high == null ? "" : t("check-in-at-most", { high: formatNumber(high) });
      return high == null
        ? t("check-in-at-least", { low: formatNumber(low) })
        : t("check-in-between", { low: formatNumber(low), high: formatNumber(high) });
    default:
      return target == null ? "" : formatNumber(target);
  }
}
