import fc from "fast-check";
import type { Lang } from "../../src/base/language.ts";
import type { Commitment, FrequencyId, Plan, PlanReading, Section } from "../../src/plan/model.ts";
import { CATEGORY_IDS, categoryName } from "../../src/plan/vocabulary/categories.ts";
import { FREQUENCY_WORDING } from "../../src/plan/vocabulary/frequencies.ts";
import { formatsIn, platformsIn } from "../../src/plan/vocabulary/platforms.ts";

/** Names and sentences as plans have them: Han with and without Latin, brackets, dashes, and what trips up careless writers. */
const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  "zh-Hant": [
    "數碼港",
    "租用率（平方呎）",
    "埗嘅鰂",
    "獲批項目的專案編號",
    "A & B <公司>",
    "總目135—政府總部",
    '"引號"',
    "Smart-Space",
    "=1+1",
    "衞生",
    "𨋢",
    "1,000元；",
    "#甲",
  ],
  "zh-Hans": [
    "数码港",
    "租用率（平方呎）",
    "香港仔",
    "获批项目的专案编号",
    "A & B <公司>",
    "总目135—政府总部",
    '"引号"',
    "Smart-Space",
    "=1+1",
    "卫生",
    "1,000元；",
    "#甲",
  ],
  "en": [
    "Cyberport",
    "occupancy (sq ft)",
    "approved projects",
    "A & B <Ltd>",
    "Head 135 - Innovation",
    '"quoted"',
    "Smart-Space",
    "=1+1",
    "café",
    "1,000 units;",
    "e.g. nodes",
    "#one",
  ],
};

const BODIES: Readonly<Record<Lang, readonly string[]>> = {
  "zh-Hant": ["創新科技及工業局", "運輸署", "香港天文台"],
  "zh-Hans": ["创新科技及工业局", "运输署", "香港天文台"],
  "en": ["Innovation, Technology and Industry Bureau", "Transport Department", "Hong Kong Observatory"],
};

