import { setOpen, type Cascade } from "./cascade-open";

/** What a key does on a row; false where it means nothing here. */
export function actOnRow(event: KeyboardEvent, row: HTMLElement, cascade: Cascade, route: (url: string) => void): boolean {
  const id = row.dataset.id ?? "";
  const expanded = row.getAttribute("aria-expanded");
  const more = row.querySelector<HTMLElement>("[data-more]");
  // A button inside the row answers its own keys.
  const onRow = event.target === row;
  switch (event.key) {
    case "ArrowDown":
      return go(row, 1);
    case "ArrowUp":
      return go(row, -1);
    case "Home":
      return land(rowsAround(row)[0]);
    case "End":
      return land(rowsAround(row).at(-1));
    case "ArrowRight":
      if (event.shiftKey && expanded !== null) cascade.onOpenAll(id);
      else if (expanded === "false") setOpen(cascade, [id], true);
      else if (expanded === "true") land(firstBelow(row));
      return true;
    case "ArrowLeft":
      if (expanded === "true") setOpen(cascade, [id], false);
      else land(parentOf(row));
      return true;
    case "Enter":
      if (!onRow) return false;
      if (more) more.click();
      else {
        const href = row.querySelector("a")?.getAttribute("href");
        if (href) route(href);
      }
      return true;
    case "c":
      if (!row.querySelector("a")) return false;
      cascade.onCheckIn(id);
      return true;
  }
  return false;
}

const rowsAround = (row: HTMLElement): HTMLElement[] => [
  ...(row.closest("tbody")?.querySelectorAll<HTMLElement>("[data-id]") ?? []),
];

function land(row: HTMLElement | undefined): boolean {
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return true;
}

function go(row: HTMLElement, step: 1 | -1): boolean {
  const rows = rowsAround(row);
  return land(rows[rows.indexOf(row) + step]);
}

const levelOf = (row: HTMLElement): number => Number(row.getAttribute("aria-level"));

/** None while its level is on its way. */
function firstBelow(row: HTMLElement): HTMLElement | undefined {
  const rows = rowsAround(row);
  const next = rows[rows.indexOf(row) + 1];
  return next && levelOf(next) > levelOf(row) ? next : undefined;
}

function parentOf(row: HTMLElement): HTMLElement | undefined {
  const rows = rowsAround(row);
  return rows
    .slice(0, rows.indexOf(row))
    .reverse()
    .find((one) => levelOf(one) < levelOf(row));
}
