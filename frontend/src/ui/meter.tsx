import { formatPercent } from "../lib/format";
import { t } from "../lib/text";
import "./meter.css";

interface Props {
  /** 0 to 1; null when nothing is measured yet, which is not 0 %. */
  value: number | null | undefined;
  /** title: the one big figure of a page, before its bar. bar: without the number, where the row has it already. */
  kind?: "row" | "title" | "bar";
}

export function Meter({ value, kind = "row" }: Props) {
  const measured = value != null;
  // Above 100 % the number says so; the bar is full.
  const fill = measured ? `${Math.min(Math.max(value, 0), 1) * 100}%` : "0%";
  return (
    <span class={`meter meter--${kind}`}>
      <span class={measured ? "meter__bar" : "meter__bar meter__bar--unmeasured"} aria-hidden="true">
        {measured && <span class="meter__fill" style={{ "--meter-fill": fill }} />}
      </span>
      {kind !== "bar" && (
        <span class="meter__number">
          {formatPercent(value)}
          {!measured && <span class="visually-hidden">{t("meter-not-measured")}</span>}
        </span>
      )}
    </span>
  );
}
