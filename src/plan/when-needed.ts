/**
 * What works on Kept's own YAML files, loaded when it is first called: the libraries for it take longer to load than
 * most documents take to read, and whoever only reads a document needs none of them.
 */
import type { BureauDescription } from "./known-bureaux.ts";
import type { LoadedBureau } from "./load-bureau.ts";
import type { PlanReading } from "./model.ts";
import type { BureauFiles } from "./ports.ts";
import type { KnownBureau } from "./reading/read-preamble.ts";
import type { ScaffoldFile } from "./scaffold-plan.ts";

/** Loads every bureau's files and checks them; see `load-bureau.ts`. */
export async function loadBureaux(files: BureauFiles): Promise<LoadedBureau[]> {
  return (await import("./load-bureau.ts")).loadBureaux(files);
}

/** The bureaux whose plans can be told to be theirs; see `known-bureaux.ts`. */
export async function knownBureaux(descriptions: readonly BureauDescription[]): Promise<KnownBureau[]> {
  return (await import("./known-bureaux.ts")).knownBureaux(descriptions);
}

/** The files from which a new bureau starts; see `scaffold-plan.ts`. */
export async function scaffoldPlan(reading: PlanReading): Promise<ScaffoldFile[]> {
  return (await import("./scaffold-plan.ts")).scaffoldPlan(reading);
}
