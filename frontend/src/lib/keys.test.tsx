import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { useKeys, type KeyMap } from "./keys";

function Page({ keys }: { keys: KeyMap }) {
  useKeys(keys);
  return <input id="field" />;
}

const show = (keys: KeyMap) => act(() => render(<Page keys={keys} />, document.body));
const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }));

afterEach(() => act(() => render(null, document.body)));

test("g and a letter go, the letter alone does not", async () => {
  const go = vi.fn();
  await show({ "g w": go });
  press("w");
  expect(go).not.toHaveBeenCalled();
  press("g");
  press("w");
  expect(go).toHaveBeenCalledOnce();
});

test("letters typed into a field are writing", async () => {
  const check = vi.fn();
  await show({ c: check });
  press("c", {}, document.getElementById("field") ?? document.body);
  expect(check).not.toHaveBeenCalled();
});

test("ctrl and enter save from within a field", async () => {
  const save = vi.fn();
  await show({ "Mod+Enter": save });
  press("Enter", { ctrlKey: true }, document.getElementById("field") ?? document.body);
  expect(save).toHaveBeenCalledOnce();
});
