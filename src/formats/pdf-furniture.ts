import type { PdfPage } from "./pdf-page.ts";
import { joinWords, linesOf, type TextLine } from "./pdf-text.ts";

/** The parts of a page's height, at its top and bottom, where running headers and page numbers stand. */
const EDGE = 0.1;
/** Lines at each edge that may be furniture. */
const MOST_LINES = 3;
/** How far apart the same line may stand on two pages, in points. */
const SAME_PLACE = 4;

const PAGE_NUMBER = [
  /^[-–—\s]*\d{1,4}[-–—\s]*$/u,
  /^第\s*\d{1,4}\s*[頁页](?:\s*[,，/／(（]?\s*共\s*\d{1,4}\s*[頁页]\s*[)）]?)?$/u,
  /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/u,
];

type EdgeLine = { readonly line: TextLine; readonly text: string; readonly key: string; readonly foot: boolean };

/** The outermost lines of a page, each set apart from what it frames. */
function edgeLines(page: PdfPage): EdgeLine[] {
  const lines = linesOf(page.words);
  const outermost = (from: readonly TextLine[], foot: boolean): EdgeLine[] => {
    const found: EdgeLine[] = [];
    for (const [index, line] of from.slice(0, MOST_LINES).entries()) {
      const inEdge = foot ? line.box[1] > page.height * (1 - EDGE) : line.box[3] < page.height * EDGE;
      if (!inEdge) break;
      const text = joinWords(line.words, { keepSpaces: false });
      found.push({ line, text, key: text.replace(/\d+/gu, "#"), foot });
      const next = from[index + 1];
      if (next === undefined) break;
      const gap = foot ? line.box[1] - next.box[3] : next.box[1] - line.box[3];
      // Once a line stands apart from the next, what follows is the body.
      if (gap > (line.words[0]?.size ?? 0)) return found;
    }
    // Nothing sets these apart from the body: only a page number is sure to be furniture.
    return found.filter(({ text }) => isPageNumber(text)).slice(0, 1);
  };
  return [...outermost(lines, false), ...outermost(lines.toReversed(), true)];
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.some((pattern) => pattern.test(text));
}

function samePlace(a: EdgeLine, b: EdgeLine): boolean {
  return a.key === b.key && a.foot === b.foot && Math.abs(a.line.baseline - b.line.baseline) < SAME_PLACE;
}

/**
 * Leaves out page numbers, and lines that stand at the same edge of most pages with the same text but for their numbers.
 * A page number alone is taken for one where it is in the margin; a lone page's repeats nothing.
 */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const edges = pages.map(edgeLines);
  const places = new Map<string, EdgeLine[]>();
  for (const edge of edges.flat()) places.set(edge.key, [...(places.get(edge.key) ?? []), edge]);
  return pages.map((page, index) => {
    const dropped = new Set(
      (edges[index] ?? [])
        .filter((edge) => {
          const alike = (places.get(edge.key) ?? []).filter((other) => samePlace(edge, other)).length;
          return alike >= Math.max(2, pages.length / 2) || isPageNumber(edge.text);
        })
        .flatMap(({ line }) => line.words),
    );
    return dropped.size === 0 ? page : { ...page, words: page.words.filter((word) => !dropped.has(word)) };
  });
}
