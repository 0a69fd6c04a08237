import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examplesIn } from "./api-examples";

test("the ten examples of the API's document are found", () => {
  const examples = examplesIn(readFileSync(join(import.meta.dirname, "../../../API.md"), "utf8"));
  expect(examples).toHaveLength(10);
  expect(examples[0]?.title).toBe("What is waiting for me");
  for (const { query } of examples) expect(query).toMatch(/^query \w+/);
});
