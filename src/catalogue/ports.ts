import type { Instant } from "../base/time.ts";
import type { AdoptedPlan } from "../plan/index.ts";
import type { ReleaseRecord } from "../progress/index.ts";

/** What the catalogue is made from. Asked again for every answer, so that a release shows without a restart. */
export type CatalogueSources = {
  /** All plans ever adopted, in any order. */
  readonly plans: () => readonly AdoptedPlan[];
  readonly record: () => ReleaseRecord;
  readonly now: () => Instant;
};
