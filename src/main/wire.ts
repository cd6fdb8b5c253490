import { createHash } from "node:crypto";
import { KeptError } from "../base/errors.ts";
import type { Output, Services } from "../cli/index.ts";
import { runBounded } from "../engine/run-bounded.ts";
import type { BureauDescription, LoadedBureau, PlanReading } from "../plan/index.ts";
import { bureauxFolder } from "../storage/embedded/bureaux-folder.ts";
import type { Clock } from "./clock.ts";
import type { Configuration } from "./configuration.ts";

/** Makes what the commands ask for, each the first time it is asked for: `kept --help` loads none of it. */
export function wire(configuration: Configuration, clock: Clock, err: Output): Services {
  const bureaux = once(() => loadFrom(configuration.bureaux));
  const catalogue = once(async () => {
    const [{ createCatalogue }, { recordReleases }] = await Promise.all([
      import("../catalogue/index.ts"),
      import("../progress/index.ts"),
    ]);
    const plans = (await bureaux()).flatMap((bureau) => bureau.plans);
    // Nothing is released yet by this copy of Kept: releases come with the ledger.
    const record = recordReleases([]);
    return createCatalogue({ plans: () => plans, record: () => record, now: clock });
  });
  return {
    readPlan: (bytes, name) => readPlan(bytes, name, configuration.bureaux),
    bureaux,
    catalogue,
    serve: async () => {
      const { serve } = await import("./run-server.ts");
      return serve(configuration, await catalogue(), err);
    },
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}

async function loadFrom(folder: string): Promise<readonly LoadedBureau[]> {
  const { loadBureaux } = await import("../plan/index.ts");
  return loadBureaux(bureauxFolder(folder));
}

/**
 * Reads a document in a process of its own. One that can't be read within the bounds is read to a finding that says so,
 * like any other that can't be read.
 */
async function readPlan(bytes: Uint8Array, name: string, folder: string): Promise<PlanReading> {
  const descriptions = await descriptionsIn(folder);
  try {
    const reading = await runBounded(new URL("./read-plan-apart.ts", import.meta.url), "readPlanApart", [
      bytes,
      name,
      descriptions,
    ]);
    if (!isReading(reading)) throw new Error("readPlanApart answered with something that is no reading");
    return reading;
  } catch (error) {
    if (!(error instanceof KeptError) || (error.kind !== "too-slow" && error.kind !== "too-large")) throw error;
    // Loaded now and not above: reading one document must not wait for all of the stage to load here too.
    const { failedReading } = await import("../plan/index.ts");
    return failedReading(createHash("sha256").update(bytes).digest("hex"), error);
  }
}

async function descriptionsIn(folder: string): Promise<BureauDescription[]> {
  const files = bureauxFolder(folder);
  const descriptions: BureauDescription[] = [];
  for (const id of await files.list()) {
    const file = (await files.read(id)).find(({ path }) => path === "bureau.yaml");
    if (file !== undefined && "bytes" in file) descriptions.push({ id, bytes: file.bytes });
  }
  return descriptions;
}

/** It comes from our own function: this only tells it from nothing, and spares loading the schemas here. */
function isReading(value: unknown): value is PlanReading {
  return typeof value === "object" && value !== null && "findings" in value && "commitments" in value;
}
