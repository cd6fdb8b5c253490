import fc from "fast-check";
import { Value } from "typebox/value";
import { expect, test } from "vitest";
import { comparePlans } from "./compare-plans.ts";
import { PlanComparisonSchema } from "./comparison.ts";
import { planEdition, planOf } from "./edition-plan.ts";
import { bundledPlan } from "./example-bureau.ts";
import { identifyRows } from "./identify-rows.ts";
import type { Commitment, Plan } from "./model.ts";

const adopted = await bundledPlan();
const [document] = adopted.documents;
if (document === undefined) throw new Error("the bundled plan has a document");
const plan = planOf(document.reading);
const unknown = () => null;
const withRows = (commitments: Commitment[]): Plan => ({ ...plan, commitments });
const changed = (row: string, change: Partial<Commitment>): Plan =>
  withRows(plan.commitments.map((each) => (`${each.section} ${each.number}` === row ? { ...each, ...change } : each)));
const rowOf = (older: Plan, newer: Plan, name: string) =>
  comparePlans(older, newer, unknown).rows.find(({ before }) => before.name === name);

test("a plan is unchanged against itself", () => {
  const comparison = comparePlans(plan, plan, unknown);
  expect(comparison.summary).toMatchObject({ unchanged: 16, added: 0, dropped: 0, doubtful: 0 });
  expect(comparison.rows.every(({ match, likeness }) => match === "name" && likeness === 1)).toBe(true);
  expect(Value.Check(PlanComparisonSchema, comparison)).toBe(true);
});

test("spelling and marks don't make another name: 計畫 and 計劃, brackets, dashes, widths", () => {
  const spelt = withRows(
    plan.commitments.map((row) => ({
      ...row,
      name: row.name.replaceAll("計畫", "計劃").replaceAll("（", "(").replaceAll("）", ")").replaceAll("—", "－"),
    })),
  );
  expect(comparePlans(plan, spelt, unknown).summary).toMatchObject({ unchanged: 16, renamed: 0 });
});

test("says what became of a row: renamed, moved, dated otherwise, with another frequency or description", () => {
  const date = { text: "03/2027", month: "2027-03", kind: "target" as const };
  const frequency = { text: "每月", id: "monthly" as const, orAsNeeded: false };
  const newer = changed("A.ii 1", {
    name: "數碼港社群企業統計資料",
    section: "B.ii",
    date,
    frequency,
    description: ["社群企業數目。"],
  });
  const row = rowOf(plan, newer, "數碼港社群企業資料");
  // With so much changed at once it might be another dataset.
  expect(row).toMatchObject({ match: "likeness", doubtful: true });
  expect(row?.changes).toEqual([
    { kind: "renamed", from: "數碼港社群企業資料", to: "數碼港社群企業統計資料" },
    { kind: "moved", from: "A.ii", to: "B.ii", organisation: null },
    { kind: "date", from: "2026-01", to: "2027-03", direction: "later", months: 14 },
    { kind: "frequency", from: "每季", to: "每月" },
    {
      kind: "description",
      from: "社群企業按範疇的分布數字及年度增長率。\n新落戶數碼港的企業數字。",
      to: "社群企業數目。",
    },
  ]);
});

test("a new name alone leaves no doubt", () => {
  const row = rowOf(plan, changed("A.ii 1", { name: "數碼港社群企業統計資料" }), "數碼港社群企業資料");
  expect(row).toMatchObject({ match: "likeness", doubtful: false, changes: [{ kind: "renamed" }] });
});

test("tells earlier from later, and says when one has no month", () => {
  const earlier = comparePlans(
    plan,
    changed("A.ii 3", { date: { text: "05/2026", month: "2026-05", kind: "target" } }),
    unknown,
  );
  expect(earlier.summary).toMatchObject({ earlier: 1, later: 0, unchanged: 15 });
  expect(earlier.rows.flatMap(({ changes }) => changes)).toEqual([
    { kind: "date", from: "2026-06", to: "2026-05", direction: "earlier", months: -1 },
  ]);
  const open = comparePlans(plan, changed("A.ii 3", { date: { text: "待定", month: null, kind: "target" } }), unknown);
  expect(open.summary).toMatchObject({ dateUnknown: 1 });
});

test("a promise that the newer plan reports in D is released, not dropped", () => {
  const date = { text: "03/2026", month: "2026-03", kind: "released" as const };
  const comparison = comparePlans(plan, changed("A.ii 1", { section: "D.ii", number: 13, date }), unknown);
  expect(comparison.summary).toMatchObject({ released: 1, moved: 0, dropped: 0, later: 0 });
  expect(comparison.rows[0]?.changes).toMatchObject([
    { kind: "released", promised: "2026-01", released: "2026-03", months: 2, at: { section: "D.ii", number: 13 } },
  ]);
});

