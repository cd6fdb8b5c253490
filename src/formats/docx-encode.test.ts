import { Buffer } from "node:buffer";
import fc from "fast-check";
import mammoth from "mammoth";
import { afterEach, expect, test, vi } from "vitest";
import { decodeDocx } from "./docx-decode.ts";
import { encodeDocx } from "./docx-encode.ts";
import type { Block, LaidOut } from "./document.ts";
import { cell, documents, row, withoutPlaces } from "./example-office.ts";

const AT = { line: 1 };
const plan: LaidOut = {
  title: "2026-2028年度整合開放數據計劃",
  language: "zh-Hant",
  blocks: [
    { kind: "line", text: "A. 在 2026 年發放的數據集", level: 2, at: AT },
    {
      kind: "table",
      rows: [
        row(true, cell("編號"), cell("數據集名稱"), cell("一般說明")),
        row(false, cell("1"), cell("數碼港社群企業資料"), { ...cell("分布數字。", "新落戶數字。"), list: true }),
        row(false, cell("2"), cell("“A & B” <C>"), { ...cell(), merged: null }),
        row(false, cell(), cell("不適用"), { ...cell(), merged: "left" }),
      ],
    },
  ],
};

afterEach(() => vi.useRealTimers());

test("what is written for Word is read back equal", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const { blocks, title, findings } = decodeDocx(await encodeDocx(document));
      expect(withoutPlaces(blocks)).toEqual(withoutPlaces(document.blocks));
      expect(title).toBe(document.title);
      expect(findings).toEqual([]);
    }),
  );
});

test("cells merged downwards are written as such and repeat when read", async () => {
  const table: Block = {
    kind: "table",
    rows: [
      row(false, { ...cell("上", "下") }, cell("a")),
      row(false, { ...cell("上", "下"), merged: "above" }, cell("b")),
      row(false, cell("其他"), cell("c")),
    ],
  };
  const { blocks } = decodeDocx(await encodeDocx({ ...plan, blocks: [table] }));
  expect(withoutPlaces(blocks)).toEqual(withoutPlaces([table]));
});

test("the same document gives the same bytes on another day", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-01T00:00:00Z") });
  const first = await encodeDocx(plan);
  vi.setSystemTime(new Date("2031-02-28T23:59:58Z"));
  expect(Buffer.from(await encodeDocx(plan)).equals(Buffer.from(first))).toBe(true);
});

test("another reader finds the headings, the table with its header, and the list", async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await encodeDocx(plan)) });
  expect(value).toContain("<h2>A. 在 2026 年發放的數據集</h2>");
  expect(value).toContain("<th><p>數據集名稱</p></th>");
  expect(value).toContain("<ul><li>分布數字。</li><li>新落戶數字。</li></ul>");
  expect(value).toContain("<p>“A &amp; B” &lt;C&gt;</p>");
  expect(value).toContain('<td colspan="2"><p>不適用</p></td>');
});

test("another reader finds every text of any document", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await encodeDocx(document)) });
      const texts = document.blocks.flatMap((block) => {
        if (block.kind === "line") return [block.text];
        return block.kind === "table" ? block.rows.flatMap((one) => one.cells.flatMap(({ items }) => items)) : [];
      });
      expect(
        value
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => line.trim()),
      ).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});

test("refuses aligned text, which is read and never written", () => {
  expect(() => encodeDocx({ ...plan, blocks: [{ kind: "aligned", lines: [] }] })).toThrow("never written");
});
