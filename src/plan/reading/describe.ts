import type { Cell } from "../../formats/document.ts";
import type { Delivery } from "../model.ts";
import { isRemark } from "../vocabulary/headings.ts";
import { formatsIn, isDelivery, platformsIn } from "../vocabulary/platforms.ts";

export type Description = {
  readonly statements: readonly string[];
  readonly delivery: Delivery | null;
  readonly remarks: readonly string[];
};

/** Brackets and quotation marks, by how much deeper a text stands behind one. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from("(（「『《〈“[【", (mark): [string, number] => [mark, 1]),
  ...Array.from(")）」』》〉”]】", (mark): [string, number] => [mark, -1]),
]);
const MARK = /[(（「『《〈“[【)）」』》〉”\]】。.]/gu;
/** 在「開放數據平台」網站以…: the delivery sentence begins here even where the one before it has no full stop. */
const BEFORE_DELIVERY =
  /(?<=\S)(?=(?:在|於|于)\s*[「『“"]?(?:開放數據平台|空間數據共享平台|开放数据平台|空间数据共享平台)[」』”"]?(?:及|和|、|\/|或|「|」|空間數據共享平台|开放数据平台|空间数据共享平台|開放數據平台|網站|网站|\s)*以)/u;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|no|nos|vs|mr|mrs|ms|dr|ltd|co|inc|st|dept|approx|etc|fig|cap|vol)|\b[A-Z])$/iu;

/** What a description cell says: its statements, then how the data goes out, then remarks on the row. */
export function describe(cell: Cell | undefined): Description {
  const items = cell?.items ?? [];
  const parts = cell?.list === true ? [...items] : items.flatMap(splitStatements);
  const remarks = parts.filter(isRemark);
  const statements = parts.filter((part) => !isRemark(part));
  let first = statements.length;
  while (first > 0 && isDelivery(statements[first - 1] ?? "")) first--;
  const sentences = statements.slice(first);
  const text = sentences.join("\n");
  const delivery =
    sentences.length === 0 ? null : { text, platforms: [...platformsIn(text)], formats: [...formatsIn(text)] };
  return { statements: statements.slice(0, first), delivery, remarks };
}

/** Sentences that a page had as list items and its text runs together: 。 ends one, or a full stop before a capital. */
export function splitStatements(text: string): string[] {
  return splitSentences(text)
    .flatMap((sentence) => sentence.split(BEFORE_DELIVERY))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  const marks = [...text.matchAll(MARK)];
  // Brackets that never close, as they do in real plans, must not hold everything after them together.
  const balanced = marks.reduce((sum, [mark]) => sum + (DEPTHS.get(mark) ?? 0), 0) === 0;
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of marks) {
    depth = Math.max(0, depth + (DEPTHS.get(mark) ?? 0));
    if ((depth > 0 && balanced) || !endsSentence(text, index, start)) continue;
    sentences.push(text.slice(start, index + 1));
    start = index + 1;
  }
  return [...sentences, text.slice(start)];
}

/** A capital after a space; without one, only a capitalised word: sector.Number, never DATA.GOV.HK. */
function startsSentence(text: string, index: number): boolean {
  if (/^\s+[A-Z(「“"']/u.test(text.slice(index, index + 3))) return true;
  return /^[A-Z][a-z]/u.test(text.slice(index, index + 2));
}

function endsSentence(text: string, index: number, start: number): boolean {
  const character = text.charAt(index);
  if (character === "。") return true;
  if (character !== "." || !startsSentence(text, index + 1)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(start, index - 12), index));
}
