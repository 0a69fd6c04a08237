import { useState } from "preact/hooks";
import { useQuery } from "../lib/query";
import { addTexts, t } from "../lib/text";
import { Button } from "../ui/button";
import { announce } from "../ui/notice";
import { useAct } from "../ui/act";
import german from "./talk.de.ftl?raw";
import english from "./talk.en.ftl?raw";
import { TalkBox } from "./talk-box";
import { TalkComment } from "./talk-comment";
import { useTalkDraft, type About } from "./talk-draft";
import { TalkReactions } from "./talk-reactions";
import { checkInTalkQuery, type CheckInTalk, type Comment } from "./talk-query";
import { NOTHING, partsOf, typedOf } from "./talk-typed";
import { commentPost } from "./talk-writes";
import "./talk.css";

addTexts(english, german);

/** What was said to one check-in: reactions, comments, and a box that opens where one has something to add. */
export function Talk({ goalId, talk, author }: { goalId: string; talk: CheckInTalk; author: string }) {
  const [all, setAll] = useState(false);
  const whole = useQuery(checkInTalkQuery, all ? { id: talk.id } : null);
  const told = whole.data?.node?.__typename === "CheckIn" ? whole.data.node : talk;
  const comments = told.comments.edges.map(({ node }) => node);
  const draft = comments.find(({ isDraft }) => isDraft);
  const [open, setOpen] = useState(draft !== undefined);
  const mayComment = talk.can.includes("comment on");
  return (
    <div class="talk">
      <TalkReactions of={{ checkInId: talk.id }} reactions={talk.reactions} mayReact={mayComment}>
        {mayComment && !open && (
          <Button kind="quiet" size="row" onClick={() => setOpen(true)}>
            {t("talk-comment")}
          </Button>
        )}
      </TalkReactions>
      {talk.comments.pageInfo.hasNextPage && !all && (
        <div>
          <Button kind="quiet" size="row" onClick={() => setAll(true)}>
            {t("talk-earlier")}
          </Button>
        </div>
      )}
      <Comments goalId={goalId} comments={comments} label={t("talk-comments-to", { name: author })} />
      {mayComment && open && (
        <Writing
          about={{ goalId, checkInId: talk.id }}
          draft={draft}
          label={t("talk-comment-to", { name: author })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

/** Posted comments, the earliest first. */
export function Comments({ goalId, comments, label }: { goalId: string; comments: readonly Comment[]; label: string }) {
  const posted = comments.filter(({ isDraft }) => !isDraft).reverse();
  if (posted.length === 0) return null;
  return (
    <ol class="talk__comments" aria-label={label}>
      {posted.map((comment) => (
        <TalkComment key={comment.id} goalId={goalId} comment={comment} />
      ))}
    </ol>
  );
}

interface WritingProps {
  about: About;
  draft: Comment | undefined;
  label: string;
  onClose?: () => void;
}

/** A new comment; what is half written waits on the server for its author. */
export function Writing({ about, draft, label, onClose }: WritingProps) {
  const [typed, setTyped] = useState(() => (draft ? typedOf(draft.parts) : NOTHING));
  const id = `talk-${(about.checkInId ?? about.goalId).replaceAll("=", "")}`;
  const { act, busy, wrong } = useAct(commentPost, { parts: id });
  const { keep, drop, state } = useTalkDraft(about);
  const submit = async () => {
    await drop();
    if (!(await act({ ...about, parts: partsOf(typed) }))) {
      keep(typed);
      return false;
    }
    setTyped(NOTHING);
    announce(t("talk-posted"));
    onClose?.();
    return true;
  };
  return (
    <TalkBox
      id={id}
      goalId={about.goalId}
      label={label}
      submit={t("talk-post")}
      typed={typed}
      onType={(next) => {
        setTyped(next);
        keep(next);
      }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      wrong={wrong}
      state={state}
      autoFocus={onClose !== undefined && draft === undefined}
    />
  );
}
