import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import type { Decoded } from "./decoded.ts";
import { type Numbering, depthOf, readNumbering } from "./docx-numbering.ts";
import { type ParagraphStyle, headingLevel, readStyles } from "./docx-styles.ts";
import { Blocks, type OpenCell, type OpenTable } from "./docx-tables.ts";
import { WORD, isOn } from "./docx-xml.ts";
import { LIMITS } from "./limits.ts";
import { openPackage } from "./ooxml.ts";
import { type XmlAttributes, readXml } from "./xml.ts";
import { say } from "./words/index.ts";

/**
 * Reads a Word document as it stands once all tracked changes are accepted: paragraphs, headings and tables of its body,
 * text boxes as lines before the paragraph they hang on, automatic numbers as text where a person sees them.
 * A cell is a list where any of its paragraphs is an item of one: each paragraph is then one statement. A line break ends an item.
 * Headers, footers, notes and comments are left out; links, macros and objects are never followed.
 * A place is the running number, from 1, of the block: a line of text outside tables, or a table's row.
 * Throws KeptError as `openPackage` and `readXml` do, and `cell-too-long`, `line-too-long`, `too-many-rows` or `too-many-cells`;
 * a row of too many columns is a finding, and is read up to the limit.
 */
export function decodeDocx(bytes: Uint8Array): Decoded {
  const { main, title, findings, part, related } = openPackage(bytes, "word");
  const story = new Story(readStyles(related("styles")), readNumbering(related("numbering")));
  readXml(part(main), WORD, story);
  return { ...story.finished(), title, findings: [...findings, ...story.finished().findings] };
}

/** Parts of a document that hold nothing a person sees in it now: what was deleted or moved away, earlier formats, field codes. */
const UNSEEN = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "w:rt",
  "w:tabs",
  "w:tblGrid",
  "w:sectPr",
  "w:sdtEndPr",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
]);
const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Typed bullets of the symbol fonts; a sign that isn't here keeps its private character. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0b7: "•",
  f06c: "●",
  f06e: "■",
  f0a7: "▪",
  f0d8: "➢",
  f0fc: "✓",
  f0e0: "→",
};

type OpenParagraph = {
  text: string;
  style: string;
  list: string | null;
  depth: number | null;
  outline: string | null;
  /** The paragraph's own mark was deleted: it runs on into the next one. */
  runsOn: boolean;
};

class Story {
  readonly #styles: (id: string) => ParagraphStyle;
  readonly #numbering: Numbering;
  readonly #blocks = new Blocks();
  readonly #tables: OpenTable[] = [];
  /** The open cell of each open table. */
  readonly #cells: (OpenCell | null)[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Of each open choice between alternatives, whether one was taken. */
  readonly #alternatives: { taken: boolean }[] = [];
  /** Of each open content control, whether it shows only its prompt. */
  readonly #controls: { prompt: boolean }[] = [];
  readonly #open: string[] = [];
  #unseen = 0;
  #rows = 0;
  /** Cells, and paragraphs with text, opened so far. */
  #opened = 0;
  #carried = "";
  #inText = false;
  #changed = false;
  #hidden = false;