const joinWords = (language: Lang, words: readonly string[]) =>
  words.join(language === "en" ? " " : "").replace(/^[\s"=#]+/u, "");

/** A phrase that doesn't itself look like a heading, a number or a remark. */
function phrase(language: Lang): fc.Arbitrary<string> {
  const start = language === "en" ? "Data on " : language === "zh-Hans" ? "资料" : "資料";
  return fc
    .array(fc.constantFrom(...WORDS[language]), { minLength: 1, maxLength: 4 })
    .map((words) => start + joinWords(language, words));
}

function statement(language: Lang): fc.Arbitrary<string> {
  const ends = language === "en" ? [".", "", ";", ". It is so"] : ["。", "", "；", "。又如此"];
  return fc.tuple(phrase(language), fc.constantFrom(...ends)).map(([text, end]) => text + end);
}

const DELIVERY: Readonly<Record<Lang, readonly string[]>> = {
  "zh-Hant": [
    "在「開放數據平台」網站以機器可讀格式(如：CSV) 開放數據。",
    "在「空間數據共享平台」網站以機器可讀格式（如：GeoJSON、CSV）開放數據。",
  ],
  "zh-Hans": [
    "在「开放数据平台」网站以机器可读格式(如：CSV) 开放数据。",
    "在「空间数据共享平台」网站以机器可读格式（如：GeoJSON、CSV）开放数据。",
  ],
  "en": [
    "Released in machine-readable format (e.g. CSV) on the Open Data Platform.",
    "Released in machine-readable format (e.g. GeoJSON, CSV) on the Spatial Data Sharing Platform.",
  ],
};

const REMARK: Readonly<Record<Lang, string>> = { "zh-Hant": "備註：", "zh-Hans": "备注：", "en": "Remark: " };

const DATES: readonly (readonly [text: string, month: string | null])[] = [
  ["01/2026", "2026-01"],
  ["12/2027", "2027-12"],
  ["6/2028", "2028-06"],
  ["2026年第三季", "2026-09"],
  ["March 2027", "2027-03"],
  ["待定", null],
  ["06/2026 (原定 03/2026)", "2026-06"],
];

type SectionShape = {
  readonly state: Section["state"];
  readonly rows: readonly Omit<Commitment, "section" | "number" | "organisation" | "spatial" | "at">[];
  readonly remarks: readonly string[];
};

function shape(language: Lang, kind: Section["kind"]): fc.Arbitrary<SectionShape> {
  return fc.record({
    state: fc.constantFrom<Section["state"]>("entries", "entries", "not-applicable", "empty"),
    rows: fc.array(row(language, kind), { minLength: 1, maxLength: 6 }),
    remarks: fc.array(
      statement(language).map((text) => REMARK[language] + text),
      { maxLength: 2 },
    ),
  });
}

function row(language: Lang, kind: Section["kind"]): fc.Arbitrary<SectionShape["rows"][number]> {
  return fc
    .record({
      category: fc.constantFrom(...CATEGORY_IDS),
      name: phrase(language),
      description: fc.array(statement(language), { minLength: 1, maxLength: 4 }),
      delivery: fc.option(fc.constantFrom(...DELIVERY[language])),
      date: fc.constantFrom(...DATES),
      frequency: fc.constantFrom(...(Object.keys(FREQUENCY_WORDING) as FrequencyId[])),
      remarks: fc.array(statement(language), { maxLength: 2 }),
    })
    .map(({ category, name, description, delivery, date: [text, month], frequency, remarks }) => ({
      category: { text: categoryName(category)?.[language] ?? "", id: category },
      name,
      description,
      delivery:
        delivery === null
          ? null
          : { text: delivery, platforms: [...platformsIn(delivery)], formats: [...formatsIn(delivery)] },
      date: { text, month, kind: kind === "planned" ? ("target" as const) : ("released" as const) },
      frequency: { text: FREQUENCY_WORDING[frequency][language], id: frequency, orAsNeeded: false },
      remarks: text.includes("(") ? ["原定 03/2026", ...remarks] : remarks,
    }));
}

const HEADINGS: Readonly<Record<Lang, Readonly<Record<"A" | "B" | "C" | "D", string>>>> = {
  "zh-Hant": {
    A: "A. 在 2026 年發放的局／部門數據集",
    B: "B. 在 2027 年及 2028 年發放的局／部門數據集",
    C: "C. 其他機構計劃開放的數據集",
    D: "D. 進度：局／部門及其他機構已經上載至「開放數據平台」網站的數據集",
  },
  "zh-Hans": {
    A: "A. 在 2026 年发放的局／部门数据集",
    B: "B. 在 2027 年及 2028 年发放的局／部门数据集",
    C: "C. 其他机构计划开放的数据集",
    D: "D. 进度：局／部门及其他机构已经上载至「开放数据平台」网站的数据集",
  },
  "en": {
    A: "A. Departmental datasets to be released in 2026",
    B: "B. Departmental datasets to be released in 2027 and 2028",
    C: "C. Datasets planned for release by other organisations",
    D: "D. Progress: datasets uploaded to the Open Data Platform",
  },
};

const TITLES: Readonly<Record<Lang, string>> = {
  "zh-Hant": "2026-2028年度整合開放數據計劃（包含空間數據計劃）",
  "zh-Hans": "2026-2028年度整合开放数据计划（包含空间数据计划）",
  "en": "2026-2028 Consolidated Open Data Plan (including Spatial Data Plan)",
};

/** Any plan that a bureau could publish in a language. */
export function anyPlan(language: Lang): fc.Arbitrary<Plan> {
  return fc
    .record({
      bureau: fc.constantFrom(...BODIES[language]),
      organisations: fc.array(fc.constantFrom(...BODIES[language]), { minLength: 1, maxLength: 3 }),
      planned: fc.array(shape(language, "planned"), { minLength: 10, maxLength: 10 }),
      released: fc.array(shape(language, "released"), { minLength: 2, maxLength: 2 }),
      remarks: fc.array(
        statement(language).map((text) => REMARK[language] + text),
        { maxLength: 2 },
      ),
    })
    .map(({ bureau, organisations, planned, released, remarks }) => {
      const plan: Plan = {
        bureau: { text: bureau, id: null },
        title: TITLES[language],
        period: { from: 2026, to: 2028 },
        remarks,
        sections: [],
        commitments: [],
      };
      let next = 0;
      for (const letter of ["A", "B"] as const)
        for (const part of ["i", "ii"] as const) addSection(plan, `${letter}.${part}`, planned[next++], language, null);
      for (const [index, text] of organisations.entries()) {
        for (const part of ["i", "ii"] as const)
          addSection(plan, `C.${index + 1}.${part}`, planned[next++], language, { number: index + 1, text });
      }
      for (const [index, part] of (["i", "ii"] as const).entries())
        addSection(plan, `D.${part}`, released[index], language, null);
      return plan;
    });
}

const YEARS: Readonly<Record<string, number[]>> = { A: [2026], B: [2027, 2028] };

function addSection(
  plan: Plan,
  id: string,
  shape: SectionShape | undefined,
  language: Lang,
  organisation: Section["organisation"],
): void {
  if (shape === undefined) return;
  const letter = id.charAt(0) as "A" | "B" | "C" | "D";
  const spatial = id.endsWith(".i");
  plan.sections.push({
    id,
    heading: HEADINGS[language][letter],
    kind: letter === "D" ? "released" : "planned",
    spatial,
    years: [...(YEARS[letter] ?? [])],
    organisation,
    state: shape.state,
    remarks: [...shape.remarks],
  });
  if (shape.state !== "entries") return;
  for (const [index, row] of shape.rows.entries()) {
    plan.commitments.push({
      ...row,
      section: id,
      number: index + 1,
      organisation: organisation?.text ?? null,
      spatial,
      at: { line: 1 },
    });
  }
}

/** What a plan says, apart from where in a document it stands. */
export function said({ bureau, title, period, remarks, sections, commitments }: Plan | PlanReading) {
  return {
    bureau,
    title,
    period,
    remarks,
    sections,
    commitments: commitments.map(({ at: _, ...commitment }) => commitment),
  };
}
