import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledSite, type TestSite } from "../bundled-site.ts";
import { openBrowser, visit } from "./browser.ts";

let browser: Browser;
let site: TestSite;
let address = "";
beforeAll(async () => {
  site = await bundledSite();
  address = await site.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.app.close();
});

const PLAN = "plans/hk-itib/2026-2028";
const PAGES = [PLAN, `${PLAN}?asOf=2026-01-15`, "progress", "nothing-here"];
const LANGUAGES = ["en", "tc", "sc"];
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe.each(LANGUAGES)("pages under /%s/", (language) => {
  it.each([360, 1440])(
    "never scroll sideways, ask nobody else and make the console say nothing, at %i pixels",
    async (width) => {
      const { context, page, complaints, strangers } = await visit(browser, address, { width });
      for (const path of PAGES) {
        await page.goto(`/${language}/${path}`);
        const [content, window] = await page.evaluate<[number, number]>(
          "[document.documentElement.scrollWidth, innerWidth]",
        );
        expect(content, path).toBeLessThanOrEqual(window);
      }
      await context.close();
      // The browser reports the 404 that this test asks for.
      expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
      expect(strangers).toEqual([]);
    },
  );

  it.each([360, 1440])(
    "pass WCAG 2.2 AA in the light and in the dark, at %i pixels",
    { timeout: 90_000 },
    async (width) => {
      const { context, page } = await visit(browser, address, { width });
      for (const path of [PLAN, "progress", "nothing-here"]) {
        await page.goto(`/${language}/${path}`);
        await page.evaluate(axe.source);
        expect(await violations(page, { runOnly: WCAG }), path).toEqual([]);
        // The dark differs in its colours alone.
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await violations(page, { runOnly: ["color-contrast"] }), `${path} in the dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      await context.close();
    },
  );
});

async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
  const found = await page.evaluate<axe.Result[]>(
    `axe.run({ ...${JSON.stringify(options)}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
}

describe("a visitor without script", () => {
  it("changes the language and stays on the page and the day", async () => {
    const { context, page } = await visit(browser, address, { width: 1440, script: false });
    await page.goto(`/en/${PLAN}?asOf=2026-01-15`);
    await page.getByRole("link", { name: "简体" }).click();
    expect(page.url()).toBe(`${address}/sc/${PLAN}?asOf=2026-01-15`);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await context.close();
  });

  it("asks for another day and comes back to today", async () => {
    const { context, page } = await visit(browser, address, { width: 360, script: false });
    await page.goto(`/en/${PLAN}`);
    await page.getByLabel("Status as of").fill("2026-02-01");
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toBe(`${address}/en/${PLAN}?asOf=2026-02-01`);
    expect(await page.getByText("as of 1 February 2026").count()).toBe(1);
    await page.getByRole("link", { name: "Back to today" }).click();
    expect(page.url()).toBe(`${address}/en/${PLAN}`);
    await context.close();
  });

  it("goes from the progress of a dataset to its row in the plan, on the same day", async () => {
    const { context, page } = await visit(browser, address, { width: 1440, script: false });
    await page.goto("/en/progress?asOf=2026-03-01");
    await page.getByRole("link", { name: "Cyberport Incubation Programme" }).click();
    expect(page.url()).toBe(`${address}/en/${PLAN}?asOf=2026-03-01#cyberport-incubation-programme`);
    await context.close();
  });
});

describe("a keyboard", () => {
  it("skips to the content first, and shows where it is", async () => {
    const { context, page } = await visit(browser, address, { width: 1440 });
    await page.goto(`/en/${PLAN}`);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    await context.close();
  });
});

describe("a reader of the accessibility tree at phone width", () => {
  it("still finds the table, its headings and its rows", async () => {
    const { context, page } = await visit(browser, address, { width: 360 });
    await page.goto(`/en/${PLAN}`);
    const table = page.getByRole("table", { name: "A.ii Non-spatial data: 4 commitments" });
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      "No.",
      "Dataset",
      "Description",
      "Promise",
      "Status",
    ]);
    expect(await table.getByRole("rowheader").count()).toBe(4);
    await context.close();
  });
});
