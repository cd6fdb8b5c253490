import type { Place } from "../../base/finding.ts";
import { bulletedRest, unbulleted } from "../../formats/bullets.ts";
import type { Aligned, AlignedLine, Cell, Segment } from "../../formats/document.ts";
import { rejoined, rejoinedAll } from "../vocabulary/characters.ts";
import { boundCell } from "./bound-cell.ts";
import { columnOf, isHeaderSuffix } from "../vocabulary/headers.ts";
import { headingOf, isNotApplicable, isTitle } from "../vocabulary/headings.ts";
import { columnEdges, textsByColumn } from "./column-edges.ts";
import { type Header, headerOfTexts } from "./find-header.ts";
import type { Piece } from "./pieces.ts";
import { type PlacedLine, type SplitRow, isRowNumber, numbersAreCentred, splitRows } from "./split-rows.ts";

/** A header wraps over at most this many lines, none of them with a run of text longer than this. */
const HEADER_LINES = 4;
const LONGEST_IN_HEADER = 60;

/** A page's own number, which is no part of the plan: - 3 -, 第 3 頁, Page 3 of 8. */
const PAGE_NUMBER =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|第?\s*\d{1,4}\s*[頁页](?:.*[頁页])?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/iu;

type AlignedHeader = { readonly lines: number; readonly columns: readonly Segment[]; readonly header: Header };

/** A table while it is walked: its lines, and the lines that a page break put between them. */
type OpenTable = { readonly header: AlignedHeader; readonly at: Place; readonly parts: (AlignedLine | Piece)[] };
/** A table with its lines' text by columns, in runs between what stands in its way. */
type PlacedTable = {
  readonly header: AlignedHeader;
  readonly at: Place;
  readonly runs: readonly (readonly PlacedLine[] | Piece)[];
};

/**
 * Lines whose columns stand only in their positions, as lines and rows: a header is found by its words, then its columns.
 * Rows may go on after a running header or a footnote; only another header or heading ends them.
 */
export function alignedPieces(block: Aligned): Piece[] {
  const parts = walk(block.lines.filter((_, index) => !isPageNumber(block.lines, index)));
  const placed = parts.map((part) => ("kind" in part ? part : placeLines(part)));
  const runs = placed.flatMap((part) =>
    "kind" in part ? [] : part.runs.flatMap((run) => ("kind" in run ? [] : [run])),
  );
  const centred = numbersAreCentred(runs);
  return placed.flatMap((part) => ("kind" in part ? [part] : tablePieces(part, centred)));
}

function walk(lines: readonly AlignedLine[]): (Piece | OpenTable)[] {
  const walked: (Piece | OpenTable)[] = [];
  let table: OpenTable | null = null;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const header = headerAt(lines, index);
    if (header !== null) {
      table = { header, at: placeOf(lines.slice(index, index + header.lines)), parts: [] };
      walked.push(table);
      index += header.lines;
      continue;
    }
    const kind = table === null ? "heading" : kindInTable(line, table.header);
    if (kind === "heading") {
      table = null;
      walked.push(loosePiece(line));
    } else table?.parts.push(kind === "row" ? line : loosePiece(line));
    index++;
  }
  return walked;
}

/** What a line below a table's header is: wrapped cells never begin at the left margin, where numbers and headings stand. */
function kindInTable({ segments }: AlignedLine, { columns }: AlignedHeader): "row" | "line" | "heading" {
  const [first] = segments;
  if (first === undefined || first.from >= (columns[1]?.from ?? Number.POSITIVE_INFINITY) || isRowNumber(first.text))
    return "row";
  const text = textOf(segments);
  const heading = headingOf(text, true);
  if (heading?.kind === "not-applicable") return "row";
  if (heading?.kind === "remark") return "line";
  if (heading !== null) return "heading";
  if (isTitle(text) || segments.some((segment) => PAGE_NUMBER.test(segment.text))) return "line";
  return segments.length === 1 && !isNotApplicable(first.text) ? "line" : "row";
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(" ");
}

