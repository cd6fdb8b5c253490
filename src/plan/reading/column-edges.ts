import type { AlignedLine, Segment } from "../../formats/document.ts";
import { rejoined } from "../vocabulary/characters.ts";
import { readDate } from "../vocabulary/dates.ts";
import { isRowNumber } from "./split-rows.ts";

/** The left edge of every column: in the widest gap that no line of the table fills between two columns' headers. */
export function columnEdges(columns: readonly Segment[], body: readonly AlignedLine[]): number[] {
  const all = [...columns, ...body.filter((line) => line.segments.length > 1).flatMap((line) => line.segments)].sort(
    (a, b) => a.from - b.from,
  );
  return columns.map((column, index) => {
    const before = columns[index - 1];
    if (before === undefined) return Number.NEGATIVE_INFINITY;
    const gap = widestGap(all, (before.from + Math.min(before.to, column.from)) / 2, (column.from + column.to) / 2);
    return gap ?? column.from - 0.5;
  });
}

function widestGap(segments: readonly Segment[], from: number, to: number): number | null {
  let reached = from;
  let widest: { width: number; middle: number } | null = null;
  for (const segment of segments) {
    if (segment.to <= from || segment.from >= to) continue;
    widest = wider(widest, reached, segment.from);
    reached = Math.max(reached, segment.to);
  }
  return wider(widest, reached, to)?.middle ?? null;
}

type Gap = { readonly width: number; readonly middle: number };

function wider(widest: Gap | null, from: number, to: number): Gap | null {
  const width = to - from;
  return width > 0 && (widest === null || width > widest.width) ? { width, middle: from + width / 2 } : widest;
}

/**
 * A line's runs of text by the columns they begin in. Where a row was spaced by eye they begin anywhere: a numbered one
 * that has as many runs as there are columns, and no date where its positions put it, is taken in order.
 */
export function textsByColumn(line: AlignedLine, edges: readonly number[], dateColumn: number | null): string[] {
  const texts = edges.map(() => "");
  for (const segment of line.segments) {
    const after = edges.findIndex((edge) => edge > segment.from + 0.01);
    const column = after === -1 ? edges.length - 1 : after - 1;
    texts[column] = rejoined(texts[column] ?? "", segment.text);
  }
  if (line.segments.length !== edges.length || !isRowNumber(line.segments[0]?.text ?? "")) return texts;
  if (dateColumn !== null && readDate(texts[dateColumn] ?? "").how !== "unreadable") return texts;
  return line.segments.map(({ text }) => text);
}
