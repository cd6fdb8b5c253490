import fc from "fast-check";
import { expect, it } from "vitest";
import { categoryOf } from "./categories.ts";
import { arabicDigits, folded, oneLine, squeezed } from "./characters.ts";
import { readDate, saysDropped } from "./dates.ts";
import { readFrequency } from "./frequencies.ts";
import { columnOf, isHeaderSuffix } from "./headers.ts";
import {
  bureauInTitle,
  footnoteMark,
  headingOf,
  isNotApplicable,
  isRemark,
  isTitle,
  leadingMark,
  partOfTitle,
  periodIn,
  unletteredSection,
  yearsIn,
} from "./headings.ts";
import { formatsIn, isDelivery, platformsIn } from "./platforms.ts";

it("takes any text at all", () => {
  const readers: readonly ((text: string) => unknown)[] = [
    categoryOf,
    arabicDigits,
    folded,
    oneLine,
    squeezed,
    readDate,
    saysDropped,
    readFrequency,
    columnOf,
    isHeaderSuffix,
    bureauInTitle,
    footnoteMark,
    isNotApplicable,
    isRemark,
    isTitle,
    leadingMark,
    periodIn,
    unletteredSection,
    yearsIn,
    formatsIn,
    isDelivery,
    platformsIn,
    (text) => headingOf(text, true),
    (text) => partOfTitle([text]),
  ];
  const pieces = fc.constantFrom(
    "每",
    "年",
    "2026",
    "月",
    "Q3",
    "(",
    "）",
    "A.",
    "i.",
    "在",
    "開放數據",
    "計劃",
    "to",
    "至",
    " ",
    "\u3000",
    "備註：",
    "\uD800",
    "\uDC00",
    "𠮷",
    "\u0000",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 12 }).map((each) => each.join("")),
  );
  fc.assert(
    fc.property(text, (each) => {
      for (const read of readers) expect(() => read(each)).not.toThrow();
    }),
    { numRuns: 1_000 },
  );
});
