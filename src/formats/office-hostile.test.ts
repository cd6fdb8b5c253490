import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { KeptError } from "../base/errors.ts";
import { decodeDocx } from "./docx-decode.ts";
import { bomb, docxWith, xlsxWith } from "./example-office.ts";
import { decodeXlsx } from "./xlsx-decode.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KeptError) return error.code;
    throw error;
  }
  return "accepted";
}

describe("a hostile document is refused, or read within bounds:", () => {
  test("a gigabyte in a megabyte", () => {
    expect(refusal(() => decodeDocx(bomb("word/document.xml")))).toBe("unpacks-too-large");
    expect(refusal(() => decodeXlsx(bomb("xl/workbook.xml")))).toBe("unpacks-too-large");
    // Where the size is understated it is text without an end that is met first.
    expect(refusal(() => decodeXlsx(bomb("xl/workbook.xml", 100)))).toBe("cell-too-long");
  });

  test("100,000 nested elements", () => {
    expect(refusal(() => decodeDocx(docxWith("<w:sdt>".repeat(100_000))))).toBe("nested-too-deep");
    expect(refusal(() => decodeXlsx(xlsxWith("<x>".repeat(100_000))))).toBe("nested-too-deep");
  });

  test("entities that read other files or multiply", () => {
    const entities = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><worksheet ${MAIN}><sheetData/>&b;</worksheet>`;
    expect(refusal(() => decodeXlsx(xlsxWith(strToU8(entities))))).toBe("document-type-refused");
  });

  test("16,384 columns in a row, filled and empty", () => {
    const filled = `<sheetData><row>${"<c><v>1</v></c>".repeat(16_384)}</row><row><c><v>2</v></c></row></sheetData>`;
    const { blocks, findings } = decodeXlsx(xlsxWith(filled));
    expect(findings).toMatchObject([
      { code: "too-many-columns", severity: "error", at: { sheet: "Plan", cell: "IW1" } },
    ]);
    expect(blocks[0]?.kind === "table" && blocks[0].rows.map(({ cells }) => cells.length)).toEqual([256, 1]);
    const empty = `<sheetData><row>${'<c s="1"/>'.repeat(16_384)}</row></sheetData>`;
    expect(decodeXlsx(xlsxWith(empty))).toMatchObject({ blocks: [], findings: [] });
  });

  test("a cell in the last row, under a merge of the whole sheet", () => {
    const sheet =
      '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>';
    const { blocks } = decodeXlsx(xlsxWith(sheet));
    expect(blocks).toMatchObject([{ rows: [{ cells: [{ items: ["1"] }], at: { sheet: "Plan", cell: "A1048576" } }] }]);
  });

  test("100,001 rows", () => {
    expect(
      refusal(() => decodeXlsx(xlsxWith(`<sheetData>${"<row><c><v>1</v></c></row>".repeat(100_001)}</sheetData>`))),
    ).toBe("too-many-rows");
    expect(refusal(() => decodeDocx(docxWith(`<w:tbl>${"<w:tr/>".repeat(100_001)}</w:tbl>`)))).toBe("too-many-rows");
  });

  test("more cells than is read, though few are written", () => {
    const sparse = `<sheetData>${'<row><c r="IV1"><v>1</v></c></row>'.repeat(2_000)}</sheetData>`;
    expect(refusal(() => decodeXlsx(xlsxWith(sparse)))).toBe("too-many-cells");
    const merges = `<sheetData>${"<row><c><v>1</v></c></row>".repeat(10_000)}</sheetData><mergeCells>${'<mergeCell ref="XFA1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`;
    expect(refusal(() => decodeXlsx(xlsxWith(merges)))).toBe("too-many-cells");
    expect(refusal(() => decodeDocx(docxWith(`<w:tbl><w:tr>${"<w:tc/>".repeat(500_001)}</w:tr></w:tbl>`)))).toBe(
      "too-many-cells",
    );
  });

  test("one long text used again and again", () => {
    const strings = `<si><t>${"長".repeat(90_000)}</t></si>`;
    const sheet = `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(2_000)}</sheetData>`;
    expect(refusal(() => decodeXlsx(xlsxWith(sheet, strings)))).toBe("unpacks-too-large");
  });

  test("a cell of 200,000 characters", () => {
    const text = "長".repeat(200_000);
    expect(refusal(() => decodeXlsx(xlsxWith(`<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>`)))).toBe(
      "cell-too-long",
    );
    expect(refusal(() => decodeDocx(docxWith(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)))).toBe("cell-too-long");
  });

  test("a package cut off anywhere", () => {
    const whole = docxWith("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
    for (let length = 1; length < whole.length; length += 37)
      expect(refusal(() => decodeDocx(whole.subarray(0, length)))).toBe("truncated");
  });

  test("a package damaged anywhere", () => {
    const docx = docxWith("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>數據集</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    const xlsx = xlsxWith('<sheetData><row><c t="inlineStr"><is><t>數據集</t></is></c></row></sheetData>');
    const outcomes = new Set<string>();
    const damage = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(docx, xlsx), damage, (whole, hits) => {
        const bytes = new Uint8Array(whole);
        for (const [at, value] of hits) bytes[at % bytes.length] = value;
        outcomes.add(refusal(() => (whole === docx ? decodeDocx(bytes) : decodeXlsx(bytes))));
      }),
      { numRuns: 500 },
    );
    expect(outcomes).toContain("truncated");
  });
});
