import { useQuery } from "../lib/query";
import { t } from "../lib/text";
import { Loaded } from "../ui/loaded";
import { SectionHead } from "../ui/section-head";
import { when } from "./failed-work-item";
import { failedSchedulesQuery, type FailedScheduleRow } from "./failed-work-queries";

/** What happens again and again and failed last; nothing where all is well. */
export function FailedSchedules() {
  const query = useQuery(failedSchedulesQuery, {});
  return (
    <Loaded query={query}>
      {({ failedSchedules: { edges } }) =>
        edges.length > 0 && (
          <section class="failed-schedules">
            <SectionHead title={t("failed-schedules-title")} />
            <p class="quiet failed-work__about">{t("failed-schedules-about")}</p>
            <ul class="failed-work" aria-label={t("failed-schedules-title")}>
              {edges.map(({ node }) => (
                <FailedSchedule key={node.id} schedule={node} />
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}

function FailedSchedule({ schedule: { name, failedAt, ranAt, errorClass, correlationId } }: { schedule: FailedScheduleRow }) {
  return (
    <li class="failed-work__item">
      <div class="failed-work__words">
        <p class="strong">{t(`failed-schedule-is-${name.toLowerCase().replaceAll(" ", "-")}`)}</p>
        <p class="second">
          {failedAt && t("failed-schedule-failed", { at: when(failedAt), error: errorClass })} {ranAt ? t("failed-schedule-ran", { at: when(ranAt) }) : t("failed-schedule-never")}{" "}
          {t("failed-work-number")} <code>{correlationId}</code>
        </p>
      </div>
    </li>
  );
}
