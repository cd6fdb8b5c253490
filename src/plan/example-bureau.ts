import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AdoptedPlan } from "./adopted.ts";
import { loadBureaux } from "./load-bureau.ts";
import type { BureauFiles } from "./ports.ts";

/** For tests: the bundled bureau's files by path, to be changed before they are loaded. */
export function bundledFiles(): Map<string, Uint8Array> {
  const folder = new URL("../../bureaux/hk-itib/", import.meta.url).pathname;
  const paths = [
    "bureau.yaml",
    ...readdirSync(join(folder, "plans/2026-2028")).map((name) => `plans/2026-2028/${name}`),
  ];
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

export function bureauOf(files: ReadonlyMap<string, Uint8Array>, id = "hk-itib"): BureauFiles {
  return {
    list: async () => [id],
    read: async () => [...files].map(([path, bytes]) => ({ path, bytes })),
  };
}

/** A text file of the bundle with one passage replaced; a passage that isn't there is a mistake of the test. */
export function edited(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  from: string,
  to: string,
): Map<string, Uint8Array> {
  const text = new TextDecoder().decode(files.get(path));
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return new Map([...files, [path, new TextEncoder().encode(text.replace(from, () => to))]]);
}

export async function bundledPlan(): Promise<AdoptedPlan> {
  const [plan] = (await loadBureaux(bureauOf(bundledFiles()))).flatMap(({ plans }) => plans);
  if (plan === undefined) throw new Error("the bundled bureau has a plan");
  return plan;
}
