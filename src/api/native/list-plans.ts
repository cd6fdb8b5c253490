import { type Static, Type } from "typebox";
import { type Catalogue, PlanSummarySchema } from "../../catalogue/index.ts";
import type { PageQuerySchema } from "./read-query.ts";

export const PlanListSchema = Type.Object(
  {
    total: Type.Integer({ minimum: 0 }),
    page: Type.Integer({ minimum: 1 }),
    pageSize: Type.Integer({ minimum: 1 }),
    sample: Type.Boolean({ description: "True where any of them is a sample." }),
    plans: Type.Array(PlanSummarySchema),
  },
  { additionalProperties: false },
);

export function listPlans(
  catalogue: Catalogue,
  { page, pageSize }: Static<typeof PageQuerySchema>,
): Static<typeof PlanListSchema> {
  const all = catalogue.plans();
  const plans = all.slice((page - 1) * pageSize, page * pageSize);
  return { total: all.length, page, pageSize, sample: all.some((plan) => plan.sample), plans };
}
