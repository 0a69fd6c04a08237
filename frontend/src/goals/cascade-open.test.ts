import { beforeEach, expect, test } from "vitest";
import { createCascade, openRows, setOpen, withOpenRows } from "./cascade-open";

const nothing = () => undefined;

beforeEach(() => {
  history.replaceState(null, "", "/goals?view=cascade");
});

test("open rows are read from the address and written back", () => {
  expect([...openRows("?view=cascade&open=R29hbDo3.R29hbDo5")]).toEqual(["R29hbDo3", "R29hbDo5"]);
  expect(withOpenRows("?view=cascade", new Set(["a", "b"]))).toBe("?view=cascade&open=a.b");
  expect(withOpenRows("?open=a", new Set())).toBe("");
});

test("opening a row keeps the rest of the address", () => {
  const cascade = createCascade({ onCheckIn: nothing, onOpenAll: nothing });
  setOpen(cascade, ["a", "b"], true);
  setOpen(cascade, ["a"], false);
  expect(location.search).toBe("?view=cascade&open=b");
  expect([...cascade.open.get()]).toEqual(["b"]);
});

test("an address does not grow without end", () => {
  const cascade = createCascade({ onCheckIn: nothing, onOpenAll: nothing });
  setOpen(cascade, Array.from({ length: 1000 }, (_, at) => `goal${at}`), true);
  expect(cascade.open.get().size).toBe(200);
});
