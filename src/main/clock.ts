import type { Instant } from "../base/time.ts";

/** The present instant. Everything that asks for the time is handed one of these. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();

/** A clock that stands still, for tests and demonstrations (`KEPT_NOW`). */
export function fixedClock(at: Instant): Clock {
  return () => at;
}