test("a row that stands in A and in D of one plan counts once", () => {
  const edition = planEdition(adopted, "zh-Hant", {
    released: new Map([["cyberport-community-enterprises", "2026-01"]]),
  });
  const comparison = comparePlans(plan, edition, identifyRows([adopted]));
  expect(comparison.summary).toMatchObject({ released: 1, added: 0, dropped: 0, unchanged: 15 });
  expect(comparePlans(edition, edition, unknown).summary).toMatchObject({ unchanged: 16, released: 0 });
});

test("a known dataset is matched whatever it is called, and two known ones never with each other", () => {
  const newer = changed("A.ii 1", { name: "截然不同的名稱" });
  const known = (row: Commitment) =>
    row.section === "A.ii" && row.number === 1 ? "cyberport-community-enterprises" : null;
  expect(comparePlans(plan, newer, known).rows[0]).toMatchObject({
    match: "id",
    doubtful: false,
    after: { name: "截然不同的名稱" },
  });
  const apart = comparePlans(plan, plan, (row, of) =>
    row.number === 1 && row.section === "A.ii" ? (of === plan ? "a" : "b") : null,
  );
  expect(apart.summary.unchanged).toBe(16);
  const copy = { ...plan };
  const two = comparePlans(plan, copy, (row, of) =>
    row.number === 1 && row.section === "A.ii" ? (of === copy ? "b" : "a") : null,
  );
  expect(two.summary).toMatchObject({ added: 1, dropped: 1 });
});

test("doubt is said: a weak likeness, or two rows that could each be the one", () => {
  const weak = rowOf(plan, changed("A.ii 1", { name: "數碼港企業分布及落戶統計" }), "數碼港社群企業資料");
  expect(weak).toMatchObject({ match: "likeness", doubtful: true });
  const [first] = plan.commitments;
  if (first === undefined) throw new Error("the plan has rows");
  const one = withRows([{ ...first, name: "海濱花園遊人統計" }]);
  const two = withRows([
    { ...first, name: "海濱花園遊人統計甲" },
    { ...first, number: 2, name: "海濱花園遊人統計乙" },
  ]);
  expect(comparePlans(one, two, unknown)).toMatchObject({ rows: [{ doubtful: true }], added: [{ dataset: null }] });
});

test("organisations are numbered afresh each year, which moves nothing", () => {
  const theirs = { organisation: "某某公司" };
  const older = changed("A.ii 1", { ...theirs, section: "C.1.ii" });
  expect(comparePlans(older, changed("A.ii 1", { ...theirs, section: "C.3.ii" }), unknown).summary).toMatchObject({
    moved: 0,
  });
  expect(
    comparePlans(older, changed("A.ii 1", { organisation: "另一公司", section: "C.1.ii" }), unknown).summary,
  ).toMatchObject({ moved: 1 });
});

test("plans in two languages are compared by dataset, and their words are not held against each other", () => {
  const comparison = comparePlans(plan, planEdition(adopted, "en"), identifyRows([adopted]));
  expect(comparison).toMatchObject({ sameLanguage: false, summary: { unchanged: 16 } });
});

const [template] = plan.commitments;
if (template === undefined) throw new Error("the plan has rows");
const ADDED = ["海濱花園遊人統計", "郊野徑維修紀錄", "圖書館借閱次數", "渡輪班次"];
type Fate = "kept" | "renamed" | "moved" | "dropped";
const fates = fc.array(fc.constantFrom<Fate>("kept", "kept", "renamed", "moved", "dropped"), {
  minLength: 16,
  maxLength: 16,
});
const mutated = fc.record({
  fates,
  added: fc.subarray(ADDED),
  order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
});

test("finds every row again after rows were renamed a little, moved, dropped, added and put in another order", () => {
  fc.assert(
    fc.property(mutated, ({ fates: fate, added, order }) => {
      const origin = new Map<string, string>();
      const kept = plan.commitments.flatMap((row, index): Commitment[] => {
        if (fate[index] === "dropped") return [];
        const name = fate[index] === "renamed" ? `${row.name}（修訂）` : row.name;
        origin.set(row.name, name);
        return [{ ...row, name, section: fate[index] === "moved" ? "B.ii" : row.section }];
      });
      const news = added.map((name, index) => ({ ...template, name, number: 20 + index, description: [`${name}。`] }));
      const rows = [...kept, ...news]
        .map((row, index) => ({ row, at: order[index] ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const comparison = comparePlans(plan, withRows(rows), unknown);
      expect(Object.fromEntries(comparison.rows.map(({ before, after }) => [before.name, after.name]))).toEqual(
        Object.fromEntries(origin),
      );
      expect(comparison.added.map(({ name }) => name).toSorted()).toEqual(added.toSorted());
      expect(comparison.summary.dropped).toBe(fate.filter((each) => each === "dropped").length);
      expect(comparison.summary.renamed).toBe(fate.filter((each) => each === "renamed").length);
    }),
    { numRuns: 200 },
  );
});
