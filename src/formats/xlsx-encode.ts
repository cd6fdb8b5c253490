import type { Lang } from "../base/language.ts";
import { bulleted } from "./bullets.ts";
import { type Cell, type LaidOut, cellText } from "./document.ts";
import { OFFICE_RELATIONSHIPS, encodePackage } from "./ooxml-encode.ts";
import { SIZES, SheetLayout } from "./xlsx-layout.ts";
import { columnName, escapedText } from "./xlsx-xml.ts";
import { xmlText } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const FONT: Readonly<Record<Lang, string>> = {
  "en": "Arial",
  "zh-Hant": "Microsoft JhengHei",
  "zh-Hans": "Microsoft YaHei",
};

/**
 * Writes a document as one sheet for A4 landscape: a line in column A, a table's rows below one another, list items behind
 * bullets in one cell. Every value is text, so that nothing that begins with `=` is ever a formula.
 * A sheet keeps neither heading levels nor which rows are headers, nor empty rows and trailing empty cells: they are looks.
 * The same document gives the same bytes. Throws on aligned text, which is read and never written.
 */
export function encodeXlsx(document: LaidOut): Promise<Uint8Array> {
  const sheet = layOut(document);
  const name = sheetName(document.title);
  const main = { name: "xl/workbook.xml", type: `${TYPE}.sheet.main`, xml: workbook(name, sheet) };
  const related = [
    { name: "xl/worksheets/sheet1.xml", type: `${TYPE}.worksheet`, relationship: "worksheet", xml: worksheet(sheet) },
    { name: "xl/styles.xml", type: `${TYPE}.styles`, relationship: "styles", xml: styles(FONT[document.language]) },
    {
      name: "xl/sharedStrings.xml",
      type: `${TYPE}.sharedStrings`,
      relationship: "sharedStrings",
      xml: sharedStrings(sheet.strings),
    },
  ];
  return Promise.resolve(encodePackage(document, main, related));
}

function layOut(document: LaidOut): SheetLayout {
  const sheet = new SheetLayout(document);
  for (const block of document.blocks) {
    if (block.kind === "aligned") throw new Error("aligned text is read, never written");
    if (block.kind === "line") sheet.addLine(block.text, block.level);
    else sheet.addTable(block.rows, textOf);
  }
  return sheet;
}

function textOf(cell: Cell): string {
  return cell.list ? bulleted(cell.items) : cellText(cell);
}

/** At most 31 characters, and none of those that a reference to the sheet can't hold. */
function sheetName(title: string): string {
  const name = title.replace(/[\\/?*[\]:'\p{Cc}\s]+/gu, " ").trim();
  let fitting = "";
  for (const character of name) {
    if (fitting.length + character.length > 31) break;
    fitting += character;
  }
  return fitting.trim() || "Sheet1";
}

function worksheet({ widths, rows, merges }: SheetLayout): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const filled = rows.map(({ number, height, cells }) => {
    const values = cells.map(({ column, style, string }) => {
      const reference = `r="${columnName(column)}${number}" s="${style}"`;
      return string === null ? `<c ${reference}/>` : `<c ${reference} t="s"><v>${string}</v></c>`;
    });
    return `<row r="${number}" ht="${height}">${values.join("")}</row>`;
  });
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="16.5"/>',
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${filled.join("")}</sheetData>${merged}`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
  ].join("");
}

function sharedStrings(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${xmlText(escapedText(text))}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items.join("")}</sst>`;
}

function workbook(name: string, { printTitle }: SheetLayout): string {
  const title =
    printTitle === null
      ? ""
      : `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${xmlText(name)}'!$${printTitle}:$${printTitle}</definedName></definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets>${title}</workbook>`;
}

/** In the order of `STYLES`, after the default format. */
function styles(font: string): string {
  const fonts = [...SIZES.map((size, level) => [size, level > 0] as const), [SIZES[0], true] as const];
  const thin = ["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="thin"><color rgb="FF8A9199"/></${side}>`)
    .join("");
  const xf = (fontId: number, boxed: boolean, fill: number, alignment: string) =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="${fill}" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  const levels = SIZES.map((_, level) => level);
  const formats = [
    xf(0, false, 0, 'vertical="top"'),
    ...levels.map((level) => xf(level, false, 0, 'vertical="center"')),
    ...levels.map((level) => xf(level, false, 0, 'vertical="center" wrapText="1"')),
    xf(4, true, 2, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(0, true, 0, 'vertical="top" wrapText="1"'),
  ];
  return [
    `<styleSheet xmlns="${MAIN}"><fonts count="${fonts.length}">`,
    ...fonts.map(([size, bold]) => `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${font}"/></font>`),
    '</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF1"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}
