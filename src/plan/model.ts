import type { Static } from "typebox";
import type {
  SectionSchema,
  DeliverySchema,
  PlanDateSchema,
  FrequencySchema,
  CommitmentSchema,
  PlanSchema,
  PlanReadingSchema,
} from "./plan-schema.ts";

export { type Format, FORMATS, FREQUENCIES, type FrequencyId, PLATFORMS, type PlatformId } from "./terms.ts";

export type Section = Static<typeof SectionSchema>;
export type Delivery = Static<typeof DeliverySchema>;
export type PlanDate = Static<typeof PlanDateSchema>;
export type Frequency = Static<typeof FrequencySchema>;
export type Commitment = Static<typeof CommitmentSchema>;
/** What stands in a plan document, in one language. */
export type Plan = Static<typeof PlanSchema>;
/** A plan as read from a document, with the findings about it. */
export type PlanReading = Static<typeof PlanReadingSchema>;
