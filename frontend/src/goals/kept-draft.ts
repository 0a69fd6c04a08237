import { useEffect, useRef, useState } from "preact/hooks";

const REST_MS = 1500;

export interface KeptDraft<Typed> {
  /** After each change. */
  keep: (typed: Typed) => void;
  /** Saves at once what still waits; resolves when nothing is on its way any more. */
  flush: () => Promise<void>;
  /** Forgets what waits, and resolves when nothing is on its way: a draft must not arrive after what it is a draft of. */
  drop: () => Promise<void>;
  /** "Draft saved 10:42", or what went wrong. */
  state: string;
}

/**
 * Keeps unfinished writing on the server, a moment after the last key. Screens are not asked again for it.
 * save: sends what was typed and resolves to what is to be said of it.
 */
export function useKeptDraft<Typed>(save: (typed: Typed) => Promise<string>): KeptDraft<Typed> {
  const [state, setState] = useState("");
  const waiting = useRef<{ typed: Typed } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(Promise.resolve());

  const saveLast = async () => {
    const last = waiting.current;
    waiting.current = null;
    if (last !== null) setState(await save(last.typed));
  };
  // One after the other: an older wording must not overtake a newer one.
  const flush = () => {
    clearTimeout(timer.current);
    underWay.current = underWay.current.then(saveLast);
    return underWay.current;
  };
  const keep = (typed: Typed) => {
    waiting.current = { typed };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST_MS);
  };
  const drop = () => {
    waiting.current = null;
    clearTimeout(timer.current);
    setState("");
    return underWay.current;
  };
  useEffect(() => () => void flush(), []);
  return { keep, flush, drop, state };
}