  constructor(styles: (id: string) => ParagraphStyle, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  finished(): { blocks: Blocks["blocks"]; findings: Finding[] } {
    const findings = [...this.#blocks.findings];
    if (this.#changed)
      findings.unshift({ code: "tracked-changes", severity: "info", message: say("tracked-changes"), at: null });
    if (this.#hidden)
      findings.unshift({ code: "hidden-content", severity: "info", message: say("hidden-text"), at: null });
    return { blocks: this.#blocks.blocks, findings };
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#unseen > 0 || this.#isUnseen(name)) {
      this.#unseen++;
      return;
    }
    const parent = this.#open.at(-1) ?? "";
    this.#open.push(name);
    const value = attributes["w:val"];
    switch (name) {
      case "mc:AlternateContent":
        this.#alternatives.push({ taken: false });
        break;
      case "w:sdt":
        this.#controls.push({ prompt: false });
        break;
      case "w:showingPlcHdr":
        Object.assign(this.#controls.at(-1) ?? {}, { prompt: isOn(value) });
        break;
      case "w:tbl":
        this.#tables.push({ rows: [] });
        this.#cells.push(null);
        break;
      case "w:tr":
        this.#openRow();
        break;
      case "w:tc":
        this.#openCell();
        break;
      case "w:p":
        this.#paragraphs.push({
          text: this.#carried,
          style: "",
          list: null,
          depth: null,
          outline: null,
          runsOn: false,
        });
        this.#carried = "";
        break;
      case "w:t":
      case "m:t":
        this.#inText = true;
        break;
      case "w:br":
      case "w:cr":
        this.#add("\n");
        break;
      case "w:tab":
      case "w:ptab":
        this.#add(" ");
        break;
      case "w:noBreakHyphen":
        this.#add("-");
        break;
      case "w:sym":
        this.#add(symbol(attributes["w:char"] ?? ""));
        break;
      case "w:vanish":
        if (parent === "w:rPr" && this.#open.at(-3) === "w:r" && isOn(value)) this.#hidden = true;
        break;
      default:
        this.#setProperty(name, parent, attributes);
    }
  };

  readonly close = (name: string): void => {
    if (this.#unseen > 0) {
      this.#unseen--;
      return;
    }
    this.#open.pop();
    switch (name) {
      case "w:t":
      case "m:t":
        this.#inText = false;
        break;
      case "w:p":
        this.#closeParagraph();
        break;
      case "w:tc":
        this.#flush();
        this.#cells[this.#cells.length - 1] = null;
        break;
      case "w:tbl":
        this.#closeTable();
        break;
      case "w:sdt":
        this.#controls.pop();
        break;
      case "mc:AlternateContent":
        this.#alternatives.pop();
        break;
      case "w:body":
        this.#flush();
        break;
      default:
    }
  };

  readonly text = (text: string): void => {
    if (this.#inText && this.#unseen === 0) this.#add(text.replace(/[\r\n\t]/gu, " "));
  };

  /** Whether an element and all in it is passed over; what that says of the document is noted. */
  #isUnseen(name: string): boolean {
    const parent = this.#open.at(-1);
    if (CHANGES.has(name) || (name.endsWith("Change") && UNSEEN.has(name))) this.#changed = true;
    if (name === "w:del" || name === "w:moveFrom") this.#noteDeletion(parent);
    if (name === "mc:Choice" || name === "mc:Fallback") {
      const choice = this.#alternatives.at(-1);
      if (choice === undefined) return false;
      const unseen = choice.taken;
      choice.taken = true;
      return unseen;
    }
    if (name === "w:sdtContent") return this.#controls.at(-1)?.prompt ?? false;
    // A control's properties carry the look of text, never text; only whether it shows its prompt is asked for.
    if (parent === "w:sdtPr") return name !== "w:showingPlcHdr";
    return UNSEEN.has(name);
  }

  /** A deletion marked on a paragraph's own mark joins it to the next; one marked on a row removes the row. */
  #noteDeletion(parent: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (parent === "w:rPr" && this.#open.at(-2) === "w:pPr" && paragraph !== undefined) paragraph.runsOn = true;
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (parent === "w:trPr" && row !== undefined) row.deleted = true;
  }

  #setProperty(name: string, parent: string, attributes: XmlAttributes): void {
    const value = attributes["w:val"];
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#tables.at(-1)?.rows.at(-1);
    const cell = this.#cells.at(-1);
    if (parent === "w:pPr" && paragraph !== undefined) {
      if (name === "w:pStyle") paragraph.style = value ?? "";
      if (name === "w:outlineLvl") paragraph.outline = value ?? "";
    } else if (parent === "w:numPr" && paragraph !== undefined) {
      if (name === "w:numId") paragraph.list = value ?? "";
      if (name === "w:ilvl") paragraph.depth = depthOf(value);
    } else if (parent === "w:trPr" && row !== undefined) {
      if (name === "w:tblHeader") row.header = isOn(value);
      if (name === "w:gridBefore") row.before = count(value, 0);
    } else if (parent === "w:tcPr" && cell) {
      if (name === "w:gridSpan") cell.across = count(value, 1);
      if (name === "w:vMerge" && value !== "restart") cell.continues = "above";
      if (name === "w:hMerge" && value !== "restart") cell.continues = "left";
    }
  }

  #openRow(): void {
    if (++this.#rows > LIMITS.rows)
      throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
    this.#tables.at(-1)?.rows.push({ header: false, deleted: false, before: 0, cells: [] });
  }

  #openCell(): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row === undefined) return;
    if (++this.#opened > LIMITS.cells)
      throw new KeptError("too-many-cells", "too-large", say("too-many-cells", { limit: LIMITS.cells }));
    const cell: OpenCell = { across: 1, continues: null, content: [], length: 0 };
    row.cells.push(cell);
    this.#cells[this.#cells.length - 1] = cell;
  }

  #cell(): OpenCell | undefined {
    return this.#cells.findLast((cell) => cell !== null) ?? undefined;
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.text += text;
    const cell = this.#cell();
    if (cell !== undefined) cell.length += text.length;
    if ((cell?.length ?? paragraph.text.length) <= LIMITS.lineLength) return;
    throw new KeptError("cell-too-long", "bad-input", say("cell-too-long", { limit: LIMITS.lineLength }));
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.runsOn) this.#carried = paragraph.text;
    else this.#endParagraph(paragraph);
  }

