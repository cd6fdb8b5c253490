import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { KeptError } from "../base/errors.ts";
import type { Lang } from "../base/language.ts";
import type { Block, Cell, LaidOut, Line, Row, Table } from "./document.ts";
import { columnWidths, LONGEST_WORD, widthOf } from "./pdf-columns.ts";
import { TEMPLATE } from "./pdf-template.ts";
import { say } from "./words/index.ts";

/** typst takes a region, and from it the shapes of characters and the language that the file declares. */
const LANGUAGE: Record<Lang, { lang: string; region: string }> = {
  "en": { lang: "en", region: "HK" },
  "zh-Hant": { lang: "zh", region: "HK" },
  "zh-Hans": { lang: "zh", region: "CN" },
};
const FONTS = { hk: "Noto Sans HK", sc: "Noto Sans SC" } as const;
/** What fits on one page with ease, in ems: a longer paragraph may be cut by a page. */
const ONE_PAGE = 1200;
/** A cell of less text than this is moved to the next page whole rather than cut, in ems. */
const FEW_LINES = 240;
/** Where paragraphs of one cell fall on two pages, nothing tells a reader whether a sentence goes on: they are cut only when they must. */
const FEW_PARAGRAPHS = 480;

type SetCell = { items: string[]; list: boolean; across: number; down: number; breakable: boolean };
type SetRun = { header: boolean; first: boolean; rows: SetCell[][] };
type SetBlock =
  | { kind: "line"; level: number; text: string; breakable: boolean }
  | { kind: "table"; widths: number[]; runs: SetRun[] };

/**
 * Writes a document as a tagged PDF (PDF/UA-1, PDF 1.7) on A4 across, its fonts embedded. The same document gives the same bytes.
 * White space is written as single spaces. Headings that skip a level are raised to the level that may follow.
 * @throws KeptError `pdf-no-glyph` where a character is in no font at hand.
 */
export async function encodePdf(document: LaidOut): Promise<Uint8Array> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }], workspace: import.meta.dirname });
  const data = JSON.stringify(settingOf(document));
  try {
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data } });
    const { result } = compiled;
    if (result === null) {
      throw new Error(`the PDF can't be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    }
    return Uint8Array.from(pdfOf(() => compiler.pdf(result, { pdfStandard: "ua-1" })));
  } finally {
    compiler.evictCache(0);
  }
}

function pdfOf(make: () => Uint8Array): Uint8Array {
  try {
    return make();
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
      (match) => match[1] ?? "",
    );
    if (missing.length === 0) throw error;
    const characters = [...new Set(missing)].slice(0, 10).join(" ");
    throw new KeptError("pdf-no-glyph", "bad-input", say("pdf-no-glyph", { characters }), { cause: error });
  }
}

function fontFolders(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ["@expo-google-fonts/noto-sans-hk", "@expo-google-fonts/noto-sans-sc"].flatMap((name) => {
    const folder = dirname(resolve(`${name}/package.json`));
    return [join(folder, "400Regular"), join(folder, "700Bold")];
  });
}

function settingOf(document: LaidOut) {
  const { language } = document;
  const fonts = language === "zh-Hans" ? [FONTS.sc, FONTS.hk] : [FONTS.hk, FONTS.sc];
  let deepest = 0;
  const blocks = document.blocks.flatMap((block): SetBlock[] => {
    const set = setBlock(block, deepest);
    if (set?.kind === "line" && set.level > 0) deepest = set.level;
    return set === null ? [] : [set];
  });
  return { title: plain(document.title) || "—", ...LANGUAGE[language], fonts, blocks };
}

function setBlock(block: Block, deepest: number): SetBlock | null {
  switch (block.kind) {
    case "line":
      return setLine(block, deepest);
    case "table":
      return setTable(block);
    case "aligned":
      throw new Error("aligned text is read, never written");
  }
}

function setLine({ text, level }: Line, deepest: number): SetBlock | null {
  const shown = plain(text);
  if (shown === "") return null;
  return { kind: "line", level: Math.min(level, deepest + 1), text: shown, breakable: widthOf(shown) > ONE_PAGE };
}

function setTable({ rows }: Table): SetBlock | null {
  if (rows.every(({ cells }) => cells.length === 0)) return null;
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const runs: SetRun[] = [];
  for (const [index, row] of rows.entries()) {
    const run = runs.at(-1);
    const set = setRow(rows, index, columns);
    if (run?.header === row.header) run.rows.push(set);
    else runs.push({ header: row.header, first: index === 0, rows: [set] });
  }
  return { kind: "table", widths: columnWidths(rows), runs };
}

/** A row's own cells: those that others cover are left out, those that are missing at its end are empty. */
function setRow(rows: readonly Row[], index: number, columns: number): SetCell[] {
  const cells = rows[index]?.cells ?? [];
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const cell = cells[column];
    if (cell === undefined) return [setCell([], false, 1, 1)];
    if (isCovered(rows, index, column)) return [];
    const across = 1 + countWhile(cells.slice(column + 1), (next) => next.merged === "left");
    const below = rows.slice(index + 1).map((row) => row.cells[column]);
    const down = 1 + countWhile(below, (next) => next?.merged === "above");
    return [setCell(cell.items, cell.list, across, down)];
  });
}

function isCovered(rows: readonly Row[], index: number, column: number): boolean {
  const cell = rows[index]?.cells[column];
  return (cell?.merged === "left" && column > 0) || (cell?.merged === "above" && index > 0);
}

function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end === -1 ? items.length : end;
}

function setCell(items: Cell["items"], list: boolean, across: number, down: number): SetCell {
  const shown = items.map(plain).filter((item) => item !== "");
  const length = shown.reduce((sum, item) => sum + widthOf(item), 0);
  const breakable = length > (!list && shown.length > 1 ? FEW_PARAGRAPHS : FEW_LINES);
  return { items: shown, list: list && shown.length > 0, across, down, breakable };
}

/** Text as it is set: no control characters, single spaces, and breaks allowed within words too long for any column. */
function plain(text: string): string {
  const shown = text.replace(/[\p{Cc}\s\u200B\uFEFF]+/gu, " ").trim();
  return shown.replace(/[!-~]{30,}/gu, (word) => word.replace(new RegExp(`.{${LONGEST_WORD}}(?=.)`, "gu"), "$&\u200B"));
}
