import { t } from "../lib/text";
import { KeyCap } from "../ui/key-cap";

/** What the keys do, for those who see; the tree itself tells it to assistive technology. */
export function CascadeKeyCaps({ flat }: { flat: boolean }) {
  return (
    <p class="cascade__keys" aria-hidden="true">
      <span class="cascade__key">
        <KeyCap keys="↑" />
        <KeyCap keys="↓" />
        {t("cascade-key-move")}
      </span>
      {!flat && (
        <>
          <span class="cascade__key">
            <KeyCap keys="→" />
            {t("cascade-key-open")}
          </span>
          <span class="cascade__key">
            <KeyCap keys="Shift+→" />
            {t("cascade-key-open-all")}
          </span>
          <span class="cascade__key">
            <KeyCap keys="←" />
            {t("cascade-key-close")}
          </span>
        </>
      )}
      <span class="cascade__key">
        <KeyCap keys="Enter" />
        {t("cascade-key-goal")}
      </span>
      <span class="cascade__key">
        <KeyCap keys="C" />
        {t("cascade-key-check-in")}
      </span>
      <span class="cascade__key cascade__key--last">
        <KeyCap keys="?" />
        {t("cascade-key-all")}
      </span>
    </p>
  );
}
