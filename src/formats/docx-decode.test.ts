import { describe, expect, test } from "vitest";
import { decodeDocx } from "./docx-decode.ts";
import type { Block, Cell } from "./document.ts";
import { docxWith, packed, rels } from "./example-office.ts";

const p = (text: string, properties = "") =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "line" ? [block.text] : []));
}

function cells(blocks: readonly Block[]): Cell[][] {
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => [...row.cells]) : []));
}

function codes(bytes: Uint8Array): string[] {
  return decodeDocx(bytes).findings.map(({ code }) => code);
}

describe("headings", () => {
  test("take their level from the style, from what it is based on, from its name, or from the paragraph", () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="Of own"/><w:basedOn w:val="2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="A"/><w:basedOn w:val="5"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="5"><w:name w:val="B"/><w:basedOn w:val="4"/></w:style>',
    ].join("");
    const body = ["1", "2", "3", "4"].map((style) => p(style, `<w:pStyle w:val="${style}"/>`)).join("");
    const { blocks } = decodeDocx(docxWith(`${body}${p("5", '<w:outlineLvl w:val="6"/>')}${p("6")}`, { styles }));
    expect(blocks).toEqual([
      { kind: "line", text: "1", level: 1, at: { line: 1 } },
      { kind: "line", text: "2", level: 2, at: { line: 2 } },
      { kind: "line", text: "3", level: 2, at: { line: 3 } },
      { kind: "line", text: "4", level: 0, at: { line: 4 } },
      { kind: "line", text: "5", level: 3, at: { line: 5 } },
      { kind: "line", text: "6", level: 0, at: { line: 6 } },
    ]);
  });
});

describe("numbers that Word counts by itself", () => {
  const level = (depth: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, "upperLetter", "%1.")}${level(1, "lowerRoman", "%2.")}${level(2, "decimal", "%1.%3")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "")}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
  ].join("");
  const item = (list: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

  test("stand before the headings they count, each level beginning again under the one above", () => {
    const body = [
      p("甲", item(1)),
      p("乙", item(1, 1)),
      p("丙", item(1, 1)),
      p("丁", item(1)),
      p("戊", item(1, 1)),
      p("己", item(1, 2)),
      p("庚", item(4)),
    ];
    expect(lines(decodeDocx(docxWith(body.join(""), { numbering })).blocks)).toEqual([
      "A. 甲",
      "i. 乙",
      "ii. 丙",
      "B. 丁",
      "i. 戊",
      "B.1 己",
      "庚",
    ]);
  });

  test("are the text of a cell that holds nothing else, and begin again where a list says so", () => {
    const number = (list: number) => tr(tc(`<w:p><w:pPr>${item(list)}</w:pPr></w:p>`), tc(p("名稱")));
    const body = `${tbl(number(2), number(2))}${p("")}${tbl(number(3), number(3))}`;
    const firsts = cells(decodeDocx(docxWith(body, { numbering })).blocks).map(([first]) => first);
    expect(firsts.map((cell) => cell?.items)).toEqual([["1"], ["2"], ["1"], ["2"]]);
    expect(firsts.some((cell) => cell?.list)).toBe(false);
  });

  test("make a list of a cell's paragraphs, whatever stands beside them", () => {
    const body = tbl(
      tr(
        tc(`${p("包括：")}${p("甲。乙", item(4))}${p("丙", item(2))}`),
        tc(`${p("一")}${p("二")}`),
        tc(p("• 一 • 二")),
      ),
    );
    const [row] = cells(decodeDocx(docxWith(body, { numbering })).blocks);
    expect(row?.map(({ items, list }) => ({ items, list }))).toEqual([
      { items: ["包括：", "甲。乙", "丙"], list: true },
      { items: ["一", "二"], list: false },
      { items: ["一", "二"], list: true },
    ]);
  });
});

