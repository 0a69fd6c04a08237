import { beforeEach, expect, test, vi } from "vitest";
import { forget, forgetOthers, keep, kept } from "./kept";

beforeEach(() => sessionStorage.clear());

test("what was typed is there again, for its writer and its place only", () => {
  keep("ola", "/goals/new", { title: "Grow" });
  expect(kept("ola", "/goals/new")).toEqual({ title: "Grow" });
  expect(kept("ola", "/goals/1/edit")).toBeNull();
  expect(kept("pia", "/goals/new")).toBeNull();
  forget("ola", "/goals/new");
  expect(kept("ola", "/goals/new")).toBeNull();
});

test("the next person in the tab finds nothing of the former, and nobody after a sign-out", () => {
  keep("ola", "/goals/new", 1);
  keep("pia", "/goals/new", 2);
  forgetOthers("pia");
  expect([kept("ola", "/goals/new"), kept("pia", "/goals/new")]).toEqual([null, 2]);
  sessionStorage.setItem("theme", "dark");
  forgetOthers();
  expect([kept("pia", "/goals/new"), sessionStorage.getItem("theme")]).toEqual([null, "dark"]);
});

test("a full or forbidden storage and a broken text are as nothing", () => {
  sessionStorage.setItem("kept ola /", "{");
  expect(kept("ola", "/")).toBeNull();
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(() => keep("ola", "/", 1)).not.toThrow();
  full.mockRestore();
});
