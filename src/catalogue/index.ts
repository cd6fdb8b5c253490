export { type Catalogue, createCatalogue } from "./create-catalogue.ts";
export {
  type PlanSummary,
  PlanSummarySchema,
  type PublicCommitment,
  type PublicPlan,
  PublicPlanSchema,
  type PublicSection,
  type PublicWording,
  type Standing,
} from "./model.ts";
export type { CatalogueSources } from "./ports.ts";
