import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as playwright, type Page } from "playwright-core";

/** What a browser needs as root in a container, and what keeps it from asking anything of anybody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

/** The libraries that Chromium needs and a bare machine lacks (NSS, expat): its package carries them too. */
async function ownLibraries(): Promise<string> {
  const packed = join(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../../bin/al2023.tar.br");
  await inflate(packed);
  return join(tmpdir(), "al2023", "lib");
}

/** Chromium as npm brought it: nothing has to be installed beside it. */
export async function openBrowser(): Promise<Browser> {
  const env = { ...process.env, LD_LIBRARY_PATH: await ownLibraries() };
  return playwright.launch({ executablePath: await chromium.executablePath(), args: FLAGS, headless: true, env });
}

export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console said in error, and what could not be loaded. */
  readonly complaints: readonly string[];
  /** Addresses asked of anybody but the site. */
  readonly strangers: readonly string[];
};

export type Circumstances = { readonly width: number; readonly scheme?: "light" | "dark"; readonly script?: boolean };

/** A fresh visitor at a width, who notes what goes wrong and who else is asked. */
export async function visit(
  browser: Browser,
  site: string,
  { width, scheme = "light", script = true }: Circumstances,
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site}/`)) strangers.push(request.url());
  });
  return { context, page, complaints, strangers };
}
