export type {
  AdoptedCommitment,
  AdoptedPlan,
  Bureau,
  Confirmable,
  DueRule,
  PlanDocument,
  PromiseChange,
  Publisher,
  Schedule,
} from "./adopted.ts";
export { type Commitment, FREQUENCIES, type FrequencyId, PLATFORMS, type PlatformId } from "./model.ts";
export { categoryName } from "./vocabulary/categories.ts";
export type { BureauProfile, LinkedPage, Person } from "./bureau-file.ts";
export { comparePlans } from "./compare-plans.ts";
export type { PlanComparison } from "./comparison.ts";
export { failedReading } from "./failed-reading.ts";
export { planEdition } from "./edition-plan.ts";
export { identifyRows } from "./identify-rows.ts";
export type { LoadedBureau } from "./load-bureau.ts";
export { rollPlan } from "./roll-plan.ts";
export type { BureauDescription } from "./known-bureaux.ts";
export { knownBureaux, loadBureaux, scaffoldPlan } from "./when-needed.ts";
export { type Format, FORMATS, type Plan, type PlanReading } from "./model.ts";
export { readPlan, type ReadOptions } from "./read-plan.ts";
export { writePlan } from "./write-plan.ts";
