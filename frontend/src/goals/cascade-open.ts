import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { createStore, type Store } from "../lib/store";

/** An address grows with every open row; more than this no server takes. */
const MOST_OPEN = 200;
const SEPARATOR = ".";

/** How many goals of a level are asked for at a time. */
export const PAGE = 50;

/** What every row of one tree shares. Rows watch it one by one, so that opening one draws that one alone. */
export interface Cascade {
  open: Store<ReadonlySet<string>>;
  /** The one row that the tab key stops at. */
  active: Store<string | null>;
  onCheckIn: (goalId: string) => void;
  onOpenAll: (goalId: string) => void;
}

/** The rows that the address says are open. */
export function openRows(search: string): ReadonlySet<string> {
  const text = new URLSearchParams(search).get("open") ?? "";
  return new Set(text.split(SEPARATOR).filter(Boolean));
}

/** The address with these rows open; ids keep their places, so that the same rows make the same address. */
export function withOpenRows(search: string, open: ReadonlySet<string>): string {
  const params = new URLSearchParams(search);
  if (open.size > 0) params.set("open", [...open].join(SEPARATOR));
  else params.delete("open");
  const text = params.toString();
  return text && `?${text}`;
}

export function createCascade(rest: Pick<Cascade, "onCheckIn" | "onOpenAll">): Cascade {
  return { open: createStore(openRows(location.search)), active: createStore<string | null>(null), ...rest };
}

/** Opens or closes rows and writes it into the address, without a step to go back over. */
export function setOpen(cascade: Cascade, ids: readonly string[], open: boolean): void {
  const next = new Set(cascade.open.get());
  for (const id of ids) {
    if (!open) next.delete(id);
    else if (next.size < MOST_OPEN) next.add(id);
  }
  cascade.open.set(next);
  // Not through the router: it would draw the whole page anew for one row.
  history.replaceState(history.state, "", location.pathname + withOpenRows(location.search, next));
}

export const CascadeContext = createContext<Cascade | null>(null);

export function useCascade(): Cascade {
  const cascade = useContext(CascadeContext);
  if (!cascade) throw new Error("A row of the cascade stands outside of it.");
  return cascade;
}

/** Watches one fact of a store; draws again only when that fact changes. */
export function useFact<Value>(store: Store<Value>, factOf: (value: Value) => boolean): boolean {
  const [fact, setFact] = useState(() => factOf(store.get()));
  useEffect(() => {
    const update = () => setFact(factOf(store.get()));
    update();
    return store.watch(update);
  }, [store]);
  return fact;
}
