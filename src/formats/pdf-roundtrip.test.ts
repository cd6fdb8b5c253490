import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lang } from "../base/language.ts";
import type { Block, Cell, LaidOut, Row } from "./document.ts";
import { decodePdf } from "./pdf-decode.ts";
import { encodePdf } from "./pdf-encode.ts";

const at = { line: 1 } as const;
const cell = (items: readonly string[], list = false, merged: Cell["merged"] = null): Cell => ({
  items,
  list,
  merged,
  at,
});
const row = (cells: readonly Cell[], header = false): Row => ({ cells, header, at });
const line = (text: string, level: 0 | 1 | 2 | 3 = 0): Block => ({ kind: "line", text, level, at });
const table = (rows: readonly Row[]): Block => ({ kind: "table", rows });
const heads = (names: readonly string[]): Row =>
  row(
    names.map((name) => cell([name])),
    true,
  );

/** What must come back: everything but the places. */
function bare(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === "line") return { level: block.level, text: block.text };
    if (block.kind === "aligned") return block;
    return block.rows.map(({ header, cells }) => ({
      header,
      cells: cells.map(({ items, list, merged }) => ({ items, list, merged })),
    }));
  });
}

async function expectReturn(document: LaidOut): Promise<void> {
  const decoded = await decodePdf(await encodePdf(document));
  expect(bare(decoded.blocks)).toEqual(bare(document.blocks));
  expect(decoded.findings).toEqual([]);
  expect(decoded.title).toBe(document.title);
}

const TEXTS = {
  "zh-Hant": {
    title: "2026-2028年度整合開放數據計劃（包含空間數據計劃）",
    heads: ["編號", "數據種類", "數據集名稱", "一般說明", "目標發放日期 (月/年)", "更新頻率"],
    name: "數碼港Smart-Space共用工作間的租用資料",
    items: [
      "不同地點、不同種類工作間的租用率，以及租用共用工作間的公司/受培育公司的數量。",
      "在「開放數據平台」網站以機器可讀格式(如：CSV) 開放數據。",
    ],
    none: "不適用",
  },
  "zh-Hans": {
    title: "2026-2028年度整合开放数据计划（包含空间数据计划）",
    heads: ["编号", "数据种类", "数据集名称", "一般说明", "目标发放日期 (月/年)", "更新频率"],
    name: "数码港Smart-Space共用工作间的租用资料",
    items: [
      "不同地点、不同种类工作间的租用率，以及租用共用工作间的公司/受培育公司的数量。",
      "在「开放数据平台」网站以机器可读格式(如：CSV) 开放数据。",
    ],
    none: "不适用",
  },
  "en": {
    title: "Consolidated Open Data Plan 2026-2028 (with Spatial Data Plan)",
    heads: [
      "No.",
      "Category",
      "Name of dataset",
      "General description",
      "Target release date (month/year)",
      "Update frequency",
    ],
    name: "Smart-Space co-working space tenancy — 數碼港",
    items: [
      "Occupancy of workspaces by place and kind, and the number of companies and incubatees that rent them; e.g. and/or well-known.",
      "Released on DATA.GOV.HK in machine-readable format (such as CSV).",
    ],
    none: "Not applicable",
  },
} as const satisfies Record<Lang, unknown>;

function planLike(language: Lang, rows: number, repeat: number): LaidOut {
  const words = TEXTS[language];
  const many = words.items.flatMap((item) => Array.from({ length: repeat }, (_, index) => `${item}${index}`));
  const body = Array.from({ length: rows }, (_, index) =>
    row([
      cell([String(index + 1)]),
      cell([words.heads[1]]),
      cell([words.name]),
      cell(many, true),
      cell(["01/2026"]),
      cell([index % 7 === 0 ? "Yearly or as and when necessary" : "每季"]),
    ]),
  );
  const across = words.heads.slice(2).map(() => cell([], false, "left"));
  return {
    title: words.title,
    language,
    blocks: [
      line("創新科技及工業局"),
      line(words.title, 1),
      line(`A. ${words.name}`, 2),
      line("(1) 創新科技及工業局", 3),
      table([heads(words.heads), row([cell([]), cell([words.none]), ...across])]),
      line('ii. #read("/etc/passwd") $x$ *b* _i_ <l> @l `c` \\u{41} = - + // /* */', 3),
      line(words.items.join(" ")),
      table([heads(words.heads), ...body]),
      line(words.none),
    ],
  };
}

