import type { ComponentChildren } from "preact";
import "./check-box.css";

interface Props {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Left out where a row's head names the box by `labelledBy`. */
  children?: ComponentChildren;
  labelledBy?: string;
  describedBy?: string;
}

/** Done or not. The words beside it belong to its ground. */
export function CheckBox({ id, checked, onChange, children, labelledBy, describedBy }: Props) {
  return (
    <label class="check-box">
      <input
        id={id}
        class="check-box__box"
        type="checkbox"
        checked={checked}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children && <span>{children}</span>}
    </label>
  );
}
