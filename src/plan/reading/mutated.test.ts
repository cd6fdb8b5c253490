import fc from "fast-check";
import { expect, it } from "vitest";
import { anyPlan, said } from "../../../test/generate/any-plan.ts";
import { LANGS, type Lang } from "../../base/language.ts";
import { readPlan } from "../read-plan.ts";
import { writePlan } from "../write-plan.ts";

const HAN = /\p{Script=Han}/u;
/** Places in a text where a page may cut it and joining gives it back: between two Han characters, or at a space between words. */
function cuts(text: string): number[] {
  return [...text].length !== text.length
    ? []
    : Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => index + 1).filter((at) => {
        const [before, after] = [text.charAt(at - 1), text.charAt(at)];
        return (
          (HAN.test(before) && HAN.test(after)) ||
          (before === " " && /[A-Za-z]/u.test(after) && /[A-Za-z,]/u.test(text.charAt(at - 2)))
        );
      });
}

type Choice = {
  readonly repeat: boolean;
  readonly blanks: number;
  readonly cut: number | null;
  readonly column: number;
};
const choice: fc.Arbitrary<Choice> = fc.record({
  repeat: fc.boolean(),
  blanks: fc.nat(2),
  cut: fc.option(fc.nat(), { freq: 2 }),
  column: fc.constantFrom(2, 3, 3),
});

/** A text as page breaks leave it: header rows repeated, blank lines put in, rows cut in two. */
function broken(text: string, choices: readonly Choice[]): string {
  const lines: string[] = [];
  let header = "";
  let next = 0;
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    const isRow = /^\d+$/.test(cells[0] ?? "") && cells.length > 5;
    if (!isRow) {
      if (cells.length > 5 && cells[0] !== "") header = line;
      lines.push(line);
      continue;
    }
    const { repeat, blanks, cut, column } = choices[next++ % choices.length] ?? {
      repeat: false,
      blanks: 0,
      cut: null,
      column: 3,
    };
    lines.push(...Array.from({ length: blanks }, () => ""), ...(repeat ? ["", header] : []));
    const content = cells[column] ?? "";
    const places = cut === null ? [] : cuts(content);
    const at = places[(cut ?? 0) % Math.max(1, places.length)];
    if (at === undefined) lines.push(line);
    else {
      lines.push(
        cells.map((cell, index) => (index === column ? content.slice(0, at).trim() : cell)).join("\t"),
        "",
        header,
      );
      lines.push(cells.map((_, index) => (index === column ? content.slice(at).trim() : "")).join("\t"));
    }
  }
  return lines.join("\n");
}

for (const language of LANGS) {
  it(`reads a plan in ${language} that page breaks went through as the plan it was`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(language), fc.array(choice, { minLength: 1, maxLength: 20 }), async (plan, choices) => {
        const text = new TextDecoder().decode(await writePlan(plan, "txt", language));
        const reading = await readPlan(new TextEncoder().encode(broken(text, choices)), { name: "plan.txt" });
        expect(said(reading)).toEqual(said(plan));
      }),
      { numRuns: 150 },
    );
  });
}

const HEADERS: Readonly<Record<Lang, string>> = {
  "zh-Hant": "編號\t數據種類\t數據集名稱\t一般說明\t目標發放日期 (月/年)\t更新頻率",
  "zh-Hans": "编号\t数据种类\t数据集名称\t一般说明\t目标发放日期 (月/年)\t更新频率",
  "en": "No.\tCategory of data\tName of dataset\tGeneral description\tTarget release date\tUpdate frequency",
};
const START = "運輸署\n2026年度開放數據計劃（包含空間數據計劃）\nA. 在 2026 年發放的數據集\nii. 非空間數據\n";
const SECTIONS = [
  "A. 在 2026 年發放的數據集",
  "B. 在 2027 年發放的數據集",
  "C. 其他機構的數據集",
  "(1) 公司",
  "i. 空間數據",
  "ii. 非空間數據",
  "不適用",
  "備註：注",
  "* 註",
  "雜項",
  "D. 進度：已上載的數據集",
];
const CELLS = [
  "",
  "",
  "1",
  "2",
  "3.",
  "(4)",
  "０",
  "六",
  "運輸",
  "不適用",
  "-",
  "車速",
  "名稱。",
  "06/2026",
  "待定",
  "2026年第三季",
  "每月",
  "每年兩次",
  "備註：小心",
  "* 註",
  "B. 數據集",
  "編號",
  "數據集名稱",
  "i. 空間數據",
  "<ul>",
  "• 甲",
];

/** A line of a document that has a mark of its own in it, and the mark. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 7 }), fc.nat())
      .map(([cells, at]) => ({ cells, at: at % cells.length })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...SECTIONS).map((text) => ({ cells: [text], at: 0 })) },
  { weight: 2, arbitrary: fc.constantFrom(...LANGS).map((lang) => ({ cells: HEADERS[lang].split("\t"), at: null })) },
);

/** The same rows in the forms that rows come in; a row of one cell is a line of its own. */
const FORMS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  "txt": (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  "spaced txt": (rows) =>
    rows
      .map((cells) =>
        cells
          .map((cell) => cell.padEnd(20))
          .join("  ")
          .trimEnd(),
      )
      .join("\n"),
  "csv": (rows) => rows.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"),
  "html": (rows) =>
    `<table>${rows.map((cells) => (cells.length === 1 ? `</table><p>${cells[0]}</p><table>` : `<tr>${cells.map((cell) => `<td>${cell.replace("<", "&lt;")}</td>`).join("")}</tr>`)).join("\n")}</table>`,
};

for (const [form, write] of Object.entries(FORMS))
  it(`makes of every row of any table in ${form} a commitment or a finding`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
        const marked = lines.map(({ cells, at }, index) => ({
          cells: cells.map((cell, column) => (column === at && cells.length > 1 ? `${cell}q${index}q` : cell)),
          mark: at === null || cells.length === 1 ? null : `q${index}q`,
        }));
        const text = write([
          ...START.trim()
            .split("\n")
            .map((each) => [each]),
          ...marked.map(({ cells }) => cells),
        ]);
        const reading = await readPlan(new TextEncoder().encode(text), { name: `plan.${form.split(" ").at(-1)}` });
        const { findings, commitments, sections, remarks, title, bureau } = reading;
        const out = JSON.stringify({
          commitments,
          sections,
          remarks,
          title,
          bureau,
          messages: findings.map(({ message }) => message.en),
        });
        for (const { mark } of marked)
          expect(
            mark === null || out.includes(mark),
            `${mark} of
${text}
${out}`,
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