describe("tables", () => {
  test("mark header rows, and keep columns in place under cells merged across and down", () => {
    const body = tbl(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p("甲"), '<w:gridSpan w:val="2"/>')}${tc(p("乙"))}</w:tr>`,
      `<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>${tc(p("一"), '<w:vMerge w:val="restart"/>')}${tc(p("二"))}${tc(p("三"))}</w:tr>`,
      tr(tc(p(""), "<w:vMerge/>"), tc(p("四")), tc("<w:p/>")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p("五"))}</w:tr>`,
    );
    const { blocks } = decodeDocx(docxWith(body));
    const [table] = blocks;
    expect(table?.kind === "table" && table.rows.map(({ header, at }) => [header, at])).toEqual([
      [true, { line: 1 }],
      [false, { line: 2 }],
      [false, { line: 3 }],
      [false, { line: 4 }],
    ]);
    expect(
      cells(blocks).map((row) =>
        row.map(({ items, merged }) => (merged === null ? items.join() : `${merged} ${items.join()}`)),
      ),
    ).toEqual([
      ["甲", "left ", "乙"],
      ["一", "二", "三"],
      ["above 一", "四", ""],
      ["", "五"],
    ]);
  });

  test("inside a cell become its text, with a finding", () => {
    const inner = tbl(tr(tc(p("內一")), tc(p("內二"))));
    const { blocks, findings } = decodeDocx(docxWith(tbl(tr(tc(`${p("外")}${inner}<w:p/>`), tc(p("旁"))))));
    expect(cells(blocks)[0]?.map(({ items }) => items)).toEqual([["外", "內一", "內二"], ["旁"]]);
    expect(findings).toMatchObject([{ code: "nested-table", severity: "info", at: { line: 1 } }]);
  });

  test("that only lay out a wide table give way to it", () => {
    const inner = tbl(tr(tc(p("編號")), tc(p("種類")), tc(p("名稱")), tc(p("說明"))));
    const { blocks, findings } = decodeDocx(docxWith(tbl(tr(tc(`${p("A. 標題")}${inner}<w:p/>`)))));
    expect(lines(blocks)).toEqual(["A. 標題"]);
    expect(cells(blocks)).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  test("with rows and cells in content controls keep them, and an unfilled control is empty", () => {
    const control = (content: string, properties = "") =>
      `<w:sdt><w:sdtPr><w:rPr><w:tab/></w:rPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = tbl(control(tr(control(tc(p("一"))), tc(control(p("按此輸入"), "<w:showingPlcHdr/>")))));
    expect(cells(decodeDocx(docxWith(body)).blocks)[0]?.map(({ items }) => items)).toEqual([["一"], []]);
  });
});

describe("what a person sees", () => {
  test("is the document with its tracked changes accepted, which a finding says", () => {
    const body = [
      "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>",
      "<w:p><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>戊</w:t></w:r></w:moveTo></w:p>",
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p>",
      tbl(`<w:tr><w:trPr><w:del/></w:trPr>${tc(p("刪"))}</w:tr>`, tr(tc(p("留")))),
    ].join("");
    const { blocks, findings } = decodeDocx(docxWith(body));
    expect(lines(blocks)).toEqual(["甲丙", "戊", "上下"]);
    expect(cells(blocks).map((row) => row.map(({ items }) => items))).toEqual([[["留"]]]);
    expect(findings).toMatchObject([{ code: "tracked-changes", severity: "info", at: null }]);
  });

  test("has line breaks, tabs, symbols, links and the results of fields, but no field codes and no notes", () => {
    const body = [
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>A.</w:t><w:tab/><w:t>一</w:t><w:br/><w:t>二</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>連結</w:t></w:r></w:hyperlink></w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>三</w:t></w:r><w:fldSimple w:instr="X"><w:r><w:t>四</w:t></w:r></w:fldSimple></w:p>',
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>hoi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>開</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
    ].join("");
    expect(lines(decodeDocx(docxWith(body)).blocks)).toEqual(["A. 一", "二", "✓-連結", "三四", "開"]);
  });

  test("is one of two alternatives, and the lines of text boxes", () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>主</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>`;
    expect(lines(decodeDocx(docxWith(body)).blocks)).toEqual(["框", "主文"]);
  });

  test("includes hidden text, with a finding", () => {
    const bytes = docxWith("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隱</w:t></w:r></w:p>");
    expect(lines(decodeDocx(bytes).blocks)).toEqual(["隱"]);
    expect(codes(bytes)).toEqual(["hidden-content"]);
  });
});

test("macros, objects and links to other files are never followed, which a finding says", () => {
  const word = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  const parts = {
    "_rels/.rels": rels(["officeDocument", "/word/document2.xml"]),
    "word/document2.xml": `<w:document ${word}><w:body>${p("文")}</w:body></w:document>`,
    "word/vbaProject.bin": "x",
  };
  expect(codes(packed(parts))).toEqual(["external-content-ignored"]);
  expect(lines(decodeDocx(packed(parts)).blocks)).toEqual(["文"]);
});

test("a row wider than is read is a finding, and is read up to the limit", () => {
  const { blocks, findings } = decodeDocx(
    docxWith(
      tbl(tr(...Array.from({ length: 300 }, () => tc(p("x")))), tr(tc(p("y"), '<w:gridSpan w:val="999999999"/>'))),
    ),
  );
  expect(findings).toMatchObject([{ code: "too-many-columns", severity: "error", at: { line: 1 } }]);
  expect(cells(blocks).map((row) => row.length)).toEqual([256, 256]);
});

test("a package without a document says which part it lacks", () => {
  expect(() => decodeDocx(packed({ "a.txt": "x" }))).toThrow("word/document.xml");
});
