import { idempotencyKey, send } from "../lib/api";
import { formatTime } from "../lib/format";
import { t } from "../lib/text";
import { useKeptDraft, type KeptDraft } from "./kept-draft";
import { partsOf, type Typed } from "./talk-typed";
import { commentSaveDraft } from "./talk-writes";

export interface About {
  goalId: string;
  /** Null where it is about the goal itself. */
  checkInId: string | null;
}

/** The draft of a comment; an empty text throws it away. */
export function useTalkDraft(about: About): KeptDraft<Typed> {
  return useKeptDraft(async (typed) => {
    const result = await send(commentSaveDraft, { input: { ...about, parts: partsOf(typed) }, idempotencyKey: idempotencyKey() });
    if (!result.ok) return t("talk-draft-not-saved");
    return typed.text.trim() === "" ? "" : t("talk-draft-saved", { time: formatTime(new Date()) });
  });
}
