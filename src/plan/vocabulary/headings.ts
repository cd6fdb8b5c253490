import { folded, oneLine } from "./characters.ts";

export type SectionLetter = "A" | "B" | "C" | "D";

export type Heading =
  /** `spatial` is null where, as is usual, the heading leaves its part to one of its own. */
  | { readonly kind: "section"; readonly letter: SectionLetter; readonly spatial: boolean | null }
  /** `letter` is null unless the part names its section too: A.i. */
  | { readonly kind: "part"; readonly spatial: boolean; readonly letter: SectionLetter | null }
  | { readonly kind: "organisation"; readonly number: number; readonly text: string }
  | { readonly kind: "remark" }
  | { readonly kind: "not-applicable" };

/** `A.`, `(A)`, `第A部分`, `Section A –`; `A(ii)` or `A.i` where the part is named with the section. */
const LETTERED =
  /^(?:(?:section|part)\s*)?(?:\(([A-D])\)|([A-D])(?:\s*[.(-]?\s*(i{1,2})\)?(?![a-z])\s*[.、:)–—-]?|\s*[.、:)\]。–—]|\s?-(?=\s)|(?=\s*[「在])))\s*(?=\S)|^第?\s*([A-D])\s*(?:部分|部份|部)\s*[.、:)。–—-]?\s*(?=\S)|^(?:section|part)\s+([A-D])\b/iu;
/** An entry of a table of contents: ….. 3. */
const CONTENTS_ENTRY = /(?:\.{3,}|…+|·{3,}|\. \. \.)\s*\d{1,3}$/u;
const ABOUT_RELEASE =
  /發放|发放|開放|开放|發布|发布|公布|上[載载]|推出|releas|publish|open(?:ed|ing)?\b|upload|dataset|數據|数据|進度|进度|progress/iu;
const UPLOADED =
  /進度|进度|已經?上[載载]|已经上[載载]|已(?:經|经)?(?:發放|发放|開放|开放)|progress|(?:already|have been|been)\s+(?:uploaded|released|published)/iu;
const OTHERS = /其他(?:機構|机构|組織|组织|團體|团体)|other\s+organi[sz]ations?/iu;

const NUMERAL =
  "(?:([A-D])\\s*[.(-]?\\s*(?=i{1,2}\\b))?(?:\\(?(?:i{1,2}|[12]|[ab]|[一二甲乙])\\)?\\s*[.、:)．-]?\\s*)?(?:地理)?";
const BRACKETED = "\\s*(?:\\([^()]{0,40}\\))?";
const NON_SPATIAL = new RegExp(
  `^${NUMERAL}(?:非空[間间](?:數據|数据)(?:集|計劃|计划)?|non[\\s-]*spatial(?:\\s*data(?:sets?)?)?)${BRACKETED}\\s*:?$`,
  "iu",
);
const SPATIAL = new RegExp(
  `^${NUMERAL}(?:空[間间](?:數據|数据)(?:集|計劃|计划)?|(?:geo)?spatial(?:\\s*data(?:sets?)?)?)${BRACKETED}\\s*:?$`,
  "iu",
);

const ORGANISATION = /^(?:\((\d{1,3})\)|(\d{1,3})\s*[.、)．])\s*(\S.*)$/u;
const REMARK =
  /^(?:備註|备注|備注|附註|附注|註釋|注释|註|注|remarks?|notes?)(?:\s*\(?\d+\)?)?\s*[:.]|^(?:備註|备注|備注|remarks?|notes?)(?:\s*\(?\d+\)?)?$|^(?:備註|备注|備注)[\s–—-]/iu;
