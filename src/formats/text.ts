import { KeptError } from "../base/errors.ts";
import { bulleted, unbulleted } from "./bullets.ts";
import { readCharacters } from "./characters.ts";
import type { Decoded } from "./decoded.ts";
import {
  type Aligned,
  type AlignedLine,
  type Block,
  type Cell,
  type LaidOut,
  type Row,
  type Segment,
  cellText,
} from "./document.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/**
 * Reads a text whose columns are set apart by tabs, or, where no line holds a tab, by two spaces or more.
 * Throws KeptError `empty-file`, `not-text`, `line-too-long`, `too-many-rows` or `too-many-columns`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { text, findings } = readCharacters(bytes);
  const lines = boundedLines(text);
  const blocks = isTabbed(lines) ? tabbedBlocks(lines) : alignedBlocks(lines);
  return { blocks, title: null, findings };
}

/** `number` counts line breaks as editors do; a form feed begins a page, as a rule in the middle of a line. */
type TextLine = { readonly text: string; readonly number: number; readonly page: number };

/** Rows of cells set apart by tabs hold several; a tab or two in a heading say nothing. */
function isTabbed(lines: readonly TextLine[]): boolean {
  return lines.some(({ text }) => text.split("\t", 4).length > 3);
}

function boundedLines(text: string): TextLine[] {
  // Counted before they are cut: thirty million empty lines are thirty million strings.
  const most = LIMITS.rows * 2;
  let breaks = 0;
  for (let at = text.indexOf("\n"); at !== -1 && breaks <= most; at = text.indexOf("\n", at + 1)) breaks++;
  const lines = breaks > most ? [] : text.split(/\r\n|[\n\r\u2028\u2029]/u, most + 1);
  if (breaks > most || lines.length > most)
    throw new KeptError("too-many-rows", "too-large", say("too-many-rows", { limit: LIMITS.rows }));
  const long = lines.findIndex((line) => line.length > LIMITS.lineLength);
  if (long !== -1) {
    throw new KeptError(
      "line-too-long",
      "bad-input",
      say("line-too-long", { line: long + 1, limit: LIMITS.lineLength }),
    );
  }
  let page = 1;
  return lines.flatMap((line, index) =>
    line.split("\f").map((part, before) => ({ text: part, number: index + 1, page: before === 0 ? page : ++page })),
  );
}

function tabbedBlocks(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    rows = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const { text, number } = lines[index] ?? { text: "", number: 1 };
    const at = { line: number };
    if (text.includes("\t")) {
      const end = quotedUntil(lines, index);
      const row = lines
        .slice(index, end + 1)
        .map((line) => line.text)
        .join("\n");
      rows.push({ cells: tabbedCells(row, at), header: false, at });
      index = end;
      continue;
    }
    endTable();
    if (text.trim() !== "") blocks.push({ kind: "line", text: text.trim(), level: 0, at });
  }
  endTable();
  return blocks;
}

/** The last line of a row in which a cell is quoted over several lines, as spreadsheets copy them; at most 50. */
function quotedUntil(lines: readonly TextLine[], start: number): number {
  const opens = (line: string) => /(?:^|\t)"(?:[^"\t]|"")*$/u.test(line);
  if (!opens(lines[start]?.text ?? "")) return start;
  for (let end = start + 1; end < Math.min(lines.length, start + 50); end++) {
    const text = lines[end]?.text ?? "";
    if (/^(?:[^"]|"")*"(?:\t|$)/u.test(text)) return opens(text.replace(/^(?:[^"]|"")*"/u, "")) ? start : end;
    // A tab can't stand in a cell, so that a line with one isn't the middle of it.
    if (text.includes("\t")) return start;
  }
  return start;
}

function tabbedCells(line: string, at: { line: number }): Cell[] {
  const parts = line.split("\t");
  if (parts.length > LIMITS.columns)
    throw new KeptError("too-many-columns", "too-large", say("too-many-columns", { limit: LIMITS.columns }));
  return parts.map((part) => {
    const quoted = part.includes('"') ? part.match(/^\s*"((?:[^"]|"")*)"\s*$/u)?.[1] : undefined;
    return textCell(quoted?.replaceAll('""', '"') ?? part, at);
  });
}

/** A cell of plain text: bulleted text is a list, otherwise every line is an item. */
export function textCell(text: string, at: Cell["at"]): Cell {
  const list = unbulleted(text);
  if (list === null && !/[\n\r]/u.test(text)) {
    const line = text.trim();
    return { items: line === "" ? [] : [line], list: false, merged: null, at };
  }
  const items =
    list ??
    text
      .split(/[\n\r]+/u)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return { items, list: list !== null, merged: null, at };
}

function alignedBlocks(lines: readonly TextLine[]): Block[] {
  const texts = lines.map(({ text }) => text.replaceAll("\t", "        "));
  const measure = betterMeasure(texts);
  const aligned: AlignedLine[] = [];
  for (const [index, { number, page }] of lines.entries()) {
    const segments = segmentsOf(texts[index] ?? "", measure);
    if (segments.length === 0) continue;
    if (segments.length > LIMITS.columns)
      throw new KeptError("too-many-columns", "too-large", say("too-many-columns", { limit: LIMITS.columns }));
    aligned.push({ segments, top: index, bottom: index + 1, page, at: { line: number } });
  }
  const block: Aligned = { kind: "aligned", lines: aligned };
  return aligned.length === 0 ? [] : [block];
}

type Measure = (character: string) => number;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const byCell: Measure = (character) => (WIDE.test(character) ? 2 : 1);
const byCharacter: Measure = () => 1;

/** Whoever spaced the columns counted Han characters as two cells or as one: the count under which columns line up better. */
function betterMeasure(lines: readonly string[]): Measure {
  const score = (measure: Measure) => {
    const starts = new Map<number, number>();
    for (const line of lines.slice(0, 2_000)) {
      for (const segment of segmentsOf(line, measure)) {
        if (segment.from > 0) starts.set(segment.from, (starts.get(segment.from) ?? 0) + 1);
      }
    }
    return [...starts.values()].reduce((sum, count) => sum + count * count, 0);
  };
  return score(byCharacter) > score(byCell) ? byCharacter : byCell;
}

function segmentsOf(line: string, measure: Measure): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const part of line.split(/( {2,}|\u3000{1,})/u)) {
    const width = [...part].reduce((sum, character) => sum + measure(character), 0);
    const text = part.trim();
    if (text !== "") {
      const lead = part.length - part.trimStart().length;
      segments.push({ text, from: position + lead, to: position + width });
    }
    position += width;
  }
  return segments;
}

/** Writes a document as UTF-8 text: a line a paragraph, cells set apart by tabs, several items in one behind bullets. */
export function encodeText(document: LaidOut): Uint8Array {
  const parts = document.blocks.map((block) => {
    if (block.kind === "line") return block.text;
    if (block.kind === "table") return block.rows.map((row) => row.cells.map(flatCell).join("\t")).join("\n");
    throw new Error("aligned text is read, never written");
  });
  return new TextEncoder().encode(`${parts.join("\n\n")}\n`);
}

function flatCell(cell: Cell): string {
  const text = cell.list || cell.items.length > 1 ? bulleted(cell.items, " ") : cellText(cell);
  return text.replace(/\s+/gu, " ");
}
