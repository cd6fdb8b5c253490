import { expect, test } from "vitest";
import { LANGS } from "../base/language.ts";
import { alignEditions } from "./align-editions.ts";
import type { AdoptedPlan } from "./adopted.ts";
import { planEdition, planOf } from "./edition-plan.ts";
import { bundledFiles, bundledPlan, bureauOf } from "./example-bureau.ts";
import { loadBureaux } from "./load-bureau.ts";
import type { Commitment, Plan } from "./model.ts";
import { readPlan } from "./read-plan.ts";
import { simplified } from "./simplify.ts";
import { writePlan } from "./write-plan.ts";

const adopted = await bundledPlan();
const [document] = adopted.documents;
if (document === undefined) throw new Error("the bundled plan has a document");
const own = planOf(document.reading);
const released = new Map([
  ["hk-itib-smart-city-progress", "2026-03"],
  ["cyberport-community-enterprises", "2026-02"],
  ["cyberport-events", "2019-03"],
]);

/** A plan without the places at which its rows stand, which writing changes. */
const unplaced = (plan: Plan) => ({ ...plan, commitments: plan.commitments.map(({ at: _, ...row }) => row) });

/** The bundled plan with its first row changed. */
function withFirstRow(change: Partial<Commitment>): AdoptedPlan {
  const commitments = adopted.commitments.map((one, index) =>
    index === 0 ? { ...one, row: { ...one.row, ...change } } : one,
  );
  const documents = adopted.documents.map((each) => ({
    ...each,
    reading: { ...each.reading, commitments: commitments.map(({ row }) => row) },
  }));
  return { ...adopted, commitments, documents };
}

test("in the document's own language, without releases, it is the document as read", () => {
  expect(planEdition(adopted, "zh-Hant")).toEqual(own);
});

test("says in English what the document says, in the words of such plans", () => {
  const plan = planEdition(adopted, "en");
  expect(plan.bureau).toEqual({ text: "Innovation, Technology and Industry Bureau", id: "hk-itib" });
  expect(plan.title).toBe("2026-2028 Consolidated Open Data Plan (including Spatial Data Plan)");
  expect(plan.sections.map(({ heading }) => heading).filter((heading) => /^[AB]/.test(heading))).toEqual([
    "A. Departmental datasets to be released in 2026",
    "A. Departmental datasets to be released in 2026",
    "B. Departmental datasets to be released in 2027 and 2028",
    "B. Departmental datasets to be released in 2027 and 2028",
  ]);
  expect(plan.commitments[0]).toMatchObject({
    category: { text: "Technology and Broadcasting", id: "information-technology-and-broadcasting" },
    name: "Cyberport community enterprises",
    description: [
      "Distribution of community enterprises by sector, and annual growth rate.",
      "Number of enterprises newly settled in Cyberport.",
    ],
    delivery: {
      text: "The data is released on the “Open Data Portal” in a machine-readable format (e.g. CSV).",
      platforms: ["data.gov.hk"],
      formats: ["CSV"],
    },
    date: { text: "01/2026", month: "2026-01", kind: "target" },
    frequency: { text: "Quarterly", id: "quarterly" },
  });
  expect(JSON.stringify({ ...plan, remarks: [] })).not.toMatch(/\p{Script=Han}/u);
});

test("in Simplified Chinese only the characters change", () => {
  const plan = planEdition(adopted, "zh-Hans");
  expect(plan.sections.map(({ heading }) => heading)).toEqual(own.sections.map(({ heading }) => simplified(heading)));
  expect(plan.commitments.map(({ description }) => description)).toEqual(
    own.commitments.map(({ description }) => description.map(simplified)),
  );
  expect(plan.commitments[3]?.name).toBe("上载至智慧城市专门网站有关智慧城市措施的进度报告");
});

test("says in a remark what the bureau has not confirmed", () => {
  expect(planEdition(adopted, "en").remarks).toEqual([
    "Remarks: This edition was prepared from the bureau's Traditional Chinese document. The bureau has not confirmed: the bureau's name; the title, headings, columns and remarks; the names of A.ii 1–4, D.ii 1, D.ii 6–8, D.ii 10–12; the descriptions of all rows.",
  ]);
  expect(planEdition(adopted, "zh-Hans").remarks[0]).toContain("所有项目的名称");
});

