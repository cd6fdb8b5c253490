import { describe, expect, it } from "vitest";
import { parseInstant } from "../base/time.ts";
import { chooseAsOf, isToCome } from "./as-of.ts";

const now = parseInstant("2026-11-24T10:00", "start") ?? 0;

describe("the day a page speaks of", () => {
  it("is today where none was asked for, or an empty one", () => {
    expect(chooseAsOf(undefined, now)).toMatchObject({
      instant: now,
      day: "2026-11-24",
      chosen: false,
      unreadable: null,
    });
    expect(chooseAsOf("", now)).toMatchObject({ chosen: false, unreadable: null });
  });

  it("is the end of the day asked for, Hong Kong time", () => {
    expect(chooseAsOf("2026-01-31", now)).toMatchObject({
      instant: Date.parse("2026-01-31T23:59:59.999+08:00"),
      chosen: true,
    });
  });

  it("is today, with what was given, where it can't be read", () => {
    const asOf = chooseAsOf("x".repeat(1_000), now);
    expect(asOf).toMatchObject({ instant: now, chosen: false });
    expect(asOf.unreadable).toHaveLength(40);
  });

  it("is to come from tomorrow on, and not today", () => {
    expect(isToCome(chooseAsOf("2026-11-24", now))).toBe(false);
    expect(isToCome(chooseAsOf("2026-11-25", now))).toBe(true);
  });
});
