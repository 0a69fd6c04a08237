import { t } from "../lib/text";
import { Notice } from "../ui/notice";

interface Effect {
  moving: number | null;
  notCompared: number | null;
  refusal: { message: string } | null;
  changes: readonly { gained: number; gainedPeople: number; lost: number; lostPeople: number; person: { id: string; name: string } | null }[];
}

/** Who would see more and who would see less, in numbers: the goals themselves may not be the reader's to see. */
export function MoveEffect({ effect: { moving, notCompared, refusal, changes } }: { effect: Effect }) {
  if (refusal) return <Notice wrong>{refusal.message}</Notice>;
  return (
    <section class="move-effect" aria-label={t("lines-effect")} role="status">
      <p class="strong">{t("lines-moving", { count: moving ?? 0 })}</p>
      {changes.length === 0 && <p>{t("lines-nobody-affected")}</p>}
      <ul class="move-effect__list">
        {changes.map(({ person, gained, gainedPeople, lost, lostPeople }) => (
          <li key={person?.id}>
            <span class="strong">{person?.name}</span>
            {lost > 0 && <span class="move-effect__part">{t("lines-loses", { count: lost, people: lostPeople })}</span>}
            {gained > 0 && <span class="move-effect__part">{t("lines-gains", { count: gained, people: gainedPeople })}</span>}
          </li>
        ))}
      </ul>
      {(notCompared ?? 0) > 0 && <p class="quiet">{t("lines-not-compared", { count: notCompared ?? 0 })}</p>}
      <p class="second">{t("lines-effect-hint")}</p>
    </section>
  );
}
