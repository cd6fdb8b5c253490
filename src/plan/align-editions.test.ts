import { expect, test } from "vitest";
import { alignEditions } from "./align-editions.ts";
import { planEdition, planOf } from "./edition-plan.ts";
import { bundledPlan } from "./example-bureau.ts";
import type { Commitment, Plan } from "./model.ts";

const adopted = await bundledPlan();
const [document] = adopted.documents;
if (document === undefined) throw new Error("the bundled plan has a document");
const chinese = planOf(document.reading);
const english = planEdition(adopted, "en");
const changed = (change: Partial<Commitment>): Plan => ({
  ...english,
  commitments: english.commitments.map((row, index) => (index === 2 ? { ...row, ...change, at: { line: 99 } } : row)),
});

test.each([
  [
    "a date",
    { date: { text: "07/2026", month: "2026-07", kind: "target" as const } },
    "editions-date",
    "A.ii 3: the editions differ in the date: 06/2026 in one, 07/2026 in the other",
  ],
  [
    "a frequency",
    { frequency: { text: "Quarterly", id: "quarterly" as const, orAsNeeded: false } },
    "editions-frequency",
    "每年 in one, Quarterly in the other",
  ],
  [
    "a category",
    { category: { text: "Finance", id: "finance" } },
    "editions-category",
    "科技及廣播 in one, Finance in the other",
  ],
  ["whether it is spatial", { spatial: true }, "editions-spatial", "ii in one, i in the other"],
  ["the platforms", { delivery: null }, "editions-delivery", "data.gov.hk in one, – in the other"],
  [
    "the number of statements",
    { description: [] },
    "editions-statements",
    "1 statement in one edition, 0 in the other",
  ],
])("finds that the editions disagree in %s", (_, change, code, said) => {
  const findings = alignEditions(chinese, changed(change));
  expect(findings).toMatchObject([{ code, at: { line: 99 } }]);
  expect(findings[0]?.message.en).toContain(said);
  expect(findings[0]?.message["zh-Hant"]).toMatch(/\p{Script=Han}/u);
});

test("finds rows and sections that stand in one edition only, either way round", () => {
  const shorter = { ...english, commitments: english.commitments.slice(1), sections: english.sections.slice(1) };
  const said = (one: Plan, two: Plan) =>
    alignEditions(one, two).map(({ code, message }) => [code, message.en.split(".")[0] === "" ? "" : message.en]);
  expect(said(chinese, shorter)).toEqual([
    ["editions-section-missing", expect.stringContaining("stands only in the first edition")],
    [
      "editions-row-missing",
      expect.stringContaining("Row A.ii 1 (數碼港社群企業資料) stands only in the first edition"),
    ],
  ]);
  expect(said(shorter, chinese)).toEqual([
    ["editions-section-missing", expect.stringContaining("stands only in the second edition")],
    [
      "editions-row-missing",
      expect.stringContaining("Row A.ii 1 (數碼港社群企業資料) stands only in the second edition"),
    ],
  ]);
});

test("finds other years, another state and other remarks of a section", () => {
  const [first, ...rest] = english.sections;
  if (first === undefined) throw new Error("the plan has sections");
  const other: Plan = {
    ...english,
    period: { from: 2025, to: 2027 },
    sections: [{ ...first, years: [2025], state: "empty", remarks: ["Remarks: x"] }, ...rest],
  };
  expect(alignEditions(chinese, other).map(({ code }) => code)).toEqual([
    "editions-period",
    "editions-years",
    "editions-state",
    "editions-remarks",
  ]);
});
