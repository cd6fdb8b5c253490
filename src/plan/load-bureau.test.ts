import { expect, test } from "vitest";
import { KeptError } from "../base/errors.ts";
import { parsePeriod, periodText } from "../base/periods.ts";
import { instantText } from "../base/time.ts";
import { bundledFiles, bundledPlan, bureauOf, edited } from "./example-bureau.ts";
import { loadBureaux } from "./load-bureau.ts";

const COMMITMENTS = "plans/2026-2028/commitments.yaml";

/** The table of the 16 datasets: id, row, English name, publisher, first period, due rule. */
const DATASETS: readonly (readonly [string, string, string, string, string | null, object | null])[] = [
  [
    "cyberport-community-enterprises",
    "A.ii 1",
    "Cyberport community enterprises",
    "cyberport",
    "2025-Q4",
    { after: 1 },
  ],
  [
    "cyberport-ai-supercomputing-centre",
    "A.ii 2",
    "Cyberport Artificial Intelligence Supercomputing Centre",
    "cyberport",
    "2025-Q4",
    { after: 1 },
  ],
  [
    "hk-itib-innoex-wic-summit",
    "A.ii 3",
    "InnoEX key figures and World Internet Conference Asia-Pacific Summit key outcomes",
    "hk-itib",
    "2026",
    { month: 6 },
  ],
  ["hk-itib-smart-city-progress", "A.ii 4", "Progress of smart city initiatives", "hk-itib", "2025-H2", { after: 1 }],
  ["hk-itib-techconnect-projects", "D.ii 1", "Approved TechConnect (block vote) projects", "hk-itib", null, null],
  ["cyberport-creative-micro-fund", "D.ii 2", "Cyberport Creative Micro Fund", "cyberport", "2018-Q4", { after: 3 }],
  ["cyberport-incubation-programme", "D.ii 3", "Cyberport Incubation Programme", "cyberport", "2018-Q4", { after: 3 }],
  [
    "cyberport-accelerator-support-programme",
    "D.ii 4",
    "Cyberport Accelerator Support Programme",
    "cyberport",
    "2018-Q4",
    { after: 3 },
  ],
  [
    "cyberport-university-partnership-programme",
    "D.ii 5",
    "Cyberport University Partnership Programme",
    "cyberport",
    "2018",
    { after: 3 },
  ],
  [
    "cyberport-smart-space-tenancy",
    "D.ii 6",
    "Smart-Space co-working space tenancy",
    "cyberport",
    "2019-02",
    { after: 1 },
  ],
  ["cyberport-office-tenancy", "D.ii 7", "Cyberport office tenancy", "cyberport", "2018-Q4", { after: 3 }],
  ["cyberport-events", "D.ii 8", "Cyberport events", "cyberport", "2019-02", { after: 1 }],
  ["cyberport-macro-fund", "D.ii 9", "Cyberport Macro Fund", "cyberport", "2018-Q4", { after: 3 }],
  [
    "cyberport-market-promotion",
    "D.ii 10",
    "Overseas/Mainland Market Development Support Scheme",
    "cyberport",
    "2018-Q4",
    { after: 3 },
  ],
  [
    "cyberport-financial-highlights",
    "D.ii 11",
    "Cyberport annual financial highlights (audited accounts)",
    "cyberport",
    "FY2019-20",
    { after: 6 },
  ],
  [
    "hk-itib-head-135-expenditure",
    "D.ii 12",
    "Expenditure under Head 135 — Government Secretariat: Innovation, Technology and Industry Bureau",
    "hk-itib",
    "FY2021-22-Q1",
    { after: 2 },
  ],
];
const PROGRAMMES = [
  "cyberport-creative-micro-fund",
  "cyberport-incubation-programme",
  "cyberport-accelerator-support-programme",
  "cyberport-university-partnership-programme",
  "cyberport-macro-fund",
];

async function refusal(files: ReadonlyMap<string, Uint8Array>): Promise<KeptError> {
  try {
    await loadBureaux(bureauOf(files));
  } catch (error) {
    if (error instanceof KeptError) return error;
    throw error;
  }
  throw new Error("the files were taken");
}

test("the bundled bureau's plan is the table of its 16 datasets", async () => {
  const plan = await bundledPlan();
  const rows = plan.commitments.map(({ dataset, row, names, publisher, schedule }) => [
    dataset,
    `${row.section} ${row.number}`,
    names.en.value,
    publisher.value,
    schedule.value && periodText(schedule.value.first),
    schedule.value && schedule.value.due,
  ]);
  expect(rows).toEqual(DATASETS);
  expect(DATASETS.every(([, , , , first]) => first === null || parsePeriod(first) !== null)).toBe(true);
  expect(instantText(plan.adoptedAt)).toBe("2026-01-01T00:00:00+08:00");
  expect(plan.adoptedWhy?.en).toContain("no date");
});

test("what the document says is confirmed; publishers, translations and clocks are not, each with a reason", async () => {
  for (const { dataset, names, descriptions, publisher, schedule } of (await bundledPlan()).commitments) {
    expect(names["zh-Hant"].confirmed).toBe(true);
    expect(descriptions["zh-Hant"].confirmed).toBe(true);
    expect(names.en.confirmed, dataset).toBe(PROGRAMMES.includes(dataset));
    for (const open of [names["zh-Hans"], descriptions.en, descriptions["zh-Hans"], publisher]) {
      expect(open.confirmed ? "" : open.why["zh-Hans"]).not.toBe("");
    }
    expect(schedule.confirmed).toBe(schedule.value === null);
  }
});