  #flush(): void {
    if (this.#carried === "") return;
    const text = this.#carried;
    this.#carried = "";
    this.#endParagraph({ text, style: "", list: null, depth: null, outline: null, runsOn: false });
  }

  #endParagraph(paragraph: OpenParagraph): void {
    const style = this.#styles(paragraph.style);
    const lines = paragraph.text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    this.#opened += lines.length;
    if (this.#opened > LIMITS.cells)
      throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
    const label = this.#label(paragraph, style);
    const cell = this.#cell();
    if (cell !== undefined) {
      // A paragraph that is nothing but its number is the number: 編號 is often left to Word to count.
      if (lines.length === 0 && label?.kind === "number" && label.text !== "")
        cell.content.push({ lines: [label.text], list: false, level: 0 });
      else if (lines.length > 0) cell.content.push({ lines, list: label !== null, level: 0 });
      return;
    }
    const level = paragraph.outline === null ? style.level : headingLevel(paragraph.outline);
    const [first = "", ...others] = lines;
    if (first === "") return;
    const numbered = label?.kind === "number" && label.text !== "" ? `${label.text} ${first}` : first;
    this.#blocks.addParagraph({ lines: [numbered, ...others], list: false, level });
  }

  #label(paragraph: OpenParagraph, style: ParagraphStyle) {
    const id = paragraph.list ?? style.list?.id ?? "0";
    if (id === "0") return null;
    const tied = style.list === null ? 0 : (style.list.depth ?? this.#numbering.levelOfStyle(id, style.list.style));
    return this.#numbering.label(id, paragraph.depth ?? (paragraph.list === null ? tied : 0));
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    this.#cells.pop();
    if (table === undefined) return;
    const cell = this.#cell();
    if (cell === undefined) this.#blocks.addTable(table);
    else if (table.rows.length > 0) cell.content.push(table);
  }
}

function count(text: string | undefined, least: number): number {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isFinite(number) ? Math.max(number, least) : least;
}

function symbol(code: string): string {
  const known = SYMBOLS[code.toLowerCase()];
  if (known !== undefined) return known;
  return /^[0-9a-f]{4}$/iu.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : "";
}
