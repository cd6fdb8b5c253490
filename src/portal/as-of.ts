import { dayLabel, dayOf, type Instant, parseInstant } from "../base/time.ts";

/** The instant a page speaks of: the one asked for, or now where none was or where it can't be read. */
export type AsOf = {
  readonly instant: Instant;
  readonly now: Instant;
  /** `YYYY-MM-DD`, Hong Kong time. */
  readonly day: string;
  readonly chosen: boolean;
  /** What was given and can't be read, shortened; else null. */
  readonly unreadable: string | null;
};

const LONGEST_SHOWN = 40;

export function chooseAsOf(given: string | undefined, now: Instant): AsOf {
  const text = given ?? "";
  const asked = text === "" ? null : parseInstant(text, "end");
  const instant = asked ?? now;
  const unreadable = text === "" || asked !== null ? null : text.slice(0, LONGEST_SHOWN).toWellFormed();
  return { instant, now, day: dayOf(instant), chosen: asked !== null, unreadable };
}

export const isToCome = ({ instant, now }: AsOf): boolean => dayOf(instant) > dayOf(now);

export const asOfLabel = ({ instant }: AsOf) => dayLabel(instant);
