import { folded, rejoined } from "../vocabulary/characters.ts";
import { bureauInTitle, isRemark, isTitle, periodIn } from "../vocabulary/headings.ts";
import type { LinePiece } from "./pieces.ts";

/** A body whose plans are known, by all the names it goes by. */
export type KnownBureau = { readonly id: string; readonly names: readonly string[] };

export type Preamble = {
  readonly bureau: { readonly text: string; readonly id: string | null };
  readonly title: string;
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly remarks: string[];
  /** Lines that are none of these. */
  readonly others: readonly number[];
};

const BODY =
  /(?:局|署|處|处|科|委員會|委员会|辦公室|办公室|公署|總部|总部|庫務署|天文台|司|海關|海关|機構|机构|院|學院|会|會)$|\b(?:bureau|department|office|authority|commission|service|secretariat|observatory|administration|agency|unit|council|force|judiciary|registry|laboratory|treasury|branch)\b/iu;

/** A body's name stands near the title. */
const MOST_LINES_AWAY = 100;

/** What stands before the first section: who publishes the plan, its title, the years it is for, remarks. */
export function readPreamble(pieces: readonly LinePiece[], known: readonly KnownBureau[]): Preamble {
  const lines = pieces.map(({ text }) => text);
  const remarks = lines.filter((line) => isRemark(line));
  const titleIndex = titleLine(pieces);
  const { title, last } = titleIndex === -1 ? { title: "", last: -1 } : withWrappedTitle(lines, titleIndex);
  const inTitle = bureauInTitle(title);
  const bureauIndex = bureauLine(lines, titleIndex, known, inTitle !== null && BODY.test(folded(inTitle)));
  const text = lines[bureauIndex] ?? inTitle ?? "";
  const others = lines.flatMap((each, index) =>
    (index > titleIndex && index <= last) || each === lines[titleIndex] || each === lines[bureauIndex] || isRemark(each)
      ? []
      : [index],
  );
  const period = periodIn(title) ?? periodIn(titleIndex === -1 ? "" : (lines[titleIndex - 1] ?? "")) ?? null;
  return { bureau: { text, id: identified(text, title, known) }, title, period, remarks, others };
}

/** The line that is the title: of those that name an open data plan, the first that is a heading, else that names its years, else the first. */
function titleLine(pieces: readonly LinePiece[]): number {
  const candidates = pieces.flatMap(({ text, level }, index) => (isTitle(text) ? [{ index, text, level }] : []));
  const dated = candidates.filter(({ text }) => periodIn(text) !== null && !/[。.]$/u.test(text));
  const [best] = [...dated.filter(({ level }) => level > 0), ...dated, ...candidates];
  return best?.index ?? -1;
}

/** A long title may go on in the next lines, as its bracketed part does, whole or in parts: （包含空間 / 數據計劃）. */
function withWrappedTitle(lines: readonly string[], index: number): { title: string; last: number } {
  let title = lines[index] ?? "";
  let last = index;
  const next = lines[index + 1] ?? "";
  if (/^[(（][^()（）]*[)）]$/u.test(next) && !/[)）]$/u.test(title)) {
    return { title: /\p{Script=Han}$/u.test(title) ? title + next : `${title} ${next}`, last: index + 1 };
  }
  while (/[(（][^()（）]*$/u.test(title) && last < index + 3) title = rejoined(title, lines[++last] ?? "");
  return /[(（][^()（）]*$/u.test(title) ? { title: lines[index] ?? "", last: index } : { title, last };
}

/** The line nearest the title that is a known body's name, or, unless the title holds one, that ends as bodies' names do. */
function bureauLine(
  lines: readonly string[],
  titleIndex: number,
  known: readonly KnownBureau[],
  inTitle: boolean,
): number {
  const near = lines.slice(0, Math.max(titleIndex, 0) + MOST_LINES_AWAY);
  const candidates = near.flatMap((line, index) =>
    index >= titleIndex - MOST_LINES_AWAY && isNameLike(line) ? [index] : [],
  );
  const byDistance = candidates.sort((a, b) => Math.abs(a - titleIndex) - Math.abs(b - titleIndex) || a - b);
  const named = byDistance.find((index) => identified(lines[index] ?? "", "", known) !== null);
  if (named !== undefined) return named;
  if (inTitle) return -1;
  // Whatever it is called, it is the one line above the title.
  return (
    byDistance.find((index) => BODY.test(folded(lines[index] ?? ""))) ??
    (titleIndex === 1 && candidates.includes(0) ? 0 : -1)
  );
}

/** A page's menu (關於本局, Home > About) and its prose hold bodies' names too. */
function isNameLike(line: string): boolean {
  const sentence = /[。！？>|]|^(?:關於|关于|聯絡|联络|歡迎|欢迎|about|contact|welcome|home)|[.!?]$/iu;
  return line.length <= 120 && !isTitle(line) && !isRemark(line) && !sentence.test(line.trim());
}

function identified(text: string, title: string, known: readonly KnownBureau[]): string | null {
  const exact = (name: string) => folded(name).toLowerCase() === folded(text).toLowerCase();
  const within = (name: string) => title !== "" && folded(title).toLowerCase().includes(folded(name).toLowerCase());
  return (
    (
      known.find(({ names }) => names.some(exact)) ??
      (text === "" || title !== "" ? known.find(({ names }) => names.some(within)) : undefined)
    )?.id ?? null
  );
}
