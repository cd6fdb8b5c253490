import { type BureauDescription, knownBureaux, type PlanReading, readPlan } from "../plan/index.ts";

/**
 * What the process that reads one document does. It is loaded there alone: the plan's modules take longer to load than
 * most documents to read.
 */
export async function readPlanApart(
  bytes: Uint8Array,
  name: string,
  descriptions: readonly BureauDescription[],
): Promise<PlanReading> {
  return readPlan(bytes, { name, known: await knownBureaux(descriptions) });
}
