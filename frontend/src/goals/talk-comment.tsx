import { useState } from "preact/hooks";
import { formatLongDay, formatTime } from "../lib/format";
import { t } from "../lib/text";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import { TalkBox } from "./talk-box";
import type { Comment } from "./talk-query";
import { TalkReactions } from "./talk-reactions";
import { partsOf, typedOf } from "./talk-typed";
import { commentEdit, commentWithdraw } from "./talk-writes";

interface Props {
  goalId: string;
  comment: Comment;
}

/** One comment. Its text is drawn as text: what looks like a link or like HTML stays letters. */
export function TalkComment({ goalId, comment }: Props) {
  const [open, setOpen] = useState<"edit" | "withdraw" | null>(null);
  const close = () => setOpen(null);
  const name = comment.author?.name ?? t("talk-somebody");
  if (comment.isWithdrawn) {
    return (
      <li class="talk__comment talk__comment--withdrawn">
        <p class="quiet">{t("talk-withdrawn", { day: dayOf(comment) })}</p>
      </li>
    );
  }
  return (
    <li class="talk__comment">
      <Avatar name={name} />
      <div class="talk__body">
        <p>
          <strong class="talk__name">{name}</strong>{" "}
          <span class="quiet">
            {t("talk-when", { day: dayOf(comment), time: formatTime(new Date(comment.postedAt ?? 0)) })}
            {comment.editedAt !== null && t("talk-edited")}
          </span>
        </p>
        {open === "edit" ? (
          <Edit goalId={goalId} comment={comment} onClose={close} />
        ) : (
          <>
            <p class="talk__words">
              {comment.parts.map(({ text, person }, at) =>
                person ? (
                  <span key={at} class="talk__named">
                    @{person.name}
                  </span>
                ) : (
                  text
                ),
              )}
            </p>
            <TalkReactions of={{ commentId: comment.id }} reactions={comment.reactions} mayReact={comment.can.includes("react to")}>
              {comment.can.includes("edit") && (
                <Button kind="quiet" size="row" onClick={() => setOpen("edit")}>
                  {t("talk-edit")}
                </Button>
              )}
              {comment.can.includes("withdraw") && (
                <Button kind="quiet" size="row" onClick={() => setOpen("withdraw")}>
                  {t("talk-withdraw")}
                </Button>
              )}
            </TalkReactions>
          </>
        )}
      </div>
      {open === "withdraw" && <Withdraw comment={comment} onClose={close} />}
    </li>
  );
}

const dayOf = ({ postedAt }: Comment): string => formatLongDay(new Date(postedAt ?? 0));

function Edit({ goalId, comment, onClose }: Props & { onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedOf(comment.parts));
  const id = `talk-${comment.id.replaceAll("=", "")}`;
  const { act, busy, wrong } = useAct(commentEdit, { parts: id });
  const submit = async () => {
    if (!(await act({ commentId: comment.id, version: comment.version, parts: partsOf(typed) }))) return false;
    onClose();
    return true;
  };
  return (
    <TalkBox
      id={id}
      goalId={goalId}
      label={t("talk-edit-label")}
      submit={t("talk-save")}
      typed={typed}
      onType={setTyped}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      wrong={wrong}
      autoFocus
    />
  );
}

function Withdraw({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { act, busy, wrong } = useAct(commentWithdraw);
  const withdraw = async () => {
    if (!(await act({ commentId: comment.id, version: comment.version }))) return;
    onClose();
    offerUndo(t("talk-withdraw-done"));
  };
  return (
    <Dialog
      title={t("talk-withdraw-title")}
      onClose={onClose}
      actions={
        <>
          <Button kind="destructive" busy={busy} onClick={() => void withdraw()}>
            {t("talk-withdraw-submit")}
          </Button>
          <Button onClick={onClose}>{t("talk-withdraw-keep")}</Button>
        </>
      }
    >
      <ErrorSummary errors={wrong} />
      <p>{t("talk-withdraw-effect")}</p>
    </Dialog>
  );
}
