import { describe, expect, it } from "vitest";
import { same } from "../base/words.ts";
import { numberReasons } from "./notes.ts";

const because = (why: string) => ({ confirmed: false, why: same(why) });
const confirmed = { confirmed: true, why: null };

describe("notes on what is unconfirmed", () => {
  it("number each reason once, in the order in which a reader meets it", () => {
    const notes = numberReasons([because("b"), confirmed, because("a"), because("b")]);
    expect(notes.reasons.map(({ en }) => en)).toEqual(["b", "a"]);
    expect(notes.numberOf(because("a"))).toBe(2);
  });

  it("mark nothing that is confirmed", () => {
    expect(numberReasons([confirmed]).numberOf(confirmed)).toBeNull();
  });
});
