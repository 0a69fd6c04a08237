/** Every component in both themes under the product's strict policy: axe must find nothing, the policy refuse nothing. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "../.gallery");
const kinds = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const policy = "default-src 'self'; script-src 'self'; style-src 'self'";

const server = createServer((request, response) => {
  try {
    const path = new URL(request.url, "http://gallery").pathname;
    const body = readFileSync(join(root, path === "/" ? "index.html" : path));
    response.setHeader("Content-Type", kinds[extname(path) || ".html"] ?? "text/plain");
    response.setHeader("Content-Security-Policy", policy);
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const pictures = process.argv[2];
const faults = [];

async function open(hash, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1400 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && faults.push(`${hash} ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${hash} ${error.message}`));
  await page.goto(`${address}#${hash}`);
  await page.waitForTimeout(500);
  return { context, page };
}

async function axe(page, name) {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core") });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) faults.push(`${name} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

const strict = await open("both", {});
if (pictures) await strict.page.screenshot({ path: join(pictures, "components.png"), fullPage: true });
await strict.context.close();

for (const [theme, width] of [["light", 1280], ["dark", 1280], ["light", 360]]) {
  const { context, page } = await open(theme, { bypassCSP: true, viewport: { width, height: 900 } });
  const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
  if (width === 360 && wide > width) faults.push(`the page is ${wide} wide on a phone of ${width}`);
  await axe(page, `${theme} ${width}`);
  if (pictures) await page.screenshot({ path: join(pictures, `${theme}-${width}.png`), fullPage: true });
  await page.getByRole("button", { name: "Post check" }).click();
  await page.waitForTimeout(250);
  await axe(page, `${theme} ${width} panel`);
  const focused = await page.evaluate(() => globalThis.document.activeElement.id);
  if (focused !== "panel-days") faults.push(`the panel opened with its focus on "${focused}"`);
  if (pictures) await page.screenshot({ path: join(pictures, `${theme}-${width}-panel.png`) });
  await page.keyboard.press("Escape");
  if (await page.locator("dialog[open]").count()) faults.push("Esc did not close the panel");
  await context.close();
}
await browser.close();
server.close();
for (const fault of faults) console.log(fault);
console.log(faults.length ? `${faults.length} faults` : "The gallery has no faults.");
process.exit(faults.length ? 1 : 0);