function loosePiece(line: AlignedLine): Piece {
  const text = textOf(line.segments.filter((segment) => line.segments.length === 1 || !PAGE_NUMBER.test(segment.text)));
  return { kind: "line", text, level: 0, at: line.at, wraps: line.segments.length === 1 };
}

/** A page's number alone in its line; a bare one only at a page's edge, and not where rows are numbered. */
function isPageNumber(lines: readonly AlignedLine[], index: number): boolean {
  const line = lines[index];
  const [only] = line?.segments ?? [];
  if (line === undefined || only === undefined || line.segments.length > 1) return false;
  if (PAGE_NUMBER.test(only.text)) return true;
  const [before, after] = [lines[index - 1], lines[index + 1]];
  const atEdge = before?.page !== line.page || after?.page !== line.page;
  return (
    atEdge &&
    (line.page > 1 || after !== undefined) &&
    /^\d{1,4}$/.test(only.text) &&
    only.from > leftOf(before ?? after)
  );
}

function leftOf(line: AlignedLine | undefined): number {
  return (line?.segments[0]?.from ?? 0) + 2;
}

/** The header that begins at a line, or null; also where the one that begins below is as good, and this line the end of a row. */
function headerAt(lines: readonly AlignedLine[], start: number): AlignedHeader | null {
  const header = headerFrom(lines, start);
  const below = header === null || header.lines === 1 ? null : headerFrom(lines, start + 1);
  return header !== null && below !== null && isAsGood(below.header, header.header) && below.lines + 1 >= header.lines
    ? null
    : header;
}

function isAsGood(header: Header, other: Header): boolean {
  return header.columns.size >= other.columns.size && header.unknown.size <= other.unknown.size;
}

/** A header of one to four lines, as many as name the most columns. */
function headerFrom(lines: readonly AlignedLine[], start: number): AlignedHeader | null {
  let best: AlignedHeader | null = null;
  let columns: Segment[] = [];
  for (let count = 1; count <= HEADER_LINES; count++) {
    const line = lines[start + count - 1];
    const [first] = line?.segments ?? [];
    if (line === undefined || first === undefined || isRowNumber(first.text)) break;
    if (line.segments.some(({ text }) => text.length > LONGEST_IN_HEADER || /[。；;]$/u.test(text))) break;
    if (line.segments.length === 1 && headingOf(first.text, false) !== null) break;
    columns = stacked(columns, line.segments.flatMap(labelsIn));
    const header = headerOfTexts(columns.map(({ text }) => text));
    if (
      header !== null &&
      (best === null || header.columns.size > best.header.columns.size || isAsGood(header, best.header))
    ) {
      best = { lines: count, columns, header };
    }
  }
  return best;
}

/** Columns' names that stand too near one another to be runs of their own: 數據種類 數據集名稱. */
function labelsIn(segment: Segment): Segment[] {
  if (columnOf(segment.text) !== null) return [segment];
  const labels: string[] = [];
  for (const word of segment.text.split(" ")) {
    if (labels.length > 0 && isHeaderSuffix(word)) labels.push(`${labels.pop() ?? ""} ${word}`);
    else labels.push(word);
  }
  return labels.length > 1 && labels.every((label) => columnOf(label) !== null)
    ? cutSegment(segment, labels)
    : [segment];
}

/** A run of text cut into parts that stand as wide as they are long. */
function cutSegment({ text, from, to }: Segment, parts: readonly string[]): Segment[] {
  const unit = (to - from) / Math.max(text.length, 1);
  let start = from;
  return parts.map((part) => {
    const segment = { text: part, from: start, to: start + part.length * unit };
    start = segment.to + unit;
    return segment;
  });
}

const overlap = (one: Segment, other: Segment) => one.from < other.to && other.from < one.to;

