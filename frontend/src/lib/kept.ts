/**
 * What was typed and is not saved yet, kept in this tab only: it outlives a session that ends, a reload and a way
 * to another page, but no sign-out. A browser that keeps nothing is no reason to fail.
 */
const PREFIX = "kept ";
const nameOf = (person: string, place: string) => `${PREFIX}${person} ${place}`;

export function keep(person: string, place: string, value: unknown): void {
  attempt(() => sessionStorage.setItem(nameOf(person, place), JSON.stringify(value)));
}

/** What this person had typed there; null where there is nothing. */
export function kept(person: string, place: string): unknown {
  const text = attempt(() => sessionStorage.getItem(nameOf(person, place)));
  return text ? (attempt(() => JSON.parse(text) as unknown) ?? null) : null;
}

export function forget(person: string, place: string): void {
  attempt(() => sessionStorage.removeItem(nameOf(person, place)));
}

/** Nothing that somebody else typed stays in a tab that is mine now; without a person, nothing stays at all. */
export function forgetOthers(person?: string): void {
  attempt(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(PREFIX) && !(person && name.startsWith(nameOf(person, "")))) sessionStorage.removeItem(name);
    }
  });
}

function attempt<Value>(deed: () => Value): Value | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