test("the bureau's names, people and licence are in three languages, its people samples", async () => {
  const [bureau] = await loadBureaux(bureauOf(bundledFiles()));
  expect(bureau?.bureau.demonstration).toBe(true);
  expect(bureau?.demonstrationBecause?.["zh-Hans"]).toContain("仅供示范");
  expect(bureau?.bureau.names["zh-Hans"].value).toBe("创新科技及工业局");
  expect(bureau?.bureau.publishers.map(({ id }) => id)).toEqual(["hk-itib", "cyberport"]);
  expect(
    bureau?.people.every(({ names }) => names.en.startsWith("Sample") && names["zh-Hans"].startsWith("样本")),
  ).toBe(true);
  expect(bureau?.licence.value.addresses["zh-Hant"]).toBe("https://data.gov.hk/tc/terms-and-conditions");
  expect(bureau?.contacts).toMatchObject({ value: [], confirmed: false });
});

test("a correction of the Simplified text wins over the proposal", async () => {
  const files = edited(
    bundledFiles(),
    COMMITMENTS,
    "      en: {value: Cyberport events,",
    "      zh-Hans: {value: 数码港活动, confirmed: true}\n      en: {value: Cyberport events,",
  );
  const [bureau] = await loadBureaux(bureauOf(files));
  const events = bureau?.plans[0]?.commitments.find(({ dataset }) => dataset === "cyberport-events");
  expect(events?.names["zh-Hans"]).toEqual({ value: "数码港活动", confirmed: true });
});

test.each([
  [
    "an entry whose row isn't in the plan, and the row without an entry",
    "number: 12\n",
    "number: 13\n",
    ["The plan has no row D.ii 13", "Row D.ii 12 of the plan (總目135"],
  ],
  [
    "an entry under another name",
    "name: 數碼港社群企業資料",
    "name: 數碼港企業資料",
    ["The entry for A.ii 1 is called 數碼港企業資料", "數碼港社群企業資料"],
  ],
  [
    "a dataset of two rows",
    "dataset: cyberport-events",
    "dataset: cyberport-macro-fund",
    ["cyberport-macro-fund is the dataset of two rows"],
  ],
  [
    "a publisher that bureau.yaml doesn't have",
    "publisher: {value: cyberport,",
    "publisher: {value: cyberprot,",
    ["No publisher is called cyberprot", "hk-itib, cyberport"],
  ],
  [
    "a translation with a statement too few",
    "          - Number of enterprises newly settled in Cyberport.\n",
    "",
    ["The description of A.ii 1 in en has 1 statement, the document's 2"],
  ],
  [
    "a period of another kind",
    "first: 2025-Q4",
    "first: 2025-H2",
    ["A.ii 1: 2025-H2 isn't a period of the kind quarter"],
  ],
  [
    "periods that the frequency doesn't have",
    "{kind: quarter, first: 2025-Q4",
    "{kind: half, first: 2025-H2",
    ["A.ii 1 is updated 每季", "Expected: quarter, financial-quarter"],
  ],
  [
    "no schedule where the plan has a frequency",
    "schedule: {value: {kind: quarter, first: 2025-Q4, due: {after: P1M}}",
    "schedule: {value: null",
    ["A.ii 1 is updated 每季, so it needs a schedule"],
  ],
  [
    "a schedule for what is updated when necessary",
    "schedule: {value: null,",
    "schedule: {value: {kind: year, first: 2019, due: {after: P1M}},",
    ["D.ii 1 is updated 有需要時, so it can't have a schedule"],
  ],
  [
    "a reason that isn't listed",
    "confirmed: false, why: publisher}",
    "confirmed: false, why: nobody}",
    ["`why` names nobody"],
  ],
  [
    "an unconfirmed value without a reason",
    "confirmed: false, why: publisher}",
    "confirmed: false}",
    ["publisher isn't confirmed and gives no reason"],
  ],
  [
    "a wording that the document doesn't have",
    "2026-2028年度整合開放數據計劃（包含空間數據計劃）\n",
    "年度計劃\n",
    ["The document says “年度計劃” nowhere"],
  ],
  [
    "a missing translation",
    "      en: {value: Cyberport events, confirmed: false, why: translated}",
    "      {}",
    ["D.ii 8 has no names in en"],
  ],
])("refuses %s, saying where", async (_, from, to, said) => {
  const error = await refusal(edited(bundledFiles(), COMMITMENTS, from, to));
  expect(error.code).toBe("file-wrong");
  expect(error.text.en).toContain("hk-itib/plans/2026-2028/commitments.yaml");
  for (const sentence of said) expect(error.text.en).toContain(sentence);
  expect(error.text["zh-Hant"]).toMatch(/\p{Script=Han}/u);
});

test("refuses a document whose bytes aren't the ones received", async () => {
  const files = bundledFiles();
  const document = files.get("plans/2026-2028/plan.zh-Hant.txt") ?? new Uint8Array();
  const error = await refusal(
    new Map([...files, ["plans/2026-2028/plan.zh-Hant.txt", new Uint8Array([...document, 10])]]),
  );
  expect(error.text.en).toMatch(/line 17: plan\.zh-Hant\.txt isn't the document that was received/);
});

test("refuses a bureau whose folder has another name, or lacks a file", async () => {
  await expect(loadBureaux(bureauOf(bundledFiles(), "hk-other"))).rejects.toThrow("its folder is called hk-other");
  const files = bundledFiles();
  files.delete(COMMITMENTS);
  await expect(loadBureaux(bureauOf(files))).rejects.toThrow("hk-itib/plans/2026-2028/commitments.yaml is missing");
});

test("says why a file was not read", async () => {
  const files = {
    list: async () => ["hk-itib"],
    read: async () => [{ path: "bureau.yaml", refused: "link-outside" as const }],
  };
  await expect(loadBureaux(files)).rejects.toThrow("leads out of the bureau's folder");
});
