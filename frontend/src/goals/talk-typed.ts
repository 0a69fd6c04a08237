/** A comment while it is typed: plain text in which "@Ola Berg" means a person that was chosen. */

export interface Named {
  id: string;
  name: string;
}

export interface Typed {
  text: string;
  named: readonly Named[];
}

export interface TypedPart {
  text?: string;
  personId?: string;
}

export const NOTHING: Typed = { text: "", named: [] };

/** As a field shows what the server keeps. */
export function typedOf(parts: readonly { text: string; person: Named | null }[]): Typed {
  return {
    text: parts.map(({ text, person }) => (person ? `@${person.name}` : text)).join(""),
    named: parts.flatMap(({ person }) => (person ? [person] : [])),
  };
}

/** As the server takes it. A name that was typed over names nobody any more. */
export function partsOf({ text, named }: Typed): TypedPart[] {
  // The longest name first: "@Ola Berg" is not "@Ola" followed by a word.
  const known = [...named].sort((one, other) => other.name.length - one.name.length);
  const parts: TypedPart[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const person = text[at] === "@" ? known.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    if (!person) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain) parts.push({ text: plain });
    parts.push({ personId: person.id });
    plain = "";
    at += 1 + person.name.length;
  }
  if (plain) parts.push({ text: plain });
  return parts;
}

/** Who is still named in the text. */
export const idsIn = (typed: Typed): string[] => [...new Set(partsOf(typed).flatMap(({ personId }) => personId ?? []))].sort();
