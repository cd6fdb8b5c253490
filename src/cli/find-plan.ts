import { KeptError } from "../base/errors.ts";
import { same } from "../base/words.ts";
import type { AdoptedPlan, LoadedBureau } from "../plan/index.ts";
import type { Context } from "./context.ts";
import { say } from "./words/index.ts";

const listed = (ids: readonly string[]) => (ids.length === 0 ? say("noneKnown") : same(ids.slice(0, 20).join(", ")));

/** @throws KeptError `bureau-not-found` */
export async function findBureau({ services }: Context, id: string): Promise<LoadedBureau> {
  const bureaux = await services.bureaux();
  const found = bureaux.find(({ bureau }) => bureau.id === id);
  if (found !== undefined) return found;
  const known = listed(bureaux.map(({ bureau }) => bureau.id));
  throw new KeptError("bureau-not-found", "not-found", say("noBureau", { bureau: id, known }));
}

/** The plan that a bureau adopted for a period. @throws KeptError `bureau-not-found` or `plan-not-found` */
export async function findPlan(context: Context, bureau: string, period: string): Promise<AdoptedPlan> {
  const { plans } = await findBureau(context, bureau);
  const found = plans.find((plan) => plan.period === period);
  if (found !== undefined) return found;
  const known = listed(plans.map((plan) => plan.period));
  throw new KeptError("plan-not-found", "not-found", say("noPlan", { bureau, period, known }));
}
