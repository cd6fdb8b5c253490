import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { parseInstant } from "../src/base/time.ts";
import { type Catalogue, createCatalogue } from "../src/catalogue/index.ts";
import { assembleServer } from "../src/main/serve.ts";
import { loadBureaux } from "../src/plan/index.ts";
import { recordReleases } from "../src/progress/index.ts";
import { bureauxFolder } from "../src/storage/embedded/bureaux-folder.ts";

/** The day on which tests look at the bundled bureau: nothing of it is released here. */
export const TODAY = "2026-11-24";
const NOW = parseInstant(`${TODAY}T10:00:00`, "start") ?? 0;

export async function bundledCatalogue(now = NOW): Promise<Catalogue> {
  const folder = new URL("../bureaux", import.meta.url).pathname;
  const plans = (await loadBureaux(bureauxFolder(folder))).flatMap((bureau) => bureau.plans);
  const record = recordReleases([]);
  return createCatalogue({ plans: () => plans, record: () => record, now: () => now });
}

export type TestSite = { readonly app: FastifyInstance; readonly logged: () => string };

/** The whole server over a catalogue, not listening, with what it logs. */
export async function siteOf(catalogue: Catalogue, url: string | null = null): Promise<TestSite> {
  let text = "";
  const log = pino({ level: "info" }, { write: (line: string) => (text += line) });
  return { app: await assembleServer({ catalogue, url, log }), logged: () => text };
}

export async function bundledSite(): Promise<TestSite> {
  return siteOf(await bundledCatalogue());
}
