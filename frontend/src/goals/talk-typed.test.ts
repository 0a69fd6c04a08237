import { expect, test } from "vitest";
import { idsIn, partsOf, typedOf } from "./talk-typed";

const ola = { id: "1", name: "Ola" };
const olaBerg = { id: "2", name: "Ola Berg" };

test("a chosen name becomes a mention, and the longest name counts", () => {
  expect(partsOf({ text: "Thanks @Ola Berg, and @Ola!", named: [ola, olaBerg] })).toEqual([
    { text: "Thanks " },
    { personId: "2" },
    { text: ", and " },
    { personId: "1" },
    { text: "!" },
  ]);
});

test("a name that was typed over, or never chosen, is plain text", () => {
  expect(partsOf({ text: "@Ol and @Pia", named: [ola] })).toEqual([{ text: "@Ol and @Pia" }]);
  expect(idsIn({ text: "@Ola @Ola", named: [ola, olaBerg] })).toEqual(["1"]);
});

test("what the server keeps comes back as it was typed", () => {
  const typed = typedOf([
    { text: "Ask ", person: null },
    { text: "", person: ola },
    { text: ".\nSoon.", person: null },
  ]);
  expect(typed.text).toBe("Ask @Ola.\nSoon.");
  expect(partsOf(typed)).toEqual([{ text: "Ask " }, { personId: "1" }, { text: ".\nSoon." }]);
});
