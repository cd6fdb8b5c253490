import { expect, test } from "vitest";
import { parse } from "yaml";
import { bundledFiles, bundledPlan, bureauOf } from "./example-bureau.ts";
import { loadBureaux } from "./load-bureau.ts";
import type { PlanReading } from "./model.ts";
import { scaffoldPlan } from "./scaffold-plan.ts";

const adopted = await bundledPlan();
const [document] = adopted.documents;
if (document === undefined) throw new Error("the bundled plan has a document");
const { reading } = document;
const textOf = (of: PlanReading, path: string) => scaffoldPlan(of).find((file) => file.path === path)?.text ?? "";

const FIRST: Readonly<Record<string, string>> = { quarter: "2025-Q4", half: "2025-H2", year: "2025", month: "2025-12" };

/** Fills every blank as an officer would, without touching anything else. */
function filled(text: string): string {
  return text
    .replaceAll(
      /kind: (\w+), first: null, due: \{after: null\}/g,
      (_, kind: string) => `kind: ${kind}, first: ${FIRST[kind]}, due: {after: P1M}`,
    )
    .replace("adopted: {value: null", "adopted: {value: 2026-01-01")
    .replace("received: null", "received: 2026-11-24")
    .replace(
      "addresses: {en: null, zh-Hant: null, zh-Hans: null}",
      "addresses: {en: https://a.example, zh-Hant: https://b.example, zh-Hans: https://c.example}",
    )
    .replaceAll("en: null, zh-Hant: null", "en: supplied, zh-Hant: 已補")
    .replaceAll(/^(\s+(?:value:|-)) null/gm, "$1 supplied");
}

test("what it writes loads once the blanks are filled", async () => {
  const files = new Map<string, Uint8Array>(
    scaffoldPlan(reading)
      .filter(({ path }) => !path.startsWith("datasets/"))
      .map(({ path, text }) => [path, new TextEncoder().encode(filled(text))]),
  );
  files.set(
    "plans/2026-2028/plan.zh-Hant.txt",
    bundledFiles().get("plans/2026-2028/plan.zh-Hant.txt") ?? new Uint8Array(),
  );
  const [bureau] = await loadBureaux(bureauOf(files));
  const [plan] = bureau?.plans ?? [];
  expect(plan?.commitments.map(({ dataset }) => dataset).slice(0, 5)).toEqual([
    "hk-itib-a-ii-1",
    "hk-itib-a-ii-2",
    "hk-itib-a-ii-3",
    "hk-itib-a-ii-4",
    "hk-itib-d-ii-1",
  ]);
  expect(
    plan?.commitments.every(
      ({ names, publisher }) => !names.en.confirmed && !publisher.confirmed && names["zh-Hant"].confirmed,
    ),
  ).toBe(true);
  expect(plan?.wordings?.map(({ of }) => of)).toHaveLength(3);
});

test("as written it is refused: a blank is not an answer", async () => {
  const files = new Map(scaffoldPlan(reading).map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  await expect(loadBureaux(bureauOf(files))).rejects.toThrow(
    "names.en.value is null. Expected: a text that isn't empty.",
  );
});

test("a contract skeleton says what the plan says and leaves the rest open, with comments in the document's language", () => {
  const text = textOf(reading, "datasets/hk-itib-a-ii-1/contract.yaml");
  expect(parse(text)).toEqual({
    dataset: "hk-itib-a-ii-1",
    publisher: "hk-itib",
    plan: { section: "A.ii", number: 1 },
    names: { "zh-Hant": "數碼港社群企業資料", "en": null },
    descriptions: {
      "zh-Hant": ["社群企業按範疇的分布數字及年度增長率。", "新落戶數碼港的企業數字。"],
      "en": [null, null],
    },
    category: "information-technology-and-broadcasting",
    frequency: "quarterly",
    spatial: false,
    delivery: { platforms: ["data.gov.hk"], formats: ["CSV"] },
    sources: null,
    tables: null,
    checks: null,
    disclosure: null,
    charts: null,
  });
  expect(text).toContain("# 待補：發布機構持有的紀錄及其形式");
  const english: PlanReading = { ...reading, document: { ...reading.document, language: "en" } };
  expect(textOf(english, "datasets/hk-itib-a-ii-1/contract.yaml")).toContain(
    "# TO BE SUPPLIED: the records that the publisher holds",
  );
});

test("every file is YAML whatever the document says, and nothing in it escapes its place", () => {
  const [row] = reading.commitments;
  if (row === undefined) throw new Error("the plan has rows");
  const evil = "a: b # c\n  evil: true\u2028{x} \"q\" 'r' *y &z";
  const commitments = [
    {
      ...row,
      section: "C.12.ii",
      name: evil,
      description: [evil, "- x"],
      category: { text: evil, id: null },
      frequency: { text: evil, id: null, orAsNeeded: false },
    },
  ];
  const hostile: PlanReading = {
    ...reading,
    bureau: { text: evil, id: null },
    title: evil,
    period: null,
    document: { ...reading.document, language: null },
    commitments,
  };
  for (const { text } of scaffoldPlan(hostile)) expect(parse(text)).toBeTypeOf("object");
  expect(scaffoldPlan(hostile).map(({ path }) => path)).toEqual([
    "bureau.yaml",
    "plans/YYYY-YYYY/provenance.yaml",
    "plans/YYYY-YYYY/commitments.yaml",
    "datasets/bureau-c-12-ii-1/contract.yaml",
  ]);
  expect(parse(textOf(hostile, "datasets/bureau-c-12-ii-1/contract.yaml"))).toMatchObject({
    publisher: null,
    frequency: null,
  });
  expect(parse(textOf(hostile, "plans/YYYY-YYYY/commitments.yaml"))).toMatchObject({ commitments: [{ name: evil }] });
});
