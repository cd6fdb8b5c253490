import { expect, test } from "vitest";
import type { AdoptedPlan } from "./adopted.ts";
import { bundledPlan } from "./example-bureau.ts";
import type { Commitment } from "./model.ts";
import { readPlan } from "./read-plan.ts";
import { rollPlan } from "./roll-plan.ts";
import { writePlan } from "./write-plan.ts";

const adopted = await bundledPlan();
const next = { from: 2027, to: 2029 };
const released = new Map([
  ["cyberport-ai-supercomputing-centre", "2026-05"],
  ["cyberport-community-enterprises", "2026-01"],
  ["cyberport-events", "2019-03"],
]);

/** The bundled plan with promised rows placed and dated otherwise. */
function dated(changes: Readonly<Record<string, Partial<Commitment> & { month: string | null }>>): AdoptedPlan {
  const commitments = adopted.commitments.map((one) => {
    const found = changes[one.dataset];
    if (found === undefined) return one;
    const { month, ...change } = found;
    return { ...one, row: { ...one.row, ...change, date: { text: month ?? "待定", month, kind: "target" as const } } };
  });
  return { ...adopted, commitments };
}
const placesOf = (plan: AdoptedPlan, out = new Map<string, string>()) => {
  const rolled = rollPlan(plan, next, out);
  return {
    findings: rolled.findings,
    rows: rolled.plan.commitments
      .filter(({ section }) => !section.startsWith("D."))
      .map(({ section, number, name }) => `${section} ${number} ${name}`),
  };
};

test("what is out moves to D with its month, numbered on, and D keeps all it had", () => {
  const { plan } = rollPlan(adopted, next, released);
  const before = adopted.commitments.map(({ row }) => row).filter(({ section }) => section === "D.ii");
  const progress = plan.commitments.filter(({ section }) => section === "D.ii");
  expect(progress.slice(0, 12)).toEqual(before);
  expect(progress.slice(12).map(({ number, name, date }) => [number, name, date.text, date.kind])).toEqual([
    [13, "數碼港社群企業資料", "01/2026", "released"],
    [14, "數碼港人工智能超算中心資料", "05/2026", "released"],
  ]);
  expect(plan.sections.find(({ id }) => id === "D.ii")?.remarks).toEqual([
    "備註：2022年及之前發布的數據集條目基於《2023-2025年度開放數據計劃》。",
  ]);
});

test("title, period and headings carry the new years", () => {
  const { plan } = rollPlan(adopted, next, released);
  expect(plan.title).toBe("2027-2029年度整合開放數據計劃（包含空間數據計劃）");
  expect(plan.period).toEqual(next);
  expect(
    plan.sections
      .filter(({ spatial }) => !spatial)
      .map(({ id, years, heading, state }) => [id, years, heading, state])
      .slice(0, 2),
  ).toEqual([
    ["A.ii", [2027], "A. 在 2027 年發放的局／部門數據集", "entries"],
    ["B.ii", [2028, 2029], "B. 在 2028 年及 2029 年發放的局／部門數據集", "not-applicable"],
  ]);
});

test("a row past due and not out is carried, and a reason asked for", () => {
  const { rows, findings } = placesOf(adopted, released);
  expect(rows).toEqual([
    "A.ii 1 上載至智慧城市專門網站有關智慧城市措施的進度報告",
    "A.ii 2 香港國際創科展主要數據及世界互聯網大會亞太峰會主要成果",
  ]);
  expect(findings.map(({ code }) => code)).toEqual(["roll-needs-reason", "roll-needs-reason"]);
  expect(findings[0]?.message["zh-Hant"]).toContain("目標發放日期為 06/2026，現仍未發放");
});

test("rows of the new first year move up, later ones stay in B, those without a month too, each in its part", () => {
  const plan = dated({
    "cyberport-community-enterprises": { month: "2027-05", section: "B.ii" },
    "cyberport-ai-supercomputing-centre": { month: "2028-01", section: "B.ii" },
    "hk-itib-innoex-wic-summit": { month: null },
    "hk-itib-smart-city-progress": { month: "2030-01", section: "B.i", spatial: true },
  });
  const { rows, findings } = placesOf(plan);
  expect(rows).toEqual([
    "A.ii 1 數碼港社群企業資料",
    "B.i 1 上載至智慧城市專門網站有關智慧城市措施的進度報告",
    "B.ii 1 數碼港人工智能超算中心資料",
    "B.ii 2 香港國際創科展主要數據及世界互聯網大會亞太峰會主要成果",
  ]);
  expect(findings.map(({ code }) => code)).toEqual(["roll-no-month", "roll-beyond-period"]);
});

test("another organisation's row stays under it until it is out", () => {
  const plan = dated({
    "cyberport-community-enterprises": { month: "2027-05", section: "C.1.ii", organisation: "某機構" },
  });
  expect(placesOf(plan, new Map([...released].slice(0, 1))).rows.at(-1)).toBe("C.1.ii 1 數碼港社群企業資料");
  const out = rollPlan(plan, next, new Map([["cyberport-community-enterprises", "2027-01"]])).plan.commitments.at(-1);
  expect(out).toMatchObject({ section: "D.ii", number: 13, organisation: null });
});

test("a draft with sample releases says so, and can be written and read back", async () => {
  const { plan } = rollPlan(adopted, next, released);
  expect(plan.remarks).toEqual([expect.stringContaining("示範所用的樣本數據")]);
  const reading = await readPlan(await writePlan(plan, "txt", "zh-Hant"));
  expect(reading.period).toEqual(next);
  expect(reading.commitments.map(({ section, number, name }) => [section, number, name])).toEqual(
    plan.commitments.map(({ section, number, name }) => [section, number, name]),
  );
});
