import type { Instant, Month } from "../base/time.ts";
import type { AdoptedPlan } from "../plan/index.ts";
import type { Context } from "./context.ts";

/** The month of the first release that Kept has seen by an instant, for each dataset of a plan that has one. */
export async function releasedMonths(
  { services }: Context,
  plan: AdoptedPlan,
  asOf: Instant,
): Promise<Map<string, Month>> {
  const catalogue = await services.catalogue();
  const { commitments } = catalogue.progress({ asOf, bureau: plan.bureau.id });
  return new Map(
    commitments.flatMap(({ dataset, firstReleased }) =>
      firstReleased === null ? [] : [[dataset, firstReleased.slice(0, 7)]],
    ),
  );
}
