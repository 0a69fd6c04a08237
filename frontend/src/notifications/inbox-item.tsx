import { useRef } from "preact/hooks";
import { formatDay, formatTime, unbroken } from "../lib/format";
import { t } from "../lib/text";
import { useAct } from "../ui/act";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { markMutation, type InboxRow } from "./inbox-queries";
import { subjectOf, wordsOf } from "./inbox-words";

/** One notification. The whole row opens what it is about, and is read by that. */
export function InboxItem({ row }: { row: InboxRow }) {
  const item = useRef<HTMLLIElement>(null);
  const { act, busy, wrong } = useAct(markMutation);
  const isNew = row.readAt === null;
  const subject = subjectOf(row);
  const mark = async () => {
    const next = nextTo(item.current);
    await act({ notificationId: row.id, read: isNew });
    // Among what is new, the row goes: who works by keyboard goes on with the next one.
    if (!item.current?.isConnected) (next ?? document.querySelector<HTMLElement>("h1"))?.focus();
  };
  const read = () => {
    if (isNew) void act({ notificationId: row.id, read: true });
  };
  return (
    <li ref={item} class={isNew ? "inbox__item inbox__item--new" : "inbox__item"}>
      <Avatar name={row.actor?.name ?? "–"} size={32} />
      <div class="inbox__words">
        <p class="inbox__sentence">
          {isNew && <span class="visually-hidden">{t("inbox-is-new")} </span>}
          {unbroken(wordsOf(row))}
        </p>
        {subject && (
          <a class="inbox__subject" href={subject.href} onClick={read}>
            {unbroken(subject.title)}
          </a>
        )}
        {wrong.map(({ message }) => (
          <p key={message} class="inbox__wrong" role="alert">
            {message}
          </p>
        ))}
      </div>
      <div class="inbox__foot">
        <time class="inbox__at second" dateTime={row.at}>
          {formatDay(row.at)}, {formatTime(row.at)}
        </time>
        <Button size="row" kind="quiet" busy={busy} onClick={mark}>
          {t(isNew ? "inbox-mark" : "inbox-mark-new")}
          <span class="visually-hidden"> {subject?.title}</span>
        </Button>
      </div>
    </li>
  );
}

const nextTo = (item: Element | null): HTMLElement | null =>
  (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>("button") ?? null;