test.each(LANGS)("D gains what was released since, numbered on, while A to C and D's remarks stay: %s", (lang) => {
  const before = planEdition(adopted, lang);
  const after = planEdition(adopted, lang, { released });
  const added = after.commitments.slice(before.commitments.length);
  expect(after.commitments.slice(0, before.commitments.length)).toEqual(before.commitments);
  expect(after.sections).toEqual(before.sections);
  expect(added.map(({ section, number, date }) => [section, number, date.text, date.kind])).toEqual([
    ["D.ii", 13, "02/2026", "released"],
    ["D.ii", 14, "03/2026", "released"],
  ]);
  expect(added[0]?.name).toBe(before.commitments[0]?.name);
});

test("a demonstration says that releases written into the plan are samples", () => {
  expect(planEdition(adopted, "en", { released }).remarks.at(-1)).toContain("sample data in a demonstration");
  const real = { ...adopted, bureau: { ...adopted.bureau, demonstration: false } };
  expect(planEdition(real, "en", { released }).remarks).toEqual(planEdition(adopted, "en").remarks);
});

test("a released spatial dataset goes to D.i, which then has entries", () => {
  const plan = planEdition(withFirstRow({ spatial: true }), "zh-Hant", { released });
  expect(plan.sections.find(({ id }) => id === "D.i")?.state).toBe("entries");
  expect(plan.commitments.filter(({ section }) => section === "D.i").map(({ number }) => number)).toEqual([1]);
});

test("keeps the document's wording where there is no translation, and says so", () => {
  const odd = withFirstRow({
    remarks: ["原定 2025 年發放"],
    frequency: { text: "每日上午六時", id: "daily", orAsNeeded: false },
  });
  const plan = planEdition(odd, "en");
  expect(plan.commitments[0]).toMatchObject({
    remarks: ["原定 2025 年發放"],
    frequency: { text: "每日上午六時", id: "daily" },
  });
  expect(plan.remarks.at(-1)).toBe(
    "Remarks: Left as the document words it, for want of a translation: “每日上午六時” and “原定 2025 年發放”.",
  );
  expect(planEdition(odd, "zh-Hans").commitments[0]?.remarks).toEqual(["原定 2025 年发放"]);
});

test.each(LANGS)("an edition can be written and read back as it is: %s", async (lang) => {
  const plan = planEdition(adopted, lang, { released });
  const known = [{ id: "hk-itib", names: LANGS.map((each) => adopted.bureau.names[each].value) }];
  const reading = await readPlan(await writePlan(plan, "txt", lang), { known });
  expect(reading.document.language).toBe(lang);
  expect(unplaced(planOf(reading))).toEqual(unplaced(plan));
});

test("the editions agree with one another", () => {
  expect(alignEditions(own, planEdition(adopted, "en"))).toEqual([]);
  expect(alignEditions(planEdition(adopted, "zh-Hans"), planEdition(adopted, "en"))).toEqual([]);
});

test("a document that the bureau has issued in a language is that language's edition", async () => {
  const files = bundledFiles();
  const english = await writePlan({ ...planEdition(adopted, "en"), remarks: [] }, "txt", "en");
  const { createHash } = await import("node:crypto");
  const sha256 = createHash("sha256").update(english).digest("hex");
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const provenance = `${text("plans/2026-2028/provenance.yaml")}  - {file: plan.en.txt, language: en, sha256: ${sha256}, received: 2026-11-24, from: {en: x, zh-Hant: 某}}\n`;
  const commitments = text("plans/2026-2028/commitments.yaml")
    .replaceAll(/^    names:\n      en: .*\n/gm, "    names: {}\n")
    .replaceAll(/^    descriptions:\n(?: {6,}.*\n)+/gm, "    descriptions: {}\n");
  const encode = (content: string) => new TextEncoder().encode(content);
  files.set("plans/2026-2028/plan.en.txt", english);
  files.set("plans/2026-2028/provenance.yaml", encode(provenance));
  files.set("plans/2026-2028/commitments.yaml", encode(commitments));
  const [bureau] = await loadBureaux(bureauOf(files));
  const [plan] = bureau?.plans ?? [];
  if (plan === undefined) throw new Error("the plan was loaded");
  expect(plan.commitments.every(({ names, descriptions }) => names.en.confirmed && descriptions.en.confirmed)).toBe(
    true,
  );
  expect(planEdition(plan, "en").remarks).toEqual([]);
  expect(planEdition(plan, "zh-Hans")).toEqual(planEdition(adopted, "zh-Hans"));
});
