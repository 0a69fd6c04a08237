import { t } from "../lib/text";
import { Person } from "../ui/avatar";
import { IconButton } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { offerUndo } from "../ui/undo-bar";
import { useAct } from "../ui/act";
import type { Share } from "./goal-aside-query";
import type { GoalDialogName } from "./goal-page-dialogs";
import { may, type Goal } from "./goal-page-query";
import { shareMutation, unshareMutation } from "./goal-writes";

interface Props {
  goal: Goal;
  shares: readonly Share[];
  onDialog: (name: GoalDialogName) => void;
}

/** To whom the goal is opened beside those who see it anyway. */
export function GoalAsideShares({ goal, shares, onDialog }: Props) {
  const mayShare = may(goal, "share");
  if (shares.length === 0) return null;
  return (
    <section class="goal-aside__part" aria-labelledby="goal-aside-shares">
      <h2 id="goal-aside-shares" class="goal-aside__head">
        {t("goal-aside-shares")}
      </h2>
      <ul class="goal-aside__list">
        {shares.map((share) => share.employee && <Row key={share.id} goal={goal} share={share} person={share.employee} mayShare={mayShare} />)}
      </ul>
      {mayShare && (
        <p class="goal-aside__links">
          <button type="button" class="goal-aside__more" onClick={() => onDialog("share")}>
            {t("goal-aside-share")}
          </button>
        </p>
      )}
    </section>
  );
}

interface RowProps {
  goal: Goal;
  share: Share;
  person: NonNullable<Share["employee"]>;
  mayShare: boolean;
}

function Row({ goal, share, person, mayShare }: RowProps) {
  const removing = useAct(unshareMutation);
  const sharing = useAct(shareMutation);
  const remove = async () => {
    if (!(await removing.act({ goalId: goal.id, employeeId: person.id }))) return;
    // The row is gone with its button; reading goes on beside it.
    document.getElementById("goal-aside")?.focus({ preventScroll: true });
    const again = () => void sharing.act({ goalId: goal.id, employeeId: person.id, right: share.right });
    offerUndo(t("goal-aside-unshared", { name: person.name }), again);
  };
  return (
    <li class="goal-aside__removable">
      <div>
        <Person name={person.name} />
        <p class="goal-aside__right">{t(`goal-share-right-${share.right.toLowerCase().replace("_", "-")}`)}</p>
        <ErrorSummary errors={removing.wrong} />
      </div>
      {mayShare && <IconButton icon="close" label={t("goal-aside-unshare", { name: person.name })} onClick={() => void remove()} />}
    </li>
  );
}
