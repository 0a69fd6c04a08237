import { formatLongDay } from "../lib/format";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import type { Drawing } from "./chart-drawing";
import { ChartPlot } from "./chart-plot";
import { useOpenPart } from "./open-parts";
import "./chart.css";

/** A line whose title is its finding, and the table behind it. */
export function Chart({ drawing }: { drawing: Drawing }) {
  const [asTable, showTable] = useOpenPart("table");
  return (
    <section class="chart" aria-labelledby="chart-title">
      <h2 id="chart-title" class="chart__title">
        {drawing.title}
      </h2>
      <p class="chart__measure">{drawing.measure}</p>
      <div class="chart__action">
        <Button kind="quiet" aria-expanded={asTable} aria-controls="chart-table" onClick={() => showTable(!asTable)}>
          {t(asTable ? "chart-hide-table" : "chart-show-table")}
        </Button>
      </div>
      <ChartPlot drawing={drawing} labelledBy="chart-title" />
      <div id="chart-table" class="chart__table">
        {asTable && (
          <DataTable
            caption={drawing.title}
            rows={[...drawing.points].reverse()}
            keyOf={({ day }) => day}
            columns={[
              { head: t("chart-day"), kind: "title", cell: ({ day }) => formatLongDay(day) },
              { head: t("chart-value"), kind: "number", width: 160, cell: ({ value }) => drawing.whole(value) },
            ]}
          />
        )}
      </div>
    </section>
  );
}
