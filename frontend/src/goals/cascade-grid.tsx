import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../lib/text";
import { mayCheckIn, openAll } from "./cascade-deeds";
import { CascadeKeyCaps } from "./cascade-key-caps";
import { actOnRow } from "./cascade-keys";
import { CascadeContext, createCascade, openRows } from "./cascade-open";
import type { CheckInPanel } from "./check-in-panel";
import "./cascade.css";

interface CheckingIn {
  goalId: string;
  Panel: typeof CheckInPanel;
}

interface Props {
  label: string;
  /** The row that the tab key stops at before another was chosen. */
  first: string;
  flat?: boolean;
  children: ComponentChildren;
}

/** The table around the rows: its heads, its keys, and the check-in over it. */
export function CascadeGrid({ label, first, flat = false, children }: Props) {
  const { url, route } = useLocation();
  const [checkingIn, setCheckingIn] = useState<CheckingIn | null>(null);
  const checkIn = async (goalId: string) => {
    // The form is fetched when it is first wanted, beside the question whether one may.
    const [may, { CheckInPanel: Panel }] = await Promise.all([mayCheckIn(goalId), import("./check-in-panel")]);
    if (may) setCheckingIn({ goalId, Panel });
  };
  const cascade = useMemo(
    () => createCascade({ onCheckIn: (id) => void checkIn(id), onOpenAll: (id) => void openAll(cascade, id) }),
    [],
  );
  const close = () => setCheckingIn(null);
  const grid = useRef<HTMLTableElement>(null);

  // Back and forward change the address without this component.
  useEffect(() => cascade.open.set(openRows(location.search)), [url]);
  useEffect(() => {
    const { active } = cascade;
    const keepStop = () => {
      const id = active.get();
      if (id === null || !grid.current?.querySelector(`[data-id="${CSS.escape(id)}"]`)) active.set(first);
    };
    keepStop();
    // A row may go with its parent: the tab key must still find one.
    return cascade.open.watch(() => setTimeout(keepStop));
  }, [first]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-id]") : null;
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (actOnRow(event, row, cascade, route)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onFocusIn = (event: FocusEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-id]") : null;
    if (row?.dataset.id) cascade.active.set(row.dataset.id);
  };
  return (
    <CascadeContext.Provider value={cascade}>
      <table ref={grid} role="treegrid" class="cascade" aria-label={label} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
        <thead role="rowgroup" class="cascade__head">
          <tr role="row">
            <th role="columnheader" scope="col" class="cascade__cell cascade__title">
              <span class={flat ? undefined : "cascade__head-word"}>{t("goals-goal")}</span>
            </th>
            <th role="columnheader" scope="col" class="cascade__cell cascade__owner">{t("goals-owner")}</th>
            <th role="columnheader" scope="col" class="cascade__cell cascade__progress">{t("goals-progress")}</th>
            <th role="columnheader" scope="col" class="cascade__cell cascade__health">{t("goals-health")}</th>
            <th role="columnheader" scope="col" class="cascade__cell cascade__day">{t("goals-due")}</th>
            <th role="columnheader" scope="col" class="cascade__cell cascade__day">{t("goals-last-check-in")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
      <CascadeKeyCaps flat={flat} />
      {checkingIn && <checkingIn.Panel goalId={checkingIn.goalId} onClose={close} onPosted={close} />}
    </CascadeContext.Provider>
  );
}
