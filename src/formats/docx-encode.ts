import type { Lang } from "../base/language.ts";
import { columnWidths } from "./column-widths.ts";
import type { Block, Cell, LaidOut, Row, Table } from "./document.ts";
import { type Look, fontTable, footer, numbering, settings, styles } from "./docx-look.ts";
import { OFFICE_RELATIONSHIPS, encodePackage } from "./ooxml-encode.ts";
import { xmlText } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** A4 landscape in twentieths of a point, and what its margins leave. */
const [PAGE_WIDTH, PAGE_HEIGHT, MARGIN] = [16_838, 11_906, 964];
const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** Fonts that come with Word; the others stand in where it isn't. */
const LOOKS: Readonly<Record<Lang, Look>> = {
  "en": { latin: "en-GB", eastAsian: "zh-HK", font: "Microsoft JhengHei", instead: "Noto Sans HK" },
  "zh-Hant": { latin: "en-GB", eastAsian: "zh-HK", font: "Microsoft JhengHei", instead: "Noto Sans HK" },
  "zh-Hans": { latin: "en-GB", eastAsian: "zh-CN", font: "Microsoft YaHei", instead: "Noto Sans SC" },
};

/**
 * Writes a document for Word: A4 landscape, real headings and lists, table headers repeated on every page, page numbers.
 * The same document gives the same bytes. Throws on aligned text, which is read and never written.
 */
export function encodeDocx(document: LaidOut): Promise<Uint8Array> {
  const look = LOOKS[document.language];
  const widths = columnWidths(document.blocks, 132);
  const body = document.blocks.map((block) => blockXml(block, widths, document.language)).join("");
  const section = [
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>',
    `<w:pgSz w:w="${PAGE_WIDTH}" w:h="${PAGE_HEIGHT}" w:orient="landscape"/>`,
    `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="480" w:footer="480" w:gutter="0"/></w:sectPr>`,
  ].join("");
  const xml = `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><w:body>${body}${section}</w:body></w:document>`;
  const related = [
    part("styles", styles(look)),
    part("numbering", numbering()),
    part("settings", settings(look)),
    { ...part("footer", footer()), name: "word/footer1.xml" },
    part("fontTable", fontTable(look)),
  ];
  const main = { name: "word/document.xml", type: `${TYPE}.document.main`, xml };
  return Promise.resolve(encodePackage(document, main, related));
}

function part(relationship: string, xml: string) {
  return { name: `word/${relationship}.xml`, type: `${TYPE}.${relationship}`, relationship, xml };
}

function blockXml(block: Block, widths: readonly number[], language: Lang): string {
  if (block.kind === "aligned") throw new Error("aligned text is read, never written");
  if (block.kind === "line") return paragraph(block.text, block.level === 0 ? "" : `Heading${block.level}`, language);
  // Word joins tables that nothing separates, and wants a paragraph after the last.
  return `${tableXml(block, widths, language)}<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>`;
}

function paragraph(text: string, style: string, language: Lang): string {
  const list = style === "ListBullet" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
  const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>`;
  // The hint gives quotation marks and dashes in Chinese text their Chinese, full-width shapes.
  const hint = language === "en" ? "" : '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:p>${properties}<w:r>${hint}${lines.join("<w:br/>")}</w:r></w:p>`;
}

function tableXml({ rows }: Table, shared: readonly number[], language: Lang): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const sum = shared.slice(0, columns).reduce((total, width) => total + width, 0);
  const widths = shared.slice(0, columns).map((width) => Math.floor((width * TEXT_WIDTH) / sum));
  const properties = [
    '<w:tblPr><w:tblStyle w:val="PlanTable"/>',
    `<w:tblW w:w="${widths.reduce((total, width) => total + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>',
  ].join("");
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  return `<w:tbl>${properties}${grid}${rows.map((_, index) => rowXml(rows, index, widths, language)).join("")}</w:tbl>`;
}

function rowXml(rows: readonly Row[], index: number, widths: readonly number[], language: Lang): string {
  const row = rows[index];
  if (row === undefined || row.cells.length === 0) return "";
  const cells = row.cells.map((cell, column) => {
    const isCovered = cell.merged === "left" && column > 0;
    if (isCovered) return "";
    const across = 1 + coveredAfter(row.cells, column);
    const width = widths.slice(column, column + across).reduce((total, one) => total + one, 0);
    const goesOn = rows[index + 1]?.cells[column]?.merged === "above";
    return cellXml(cell, { across, width, goesOn, header: row.header, language });
  });
  return `<w:tr>${row.header ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
}

/** How many cells after this one it covers. */
function coveredAfter(cells: readonly Cell[], column: number): number {
  const end = cells.findIndex((cell, index) => index > column && cell.merged !== "left");
  return (end === -1 ? cells.length : end) - column - 1;
}

type CellLook = {
  readonly across: number;
  readonly width: number;
  readonly goesOn: boolean;
  readonly header: boolean;
  readonly language: Lang;
};

function cellXml(cell: Cell, { across, width, goesOn, header, language }: CellLook): string {
  const merge = cell.merged === "above" ? "<w:vMerge/>" : goesOn ? '<w:vMerge w:val="restart"/>' : "";
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  const shade = header ? '<w:shd w:val="clear" w:color="auto" w:fill="E3EAF1"/><w:vAlign w:val="center"/>' : "";
  const style = cell.list ? "ListBullet" : header ? "TableHeading" : "TableText";
  const items = cell.merged === "above" ? [] : cell.items;
  const content = items.map((item) => paragraph(item, style, language)).join("");
  const empty = `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}</w:tcPr>${content === "" ? empty : content}</w:tc>`;
}
