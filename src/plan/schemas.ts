/** The stage's shapes, for whoever publishes or checks them; apart from `index.ts` because their library is slow to load. */
export { PlanComparisonSchema } from "./comparison.ts";
export {
  CommitmentSchema,
  DeliverySchema,
  FrequencySchema,
  PlanDateSchema,
  PlanReadingSchema,
  PlanSchema,
  SectionSchema,
  TrilingualSchema,
} from "./plan-schema.ts";
