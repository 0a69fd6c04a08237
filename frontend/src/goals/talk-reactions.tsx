import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Icon } from "../ui/icon";
import { useAct } from "../ui/act";
import type { ReactionCount } from "./talk-query";
import { checkInReact, commentReact } from "./talk-writes";

type Kind = ReactionCount["kind"];

const KINDS: readonly Kind[] = ["AGREE", "CELEBRATE", "THANKS", "WONDER"];
const ICONS = { AGREE: "thumb", CELEBRATE: "star", THANKS: "heart", WONDER: "question" } as const;
const WORDS = { AGREE: "talk-agree", CELEBRATE: "talk-celebrate", THANKS: "talk-thanks", WONDER: "talk-wonder" } as const;

interface Props {
  of: { checkInId: string } | { commentId: string };
  reactions: readonly ReactionCount[];
  mayReact: boolean;
  /** Other small things to do, in the same row. */
  children?: ComponentChildren;
}

/** What others said without words; the rest of the set opens where one means to add to it. */
export function TalkReactions({ of, reactions, mayReact, children }: Props) {
  const [open, setOpen] = useState(false);
  const onCheckIn = useAct(checkInReact);
  const onComment = useAct(commentReact);
  const react = (kind: Kind, isGiven: boolean) => {
    setOpen(false);
    void ("checkInId" in of ? onCheckIn.act({ ...of, kind, isGiven }) : onComment.act({ ...of, kind, isGiven }));
  };
  const given = reactions.filter(({ count }) => count > 0);
  const others = KINDS.filter((kind) => !given.some((one) => one.kind === kind));
  const wrong = [...onCheckIn.wrong, ...onComment.wrong];
  if (given.length === 0 && !mayReact && !children) return null;
  return (
    <>
      <ErrorSummary errors={wrong} />
      <div class="talk__reactions">
        {given.map(({ kind, count, isMine }) =>
          mayReact ? (
            <button
              key={kind}
              type="button"
              class="talk__reaction"
              aria-pressed={isMine}
              aria-label={t("talk-reaction", { word: t(WORDS[kind]), count })}
              onClick={() => react(kind, !isMine)}
            >
              <Chip kind={kind} count={count} />
            </button>
          ) : (
            <span key={kind} class="talk__reaction">
              <Chip kind={kind} count={count} />
            </span>
          ),
        )}
        {open &&
          others.map((kind) => (
            <button key={kind} type="button" class="talk__reaction" aria-pressed={false} onClick={() => react(kind, true)}>
              <Chip kind={kind} />
            </button>
          ))}
        {mayReact && others.length > 0 && (
          <Button kind="quiet" size="row" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("talk-react")}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function Chip({ kind, count }: { kind: Kind; count?: number }) {
  return (
    <>
      <Icon name={ICONS[kind]} />
      <span>{t(WORDS[kind])}</span>
      {count !== undefined && <span class="numeric">{count}</span>}
    </>
  );
}
