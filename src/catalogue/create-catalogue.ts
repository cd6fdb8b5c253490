import type { Instant } from "../base/time.ts";
import type { AdoptedPlan } from "../plan/index.ts";
import { computeProgress, type Progress } from "../progress/index.ts";
import type { PlanSummary, PublicPlan } from "./model.ts";
import type { CatalogueSources } from "./ports.ts";
import { publishPlan, summarisePlan } from "./publish-plan.ts";
import { recordByNow } from "./record-by-now.ts";

/** What the public may see now. The doors for people and programs are given this and nothing else. */
export type Catalogue = {
  /** Adopted plans: by bureau, the newest first. */
  readonly plans: () => readonly PlanSummary[];
  /** The plan of a bureau for a period (`2026-2028`), or null. */
  readonly plan: (bureau: string, period: string) => PublicPlan | null;
  /** Ids of the bureaux whose plans are adopted, sorted. */
  readonly bureaux: () => readonly string[];
  /** The status of every commitment as of an instant. What is not public by now is not looked at, whatever the instant. */
  readonly progress: (question: { readonly asOf: Instant; readonly bureau?: string }) => Progress;
  /** The instant that "now" stands for: the last whole minute, so that answers within it are the same bytes. */
  readonly now: () => Instant;
};

const MINUTE = 60_000;

export function createCatalogue(sources: CatalogueSources): Catalogue {
  // A plan never changes once adopted, so that what is shown of it is made once.
  const published = new WeakMap<AdoptedPlan, PublicPlan>();
  return {
    plans: () => sources.plans().toSorted(newestFirst).map(summarisePlan),
    plan(bureau, period) {
      const found = sources.plans().find((plan) => plan.bureau.id === bureau && plan.period === period);
      if (found === undefined) return null;
      const known = published.get(found) ?? publishPlan(found);
      published.set(found, known);
      return known;
    },
    bureaux: () => [...new Set(sources.plans().map((plan) => plan.bureau.id))].sort(),
    progress({ asOf, bureau }) {
      const record = recordByNow(sources.record(), sources.now());
      return computeProgress({ plans: sources.plans(), record, asOf, ...(bureau === undefined ? {} : { bureau }) });
    },
    now: () => Math.floor(sources.now() / MINUTE) * MINUTE,
  };
}

function newestFirst(one: AdoptedPlan, other: AdoptedPlan): number {
  if (one.bureau.id !== other.bureau.id) return one.bureau.id < other.bureau.id ? -1 : 1;
  return other.adoptedAt - one.adoptedAt || other.from - one.from;
}
