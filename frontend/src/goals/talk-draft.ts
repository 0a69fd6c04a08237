import { useEffect, useRef, useState } from "preact/hooks";
import { idempotencyKey, send } from "../lib/api";
import { formatTime } from "../lib/format";
import { t } from "../lib/text";
import { partsOf, type Typed } from "./talk-typed";
import { commentSaveDraft } from "./talk-writes";

const REST_MS = 1500;

export interface About {
  goalId: string;
  /** Null where it is about the goal itself. */
  checkInId: string | null;
}

export interface TalkDraft {
  /** After each change; an empty text throws the draft away. */
  keep: (typed: Typed) => void;
  /** Forgets what waits, and resolves when nothing is on its way: a draft must not arrive after its comment. */
  drop: () => Promise<void>;
  /** "Draft saved 10:42", or what went wrong. */
  state: string;
}

/** Keeps unfinished writing on the server, a moment after the last key. Screens are not asked again for it. */
export function useTalkDraft(about: About): TalkDraft {
  const [state, setState] = useState("");
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(Promise.resolve());

  const save = async () => {
    const last = waiting.current;
    waiting.current = null;
    if (last === null) return;
    const result = await send(commentSaveDraft, { input: { ...about, parts: partsOf(last) }, idempotencyKey: idempotencyKey() });
    const saved = last.text.trim() === "" ? "" : t("talk-draft-saved", { time: formatTime(new Date()) });
    setState(result.ok ? saved : t("talk-draft-not-saved"));
  };
  // One after the other: an older wording must not overtake a newer one.
  const flush = () => {
    clearTimeout(timer.current);
    underWay.current = underWay.current.then(save);
    return underWay.current;
  };
  const keep = (typed: Typed) => {
    waiting.current = typed;
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
  return { keep, drop, state };
}
