import { useEffect, useState } from "preact/hooks";
import type { GoalDialogName } from "./goal-page-dialogs";
import type { Goal } from "./goal-page-query";

/** A part of the page that most who read a goal never open, so it is fetched when it is wanted. */
function useLater<Part>(load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<{ part: Part } | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((loaded) => wanted && setPart({ part: loaded }));
    return () => {
      wanted = false;
    };
  }, []);
  return part && part.part;
}

export function CheckInLater({ goalId, onClose }: { goalId: string; onClose: () => void }) {
  const Panel = useLater(() => import("./check-in-panel").then(({ CheckInPanel }) => CheckInPanel));
  return Panel && <Panel goalId={goalId} onClose={onClose} />;
}

export function DialogsLater({ name, goal, onClose }: { name: GoalDialogName; goal: Goal; onClose: () => void }) {
  const Dialogs = useLater(() => import("./goal-page-dialogs").then(({ GoalPageDialogs }) => GoalPageDialogs));
  return Dialogs && <Dialogs name={name} goal={goal} onClose={onClose} />;
}