describe("a PDF that was written", () => {
  for (const language of ["zh-Hant", "zh-Hans", "en"] as const) {
    it(
      `reads back as the document it was, in ${language}, its table of 80 rows whole again`,
      { timeout: 60_000 },
      async () => {
        await expectReturn(planLike(language, 80, 1));
      },
    );

    it(`reads a row that page breaks cut as one row, in ${language}`, { timeout: 60_000 }, async () => {
      await expectReturn(planLike(language, 4, 20));
    });
  }

  it(
    "keeps paragraphs, empty cells, cells merged down, rows without a header and headers further down",
    { timeout: 60_000 },
    async () => {
      await expectReturn({
        title: "Cells",
        language: "en",
        blocks: [
          table([
            row([cell(["one"]), cell(["first paragraph", "second paragraph"])]),
            row([cell([]), cell(["an item alone"], true)]),
            row([cell(["down"]), cell(["x"])]),
            row([cell(["down"], false, "above"), cell(["y"])]),
            row([cell(["wide"]), cell([], false, "left")]),
          ]),
          table([
            row([cell(["a"]), cell(["b"])], true),
            row([cell(["1"]), cell(["2"])]),
            row([cell(["c"]), cell(["d"])], true),
            row([cell(["3"]), cell(["4"])]),
          ]),
        ],
      });
    },
  );

  it("reads back whatever is written, and nothing in it is taken for a command", { timeout: 120_000 }, async () => {
    const sign = fc.constantFrom(...Array.from("#$*_`<>@\\[]{}\"'/=-+~%&;:,.!?()|^"));
    const letter = fc.constantFrom(...Array.from("abcdefgXYZ0123456789"));
    const han = fc.constantFrom(...Array.from("創新科技及工業局數據集名稱一般說明每季更新，。、；「」（）："));
    const word = fc.oneof(
      fc.string({ unit: fc.oneof(letter, sign), minLength: 1, maxLength: 12 }),
      fc.string({ unit: han, minLength: 1, maxLength: 30 }),
      fc.string({ unit: fc.oneof(han, letter, sign), minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '#read("/etc/passwd")',
        "$x$",
        "*b*",
        "//",
        "#let x = 1",
        "<ul>",
        "https://data.gov.hk/en-data/dataset",
      ),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const filled = fc.oneof(
      text.map((one) => cell([one])),
      fc.array(text, { minLength: 1, maxLength: 4 }).map((items) => cell(items, true)),
      fc.array(text, { minLength: 2, maxLength: 3 }).map((items) => cell(items)),
      fc.constant(cell([])),
    );
    const rows = fc.integer({ min: 2, max: 6 }).chain((columns) =>
      fc.tuple(
        fc.array(
          text.map((one) => cell([one])),
          { minLength: columns, maxLength: columns },
        ),
        fc.array(
          fc.tuple(
            text.map((one) => cell([one])),
            fc.array(filled, { minLength: columns - 1, maxLength: columns - 1 }),
          ),
          { minLength: 1, maxLength: 12 },
        ),
      ),
    );
    const tables = rows.map(([head, body]) =>
      table([row(head, true), ...body.map(([first, rest]) => row([first, ...rest]))]),
    );
    const blocks = fc.array(
      fc.oneof(
        text.map((one) => line(one)),
        tables,
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom<Lang>("en", "zh-Hant", "zh-Hans"),
        blocks,
        async (heading, language, rest) => {
          await expectReturn({ title: "T", language, blocks: [line(heading, 1), line("Ⅱ", 2), ...rest] });
        },
      ),
      { numRuns: 12 },
    );
  });
});
