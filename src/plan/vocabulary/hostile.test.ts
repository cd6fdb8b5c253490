import fc from "fast-check";
import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { describe as describeCell, splitStatements } from "../reading/describe.ts";
import { excerpt } from "../reading/excerpt.ts";
import { readNumberText } from "../reading/read-row.ts";
import { categoryOf } from "./categories.ts";
import { arabicDigits, folded, oneLine, rejoined, squeezed } from "./characters.ts";
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

const LENGTH = 50_000;
/** What makes a careless regular expression try everything: long runs, alone and around what a pattern looks for. */
const RUNS = [
  " ",
  "\t",
  "\u3000",
  "\n",
  "(",
  "（",
  "[",
  ")",
  "1",
  "0",
  "１",
  "*",
  "#",
  "-",
  "—",
  ".",
  "…",
  ". ",
  "年",
  "月",
  "一",
  "二十",
  "每",
  "每年",
  "every ",
  "every",
  "or ",
  "和",
  "「",
  "。",
  "a",
  "A",
  "A.",
  "在",
  "在「開放數據平台」",
  "開放數據",
  "開放數據計劃",
  "CSV、",
  "e.g.",
  "http://",
  "to ",
  "至",
  "2026",
  "2026-",
  "2026年",
  "(1)",
  "備註：",
  "i.",
  "𠮷",
  "\u0000",
  "\uFDFA",
  "\uD800",
];
const AROUND = ["", "在「開放數據平台」", "2026年", "every", "03/2026（", "開放", "plan of "];

const hostile = RUNS.flatMap((run) => {
  const long = run.repeat(Math.ceil(LENGTH / run.length)).slice(0, LENGTH);
  return AROUND.flatMap((start) => [`${start}${long}x`, `${start}${long}${start}`]);
});

const cell = (text: string) => ({ items: [text], list: false, merged: null, at: { line: 1 } });
const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
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
  splitStatements,
  excerpt,
  readNumberText,
  headingOf: (text) => headingOf(text, true),
  partOfTitle: (text) => partOfTitle([text]),
  rejoined: (text) => rejoined(text, text),
  describe: (text) => describeCell(cell(text)),
};

/** A quick pattern takes some milliseconds for 50,000 characters, one that tries everything takes minutes. */
const MOST_MS = 1_000;

for (const [name, read] of Object.entries(FUNCTIONS)) {
  it(`${name} takes any text in its stride`, { timeout: 120_000 }, () => {
    let slowest = { ms: 0, text: "" };
    for (const text of hostile) {
      const start = performance.now();
      read(text);
      const ms = performance.now() - start;
      if (ms > slowest.ms) slowest = { ms, text: text.slice(0, 30) };
      if (ms > MOST_MS) break;
    }
    if (process.env["KEPT_SHOW_TIMES"] === "1")
      process.stdout.write(`${name} ${slowest.ms.toFixed(1)} ms ${JSON.stringify(slowest.text)}\n`);
    expect(slowest.ms, JSON.stringify(slowest.text)).toBeLessThan(MOST_MS);
  });
}

it("every reader takes any text at all", () => {
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
      for (const read of Object.values(FUNCTIONS)) expect(() => read(each)).not.toThrow();
    }),
    { numRuns: 1_000 },
  );
});
