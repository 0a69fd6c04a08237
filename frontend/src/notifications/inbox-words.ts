import { t } from "../lib/text";
import type { InboxRow } from "./inbox-queries";

/** "Ola Berg checked in": composed here, from what the reader may see. */
export function wordsOf({ kind, actor }: InboxRow): string {
  return t(`inbox-kind-${kind.toLowerCase().replaceAll("_", "-")}`, { name: actor?.name ?? t("inbox-somebody") });
}

/** What it is about, by name and address; null where it has no page of its own. */
export function subjectOf({ goal, checkIn, comment }: InboxRow): { title: string; href: string } | null {
  const about = goal ?? checkIn?.goal ?? comment?.goal;
  return about ? { title: about.title, href: `/goals/${encodeURIComponent(about.id)}` } : null;
}
