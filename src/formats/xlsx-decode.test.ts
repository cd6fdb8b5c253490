import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Block, Cell } from "./document.ts";
import { xlsxWith } from "./example-office.ts";
import { decodeXlsx } from "./xlsx-decode.ts";

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function workbook(fill: Fill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("工作表1"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function cells(blocks: readonly Block[]): Cell[][] {
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => [...row.cells]) : []));
}

function texts(blocks: readonly Block[]): string[][] {
  return cells(blocks).map((row) =>
    row.map(({ items, merged }) => (merged === null ? items.join("/") : `${merged} ${items.join("/")}`.trim())),
  );
}

describe("a workbook of another program", () => {
  test("keeps columns in place under merged headers, and leaves empty rows and trailing cells out", async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell("A1").value = "2026-2028年度計劃";
      sheet.mergeCells("A1:C1");
      sheet.getCell("A4").value = "編號";
      sheet.mergeCells("A4:A5");
      sheet.getCell("B4").value = "日期";
      sheet.mergeCells("B4:C4");
      sheet.getCell("B5").value = "月";
      sheet.getCell("C5").value = "年";
      sheet.getCell("C6").value = "只有第三欄";
      sheet.getCell("F6").value = "  ";
    });
    const { blocks, findings } = decodeXlsx(bytes);
    expect(texts(blocks)).toEqual([
      ["2026-2028年度計劃", "left", "left"],
      ["編號", "日期", "left"],
      ["above 編號", "月", "年"],
      ["", "", "只有第三欄"],
    ]);
    const [table] = blocks;
    expect(table?.kind === "table" && table.rows[3]?.at).toEqual({ sheet: "工作表1", cell: "C6" });
    expect(table?.kind === "table" && table.rows[3]?.cells[0]?.at).toEqual({ sheet: "工作表1", cell: "A6" });
    expect(findings).toEqual([]);
  });

  test("shows dates, numbers, rich text, lists, formulas and errors as a person sees them", async () => {
    const bytes = await workbook((sheet) => {
      const dated = (address: string, numFmt: string) =>
        Object.assign(sheet.getCell(address), { value: new Date(Date.UTC(2026, 0, 1)), numFmt });
      dated("A1", "mm/yyyy");
      dated("B1", "mmm-yy");
      dated("C1", 'yyyy"年"m"月"');
      dated("D1", "[$-404]e/m");
      sheet.getCell("A2").value = 1;
      sheet.getCell("B2").value = 0.1 + 0.2;
      Object.assign(sheet.getCell("C2"), { value: 0.256, numFmt: "0.0%" });
      sheet.getCell("D2").value = true;
      sheet.getCell("A3").value = { richText: [{ text: "開放" }, { font: { bold: true }, text: "數據" }] };
      sheet.getCell("B3").value = "• 一。二\n• 三";
      sheet.getCell("C3").value = "一\r\n\n 二 ";
      sheet.getCell("D3").value = { formula: 'B1&"x"', result: "結果" };
      sheet.getCell("E3").value = { error: "#N/A" };
      sheet.getCell("F3").value = { text: "連結", hyperlink: "https://example.org/" };
    });
    const { blocks, findings } = decodeXlsx(bytes);
    expect(texts(blocks)).toEqual([
      ["01/2026", "Jan-26", "2026年1月", "2026-01"],
      ["1", "0.3", "25.6%", "TRUE"],
      ["開放數據", "一。二/三", "一/二", "結果", "#N/A", "連結"],
    ]);
    expect(cells(blocks)[2]?.map(({ list }) => list)).toEqual([false, true, false, false, false, false]);
    expect(findings).toEqual([]);
  });

  test("is read where it is hidden, with findings that say where", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(["a", "b"]);
      sheet.addRow(["c", "d"]).hidden = true;
      sheet.getColumn(2).hidden = true;
      const second = book.addWorksheet("內部", { state: "veryHidden" });
      second.getCell("B2").value = "e";
      book.addWorksheet("空", { state: "hidden" });
    });
    const { blocks, findings } = decodeXlsx(bytes);
    expect(texts(blocks)).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["", "e"],
    ]);
    expect(blocks).toHaveLength(2);
    expect(findings.map(({ code, at, message }) => [code, at, message["zh-Hant"].split("，")[0]])).toEqual([
      ["hidden-content", { sheet: "工作表1", cell: "A2" }, "工作表「工作表1」有隱藏的列（2）"],
      ["hidden-content", { sheet: "工作表1", cell: "B1" }, "工作表「工作表1」有隱藏的欄（B）"],
      ["hidden-content", { sheet: "內部", cell: "B2" }, "工作表「內部」已隱藏"],
    ]);
  });
});

test("inline strings, escapes, phonetic guides and cells without references are read", () => {
  const strings = "<si><r><t>開</t></r><rPh><t>hoi</t></rPh><r><t>放</t></r></si>";
  const sheet =
    '<sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c><c r="D1" t="d"><v>2026-01-31</v></c></row><row><c><v>7</v></c></row></sheetData>';
  expect(texts(decodeXlsx(xlsxWith(sheet, strings)).blocks)).toEqual([["開放", "a/b_x000D_", "", "2026-01-31"], ["7"]]);
});

test("content under a merged cell is a warning, and is not read", () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
  const { blocks, findings } = decodeXlsx(xlsxWith(sheet));
  expect(texts(blocks)).toEqual([["1", "left"]]);
  expect(findings).toMatchObject([{ code: "covered-content", severity: "warning", at: { sheet: "Plan", cell: "B1" } }]);
});
