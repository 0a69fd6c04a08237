import { t } from "../lib/text";
import "./skeleton.css";

interface Props {
  rows?: number;
  /** Of the rows that will stand here, so that nothing moves when they come. */
  rowHeight?: number;
}

const WIDTHS = ["72%", "56%", "64%", "48%"];

/** In the shape of the rows; the style sheet keeps it unseen for the first 300 ms. */
export function Skeleton({ rows = 4, rowHeight = 36 }: Props) {
  return (
    <div class="skeleton">
      <p class="visually-hidden">{t("skeleton-loading")}</p>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          <div key={index} class="skeleton__row" style={{ "--skeleton-height": `${rowHeight}px` }}>
            <span class="skeleton__bar" style={{ "--skeleton-width": WIDTHS[index % WIDTHS.length] }} />
          </div>
        ))}
      </div>
    </div>
  );
}
