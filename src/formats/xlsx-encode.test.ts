import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { bulleted } from "./bullets.ts";
import type { Block, Cell, LaidOut, Row } from "./document.ts";
import { cell, documents, row, withoutPlaces } from "./example-office.ts";
import { decodeXlsx } from "./xlsx-decode.ts";
import { encodeXlsx } from "./xlsx-encode.ts";

const AT = { line: 1 };

afterEach(() => vi.useRealTimers());

/** What a sheet keeps of a document: one table of its filled rows, without levels, header marks and trailing empty cells. */
function kept(document: LaidOut): Block[] {
  const rows = document.blocks.flatMap((block): Row[] => {
    if (block.kind === "line") return [row(false, cell(block.text))];
    return block.kind === "table"
      ? block.rows.map((one) => ({ ...one, header: false, cells: trimmed(one.cells) }))
      : [];
  });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return filled.length === 0 ? [] : [{ kind: "table", rows: filled }];
}

function trimmed(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex(({ items, merged }) => items.length > 0 || merged !== null) + 1);
}

/** A long line is merged across the tables' columns when written; that, too, is a look. */
function unmerged(blocks: readonly Block[]): unknown {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const plain = rows.map((one) =>
    one.cells.slice(1).every(({ merged }) => merged === "left") ? { ...one, cells: one.cells.slice(0, 1) } : one,
  );
  return withoutPlaces(blocks.length === 0 ? [] : [{ kind: "table", rows: plain }]);
}

test("what is written as a workbook is read back equal in all that a sheet keeps", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const { blocks, title, findings } = decodeXlsx(await encodeXlsx(document));
      expect(unmerged(blocks)).toEqual(unmerged(kept(document)));
      expect(title).toBe(document.title);
      expect(findings).toEqual([]);
    }),
  );
});

test("cells merged downwards are written as such and repeat when read", async () => {
  const rows = [
    row(false, cell("上"), cell("a")),
    row(false, { ...cell("上"), merged: "above" }, cell("b")),
    row(false, cell("下"), { ...cell(), merged: "left" }),
  ];
  const document: LaidOut = { title: "表", language: "zh-Hant", blocks: [{ kind: "table", rows }] };
  expect(withoutPlaces(decodeXlsx(await encodeXlsx(document)).blocks)).toEqual(withoutPlaces(document.blocks));
});

test("another reader finds every text as text, in one sheet named by the title", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(toArrayBuffer(await encodeXlsx(document)));
      expect(workbook.worksheets).toHaveLength(1);
      const found: string[] = [];
      workbook.worksheets[0]?.eachRow((one) => {
        one.eachCell((value) => {
          if (value.isMerged && value.master !== value) return;
          expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(value.type);
          if (value.type === ExcelJS.ValueType.String) found.push(value.text);
        });
      });
      const texts = document.blocks.flatMap((block) => {
        if (block.kind === "line") return [block.text];
        if (block.kind !== "table") return [];
        return block.rows.flatMap(({ cells }) =>
          cells.map(({ items, list }) => (list ? bulleted(items) : items.join("\n"))),
        );
      });
      expect(found).toEqual(texts.filter((text) => text !== ""));
    }),
    { numRuns: 30 },
  );
});

test("the sheet prints on A4 landscape and repeats a header that all tables share", async () => {
  const header = row(true, cell("編號"), cell("名稱"));
  const table: Block = { kind: "table", rows: [header, row(false, cell("1"), cell("=HYPERLINK(1)"))] };
  const document: LaidOut = {
    title: "[2026/2028] 'x'",
    language: "zh-Hans",
    blocks: [{ kind: "line", text: "标题", level: 1, at: AT }, table, table],
  };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(toArrayBuffer(await encodeXlsx(document)));
  const [sheet] = workbook.worksheets;
  expect(sheet?.name).toBe("2026 2028 x");
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "2:2",
  });
  expect(sheet?.getCell("A2").font).toMatchObject({ bold: true, name: "Microsoft YaHei" });
  expect(sheet?.getCell("B3").value).toBe("=HYPERLINK(1)");
});

test("the same document gives the same bytes on another day", async () => {
  const document: LaidOut = { title: "表", language: "en", blocks: [{ kind: "line", text: "x", level: 1, at: AT }] };
  vi.useFakeTimers({ now: new Date("2026-11-01T00:00:00Z") });
  const first = await encodeXlsx(document);
  vi.setSystemTime(new Date("2031-02-28T23:59:58Z"));
  expect(Buffer.from(await encodeXlsx(document)).equals(Buffer.from(first))).toBe(true);
});

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
