import { initialsOf } from "../lib/format";
import "./avatar.css";

interface Props {
  name: string;
  size?: 24 | 32;
}

/** Initials beside a name, so never read aloud; one neutral ground for everybody. */
export function Avatar({ name, size = 24 }: Props) {
  return (
    <span class={size === 32 ? "avatar avatar--large" : "avatar"} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** A person in a row. */
export function Person({ name }: { name: string }) {
  return (
    <span class="person">
      <Avatar name={name} />
      <span class="person__name">{name}</span>
    </span>
  );
}
