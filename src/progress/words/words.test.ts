import { expect, test } from "vitest";
import { placeholders } from "../../base/words.ts";
import { ENTERPRISES, judgeRow, MICRO_FUND, release } from "../example-plan.ts";
import { en } from "./en.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

const keys = Object.keys(en).filter((key): key is keyof typeof en => key in en);

test.each(keys)("%s names the same values in all three languages", (key) => {
  expect(placeholders(zhHant[key])).toEqual(placeholders(en[key]));
  expect(placeholders(zhHans[key])).toEqual(placeholders(en[key]));
});

test.each(keys)("%s is Chinese in Chinese", (key) => {
  if (key === "dataGovHk") return;
  for (const sentence of [zhHant[key], zhHans[key]])
    expect(sentence.replace(/\{[^}]*\}/g, "")).not.toMatch(/[a-z,.;]/i);
});

test("a demonstration says of every date that has passed that it says nothing about the bureau", () => {
  const demonstration = { demonstration: true };
  const cases = [
    judgeRow(ENTERPRISES, [], "2026-11-24", demonstration),
    judgeRow(ENTERPRISES, [release("2026-03-02 2025-Q4")], "2026-03-24", demonstration),
    judgeRow(ENTERPRISES, [release("2026-01-02 2025-Q4")], "2026-11-24", demonstration),
    judgeRow(MICRO_FUND, [], "2026-11-24", demonstration),
  ];
  for (const { why } of cases) {
    expect(why.en).toMatch(/Kept has seen no release .*here.*which says nothing about the bureau\./);
    expect(why.en).not.toMatch(/overdue|days? late/);
    expect(why["zh-Hant"]).toContain("並不反映該局的實際情況");
    expect(why["zh-Hans"]).toContain("并不反映该局的实际情况");
  }
  expect(judgeRow(ENTERPRISES, [], "2025-11-24", demonstration).why.en).toBe(
    "It is promised by the end of January 2026.",
  );
});

test("a sentence reads as an officer would write it", () => {
  const { why } = judgeRow(ENTERPRISES, [release("2026-03-02 2025-Q4")], "2026-11-24");
  expect(why).toEqual({
    "en": "It was promised by the end of January 2026 and first released on 2 March 2026, 30 days late. Figures for 3 periods are overdue, the oldest being Q1 2026, due by 30 April 2026. It has been released here but is not yet listed on DATA.GOV.HK.",
    "zh-Hant":
      "承諾於2026年1月底或之前發布，至2026年3月2日才首次發布，遲了30日。共有3期數據逾期未發布，最早一期為2026年第一季，限期為2026年4月30日。已在此發布，但尚未在「開放數據平台」上架。",
    "zh-Hans":
      "承诺于2026年1月底或之前发布，至2026年3月2日才首次发布，迟了30日。共有3期数据逾期未发布，最早一期为2026年第一季，限期为2026年4月30日。已在此发布，但尚未在「开放数据平台」上架。",
  });
});