const FOOTNOTE = /^(?:[*#†‡§^]+|\[\d+\])\s*\S/u;
const NOT_APPLICABLE =
  /^[-–—]?\s*[([]?(?:不[適适]用|沒有|没有|無|无|暫無|暂无|n\/?a|n\.a\.?|not applicable|nil|none)[)\]]?[.。]?\s*[-–—]?$|^(?:沒有|没有|暫[時无無]?(?:沒有)?|暂[时无無]?(?:没有)?|未有)[^。,;:]{0,20}(?:數據|数据|數據集|数据集|計劃|计划|項目|项目)[.。]?$|^no (?:spatial |non-spatial |such )?(?:data|datasets?)\b[^.;:]{0,60}\.?$/iu;

/** Years named in a heading; a range counts every year in it: 2027 年及 2028 年, 2027-2028. */
export function yearsIn(text: string): number[] {
  const years = new Set<number>();
  for (const [, first, last] of folded(text).matchAll(
    /(?<!\d)((?:19|20)\d{2})(?:\s*年?\s*(?:[-–—~]|至|to)\s*((?:19|20)\d{2}))?(?!\d)/giu,
  )) {
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    for (let year = from; year <= Math.min(to, from + 20); year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** What a line outside the rows says about the plan's structure, or null when it is none of these. */
export function headingOf(text: string, inOrganisations: boolean): Heading | null {
  const line = folded(text);
  if (line === "" || line.length > 500 || CONTENTS_ENTRY.test(line)) return null;
  if (NOT_APPLICABLE.test(line)) return { kind: "not-applicable" };
  const nonSpatial = line.match(NON_SPATIAL);
  const part = nonSpatial ?? line.match(SPATIAL);
  if (part !== null) return { kind: "part", spatial: nonSpatial === null, letter: letterOf(part[1]) };
  if (REMARK.test(line) || FOOTNOTE.test(line)) return { kind: "remark" };
  const lettered = letteredSection(line);
  if (lettered !== null) return { kind: "section", ...lettered };
  const organisation = inOrganisations ? line.match(ORGANISATION) : null;
  if (organisation !== null) {
    const [, bracketed, plain] = organisation;
    const name = oneLine(text).replace(/^[(（]?\s*[\d０-９]{1,3}\s*[)）.、．]\s*/u, "");
    return { kind: "organisation", number: Number(bracketed ?? plain), text: name };
  }
  return null;
}

function letteredSection(line: string): { letter: SectionLetter; spatial: boolean | null } | null {
  const match = line.match(LETTERED);
  if (match === null || !ABOUT_RELEASE.test(line)) return null;
  const [, bracketed, plain, part, named, section] = match;
  const letter = letterOf(bracketed ?? plain ?? named ?? section);
  return letter === null ? null : { letter, spatial: part === undefined ? null : part.length === 1 };
}

function letterOf(text: string | undefined): SectionLetter | null {
  const letter = text?.toUpperCase();
  return letter === "A" || letter === "B" || letter === "C" || letter === "D" ? letter : null;
}

/** The section that an unlettered heading must be: D speaks of what is uploaded, C of others, A of one year, B of more. */
export function unletteredSection(text: string): SectionLetter | null {
  const line = folded(text);
  if (line.length > 200 || CONTENTS_ENTRY.test(line) || !/數據集|数据集|dataset/iu.test(line)) return null;
  if (UPLOADED.test(line)) return "D";
  if (OTHERS.test(line)) return "C";
  if (!ABOUT_RELEASE.test(line)) return null;
  const years = yearsIn(line);
  if (years.length === 0 || /計劃|计划|plan\b/iu.test(line)) return null;
  return years.length === 1 ? "A" : "B";
}

/** With room for spaces and brackets around the words. In UTF-16 units. */
const LONGEST_NOT_APPLICABLE = 60;
const MAY_BE_REMARK = /^\s*[備备附註注\uFA61rRnNｒＲｎＮ]/u;

/** Both are asked of every cell of a document, so what can't be one is told before it is folded. */
export function isNotApplicable(text: string): boolean {
  return text.length <= LONGEST_NOT_APPLICABLE && NOT_APPLICABLE.test(folded(text));
}

export function isRemark(text: string): boolean {
  return MAY_BE_REMARK.test(text) && REMARK.test(folded(text));
}

/** The mark that ties a cell to a footnote: 數據集甲*, 03/2026 #. */
export function footnoteMark(text: string): string | null {
  return folded(text.slice(-20)).match(/(?:[*#†‡§^]+|\[\d{1,2}\])$/u)?.[0] ?? null;
}

/** The mark that a footnote begins with: * 因系統提升…. */
export function leadingMark(remark: string): string | null {
  return folded(remark.slice(0, 20)).match(/^(?:[*#†‡§^]+|\[\d{1,2}\])/u)?.[0] ?? null;
}

/** A longer line is prose, whatever it speaks of. In UTF-16 units. */
const LONGEST_TITLE = 300;
const TITLE = /(?:開放|开放|空[間间])(?:數據|数据)(?:[\s\S]*?)(?:計劃|计划|計畫|计画)|(?:open|spatial)\s+data\s+plan/iu;

/** True for the line that names the document as an open data plan. */
export function isTitle(text: string): boolean {
  const line = folded(text);
  return (
    line.length <= LONGEST_TITLE &&
    TITLE.test(line) &&
    !REMARK.test(line) &&
    letteredSection(line) === null &&
    !CONTENTS_ENTRY.test(line)
  );
}

/** Whether a plan is of spatial data alone (true) or of other data alone (false), by its title; null where of both, or unsaid. */
export function partOfTitle(lines: readonly string[]): boolean | null {
  const title = folded(lines.find(isTitle) ?? "");
  const spatial = /空[間间](?:數據|数据)|spatial data/iu.test(title);
  const open = /[開开]放(?:數據|数据)|open data/iu.test(title);
  return spatial === open ? null : spatial;
}

/** First and last year that a title covers: 2026-2028年度, 2026-28, 2026. */
export function periodIn(title: string): { from: number; to: number } | null {
  const text = folded(title.slice(0, LONGEST_TITLE * 2));
  const range = text.match(
    /(?<!\d)((?:19|20)\d{2})(?:\/\d{2})?\s*年?度?\s*(?:[-–—~/]|至|到|to)\s*((?:19|20)?\d{2})(?:\/(\d{2}))?(?!\d)/iu,
  );
  if (range !== null) {
    const from = Number(range[1]);
    const end = range[2] ?? "";
    const last = end.length === 4 ? Number(end) : Math.floor(from / 100) * 100 + Number(end);
    // 2025/26 – 2027/28: financial years, of which the last ends in 2028.
    const to = range[3] !== undefined && (last + 1) % 100 === Number(range[3]) ? last + 1 : last;
    return to >= from && to - from <= 20 ? { from, to } : null;
  }
  const single = text.match(/(?<!\d)((?:19|20)\d{2})(?!\d)/u);
  return single === null ? null : { from: Number(single[1]), to: Number(single[1]) };
}

/** The body that a title names beside the plan: 創新科技及工業局2026-2028年度…, … Plan of the Education Bureau (2026-2028). */
export function bureauInTitle(title: string): string | null {
  const text = oneLine(title);
  if (text.length > LONGEST_TITLE) return null;
  const before = text.match(/^(.+?)(?:['’]s)?\s*(?:\(?(?:19|20)\d{2})/u)?.[1]?.replace(/[\s:–—,-]+$/u, "") ?? "";
  if (before !== "" && /[\p{L}]/u.test(before) && !isTitle(before)) return before;
  const after = text.match(/plan\b(?:\s*\([^)]*\))?\s*(?:of|for|by|[-–—:])\s*(?:the\s+)?(.+)$/iu)?.[1] ?? "";
  const name = after.replace(/[\s,(:–—-]*(?:19|20)\d{2}.*$/u, "").trim();
  return name === "" ? null : name;
}