/** Columns with one more line of header text below them; a name of two words over two others is two columns' names. */
function stacked(columns: readonly Segment[], below: readonly Segment[]): Segment[] {
  if (columns.length === 0) return [...below];
  const joined = columns.flatMap((column) => {
    const words = column.text.split(" ");
    const under = below.filter((segment) => overlap(column, segment)).length;
    return under > 1 && under === words.length ? cutSegment(column, words) : [column];
  });
  for (const segment of below) {
    const over = joined.findIndex((column) => overlap(column, segment));
    const column = joined[over];
    if (column === undefined) joined.push(segment);
    else
      joined[over] = {
        text: rejoined(column.text, segment.text),
        from: Math.min(column.from, segment.from),
        to: Math.max(column.to, segment.to),
      };
  }
  return joined.sort((a, b) => a.from - b.from);
}

function placeLines({ header, at, parts }: OpenTable): PlacedTable {
  const edges = columnEdges(
    header.columns,
    parts.flatMap((part) => ("kind" in part ? [] : [part])),
  );
  const date = header.header.columns.get("date") ?? null;
  const runs: (PlacedLine[] | Piece)[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if ("kind" in part) runs.push(part);
    else {
      const line = { line: part, texts: textsByColumn(part, edges, date) };
      if (last === undefined || "kind" in last) runs.push([line]);
      else last.push(line);
    }
  }
  return { header, at, runs };
}

function tablePieces({ header: { columns }, at, runs }: PlacedTable, centred: boolean): Piece[] {
  const header: Piece = {
    kind: "row",
    cells: columns.map(({ text }) => plainCell([text], at)),
    header: true,
    at,
    uncertain: false,
  };
  const rows = runs.flatMap((run): Piece[] =>
    "kind" in run ? [run] : splitRows(run, centred).map((row) => rowPiece(row, columns.length)),
  );
  return [header, ...rows];
}

function rowPiece({ lines, uncertain }: SplitRow, width: number): Piece {
  const at = placeOf(lines.map(({ line }) => line));
  const cells = Array.from({ length: width }, (_, column) =>
    joinedCell(
      lines.map(({ texts }) => texts[column] ?? ""),
      at,
    ),
  );
  return { kind: "row", cells, header: false, at, uncertain };
}

function joinedCell(texts: readonly string[], at: Place): Cell {
  const parts = texts.filter((text) => text !== "");
  boundCell(
    parts.reduce((sum, text) => sum + text.length, 0),
    1,
  );
  if (parts.some((text) => unbulleted(text) !== null)) {
    return { items: itemsOf(parts), list: true, merged: null, at };
  }
  return plainCell([rejoinedAll(parts)], at);
}

/** The items of a list, each of which may go on in lines without a bullet. */
function itemsOf(parts: readonly string[]): string[] {
  const items: string[][] = [];
  for (const part of parts) {
    const begun = unbulleted(part);
    const [rest = "", ...further] = begun === null ? bulletedRest(part) : ["", ...begun];
    if (rest !== "" && items.length === 0) items.push([rest]);
    else if (rest !== "") items.at(-1)?.push(rest);
    items.push(...further.map((item) => [item]));
  }
  return items.map(rejoinedAll);
}

function plainCell(items: readonly string[], at: Place): Cell {
  return { items: items.filter((item) => item !== ""), list: false, merged: null, at };
}

/** The place of several lines together: the first line, or the box around those on the first one's page. */
function placeOf(lines: readonly AlignedLine[]): Place {
  const [first] = lines;
  if (first === undefined) throw new Error("a row of no lines");
  if (!("page" in first.at)) return first.at;
  const { page } = first.at;
  let [left, top, right, bottom] = first.at.box;
  for (const { at } of lines) {
    if (!("page" in at) || at.page !== page) continue;
    left = Math.min(left, at.box[0]);
    top = Math.min(top, at.box[1]);
    right = Math.max(right, at.box[2]);
    bottom = Math.max(bottom, at.box[3]);
  }
  return { page, box: [left, top, right, bottom] };
}
