import { expect, test } from "vitest";
import { areasOf, scopesOf } from "./token-scopes";

test("an area offers what the server knows of it", () => {
  expect(areasOf(["goals:read", "goals:write", "settings:write"])).toEqual([
    { name: "goals", offers: ["none", "read", "write"] },
    { name: "settings", offers: ["none", "write"] },
  ]);
});

test("what is not chosen is no scope", () => {
  expect(scopesOf({ goals: "read", people: "none", roles: "write" })).toEqual(["goals:read", "roles:write"]);
});
