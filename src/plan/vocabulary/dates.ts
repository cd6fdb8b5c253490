import { remembered } from "../../base/remembered.ts";
import { arabicDigits, folded, oneLine } from "./characters.ts";

/**
 * What a wording of a month means. `month` is `YYYY-MM` or null.
 * `how`: a month as asked for; a day, a quarter, a half, a year or a range, of which the last month is taken;
 * said to be undetermined, or dropped; or not to be read.
 */
export type DateRead = {
  readonly month: string | null;
  readonly how:
    | "month"
    | "short-year"
    | "day"
    | "quarter"
    | "half"
    | "year"
    | "range"
    | "moved"
    | "undetermined"
    | "dropped"
    | "unreadable";
  /** A remark that stood in brackets with the date: 原定 03/2026, postponed to 06/2027. */
  readonly remark: string | null;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ORDINALS: Readonly<Record<string, number>> = {
  "first": 1,
  "second": 2,
  "third": 3,
  "fourth": 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};
const YEAR = "([12]\\d{3})";
/** A longer wording is a sentence, not a month. In UTF-16 units. */
const LONGEST = 200;
const UNDETERMINED =
  /^[([]?(?:(?:日期|[時时][間间])?(?:[有尚仍])?(?:待(?:定|[訂订]|[確确]定|[確确][認认]|公[布佈]|落[實实])|未(?:定|[確确]定|有定案))|(?:date )?(?:is )?to be (?:determined|confirmed|advised|fixed|announced)(?: \(tb[cda]\))?|tb[cda]\.?|not yet (?:determined|fixed|confirmed)|under review|n\/?a|n\.a\.|不[適适]用|not applicable|nil|[-–—]+)[)\]]?$/iu;
const DROPPED_WORDS =
  "(?:已?(?:取消|[刪删]除|[擱搁]置|[終终]止|撤回)|不再(?:[發发]放|[開开]放|[發发][布佈]|推出)|(?:cancell?ed|dropped|withdrawn|shelved|removed|no longer (?:to be )?(?:released|planned))\\b)";
const DROPPED = new RegExp(`^${DROPPED_WORDS}`, "iu");
const SAYS_DROPPED = new RegExp(DROPPED_WORDS, "iu");
const MOVED_TO =
  /(?:[順顺]?延(?:期|[後后]|[遲迟])?(?:[發发]放)?(?:至|到)|(?:推[遲迟後后]|押[後后])(?:[發发]放)?(?:至|到)|改(?:期)?(?:[為为於于至])|[現现](?:定|[擬拟])[於于為为]?|(?:postponed|deferred|delayed|rescheduled|revised|changed) (?:to|until|till)|\bnow\b|→|->)/iu;
const POSTPONED = /延期|延[後后遲迟]|押[後后]|推[遲迟後后]|postponed|deferred|delayed/iu;

type Pattern = readonly [RegExp, (match: RegExpMatchArray) => { year: number; month: number; how: DateRead["how"] }];
const numbers = (match: RegExpMatchArray, ...groups: number[]) => groups.map((group) => Number(match[group]));
const nameIndex = (name: string | undefined) => MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;

/** Tried in order on the whole wording; full days stand before the months that are parts of them. */
const PATTERNS: readonly Pattern[] = [
  [
    new RegExp(`^\\d{1,2}([./-])(\\d{1,2})\\1${YEAR}$`),
    (m) => {
      const [month = 0, year = 0] = numbers(m, 2, 3);
      return { year, month, how: "day" };
    },
  ],
  [
    new RegExp(`^${YEAR}[./-](\\d{1,2})[./-]\\d{1,2}(?:[t ][0-9:.]+z?)?$`, "i"),
    (m) => {
      const [year = 0, month = 0] = numbers(m, 1, 2);
      return { year, month, how: "day" };
    },
  ],
  [
    new RegExp(`^${YEAR} ?年 ?(\\d{1,2}) ?月 ?\\d{1,2} ?日$`),
    (m) => {
      const [year = 0, month = 0] = numbers(m, 1, 2);
      return { year, month, how: "day" };
    },
  ],
  [
    new RegExp(`^\\d{1,2} ?${MONTH_NAME},? ?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[2]), month: nameIndex(m[1]), how: "day" }),
  ],
  [
    new RegExp(`^${MONTH_NAME} ?\\d{1,2}, ?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[2]), month: nameIndex(m[1]), how: "day" }),
  ],
  [
    new RegExp(`^(\\d{1,2}) ?[./-] ?${YEAR}$`),
    (m) => {
      const [month = 0, year = 0] = numbers(m, 1, 2);
      return { year, month, how: "month" };
    },
  ],
  [
    new RegExp(`^${YEAR} ?[./-] ?(\\d{1,2})$`),
    (m) => {
      const [year = 0, month = 0] = numbers(m, 1, 2);
      return { year, month, how: "month" };
    },
  ],
  [
    new RegExp(`^${YEAR} ?年 ?(\\d{1,2}) ?月(?:份|底|內|内)?$`),
    (m) => {
      const [year = 0, month = 0] = numbers(m, 1, 2);
      return { year, month, how: "month" };
    },
  ],
  [
    new RegExp(`^(\\d{1,2}) ?月 ?/? ?${YEAR} ?年?$`),
    (m) => {
      const [month = 0, year = 0] = numbers(m, 1, 2);
      return { year, month, how: "month" };
    },
  ],
  [
    new RegExp(`^${MONTH_NAME},? ?(?:of )?[/-]? ?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[2]), month: nameIndex(m[1]), how: "month" }),
  ],
  [
    new RegExp(`^${YEAR},? ?[/-]? ?${MONTH_NAME}$`, "i"),
    (m) => ({ year: Number(m[1]), month: nameIndex(m[2]), how: "month" }),
  ],
  [
    new RegExp(`^${MONTH_NAME} ?[-/' ] ?(\\d{2})$`, "i"),
    (m) => ({ year: 2000 + Number(m[2]), month: nameIndex(m[1]), how: "short-year" }),
  ],
  [
    /^(\d{1,2}) ?\/ ?(\d{2})$/,
    (m) => {
      const [month = 0, year = 0] = numbers(m, 1, 2);
      return { year: 2000 + year, month, how: "short-year" };
    },
  ],
  [
    new RegExp(`^${YEAR} ?年?度? ?[/-]? ?(?:第? ?([1-4]) ?|([首末])|最[後后]一)[個个]?季(?:度)?(?:[內内底末])?$`),
    (m) => ({
      year: Number(m[1]),
      month: m[2] === undefined ? (m[3] === "首" ? 3 : 12) : Number(m[2]) * 3,
      how: "quarter",
    }),
  ],
  [
    new RegExp(`^第? ?([1-4]) ?季(?:度)? ?[/-]? ?${YEAR} ?年?$`),
    (m) => ({ year: Number(m[2]), month: Number(m[1]) * 3, how: "quarter" }),
  ],
  [
    new RegExp(`^${YEAR} ?年? ?[/-]? ?(?:q([1-4])|([1-4])q)$`, "i"),
    (m) => ({ year: Number(m[1]), month: Number(m[2] ?? m[3]) * 3, how: "quarter" }),
  ],
  [
    new RegExp(`^(?:q([1-4])|([1-4])q),? ?(?:of )?[/-]? ?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[3]), month: Number(m[1] ?? m[2]) * 3, how: "quarter" }),
  ],
  [
    new RegExp(
      `^(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter,? ?(?:of |in )?(?:the year )?${YEAR}$`,
      "i",
    ),
    (m) => ({ year: Number(m[2]), month: (ORDINALS[(m[1] ?? "").toLowerCase()] ?? 0) * 3, how: "quarter" }),
  ],
  [
    new RegExp(`^${YEAR} ?年? ?(上|下)半年(?:內|内)?$`),
    (m) => ({ year: Number(m[1]), month: m[2] === "上" ? 6 : 12, how: "half" }),
  ],
  [
    new RegExp(`^(?:the )?(first|second|1st|2nd) half,? ?(?:of |in )?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[2]), month: (ORDINALS[(m[1] ?? "").toLowerCase()] ?? 0) * 6, how: "half" }),
  ],
  [new RegExp(`^${YEAR} ?[/-]? ?h([12])$`, "i"), (m) => ({ year: Number(m[1]), month: Number(m[2]) * 6, how: "half" })],
  [
    new RegExp(`^h([12]),? ?[/-]? ?${YEAR}$`, "i"),
    (m) => ({ year: Number(m[2]), month: Number(m[1]) * 6, how: "half" }),
  ],
  [
    new RegExp(`^(?:${YEAR} ?年? ?(?:年中|中)|mid[- ]?${YEAR})$`, "i"),
    (m) => ({ year: Number(m[1] ?? m[2]), month: 6, how: "half" }),
  ],
  [
    new RegExp(
      `^(?:(?:the )?(?:year )?end(?: of)? |late |year[- ]end )?${YEAR} ?年?(?:度|年?底|年?末|[內内]|年[內内])?$`,
      "i",
    ),
    (m) => ({ year: Number(m[1]), month: 12, how: "year" }),
  ],
  // Hong Kong's financial year ends in March.
  [new RegExp(`^(?:fy ?|financial year )${YEAR} ?[-/] ?(\\d{2})$`, "i"), financialYear],
  [new RegExp(`^${YEAR} ?[-/] ?(\\d{2}) ?(?:年度|年?度?[財财]政年度|financial year)$`, "i"), financialYear],
];

function financialYear([, first, last]: RegExpMatchArray): ReturnType<Pattern[1]> {
  const year = Number(first) + 1;
  return { year, month: year % 100 === Number(last) ? 3 : 0, how: "range" };
}

const AROUND =
  /^(?:(?:by|before|in|within|on or before|no later than|around|約|约|不[遲迟][於于]|[預预][計计](?:[於于])?|[擬拟](?:[於于])?|於|于|在|由)\s*)+|\s*(?:或之?前|之前|前|onwards?|起|[發发]放)$/giu;

function readOne(wording: string): Omit<DateRead, "remark"> | null {
  const text = arabicDigits(wording).replace(AROUND, "").trim();
  for (const [pattern, take] of PATTERNS) {
    const match = text.match(pattern);
    if (match === null) continue;
    const { year, month, how } = take(match);
    if (month < 1 || month > 12) return null;
    return { month: `${year}-${String(month).padStart(2, "0")}`, how };
  }
  return null;
}

/** Words that set the two ends of a range apart; a bare hyphen only where it can't stand within a month. */
const BETWEEN =
  /\s*(?:至|到|\bto\b|~|～|–|—| - |(?<=[12]\d{3}年?|[月季])-(?=[12]\d{3}|\d{1,2}(?:月|\/[12]\d{3}))|(?<=^\d{1,2})-(?=\d{1,2}\/)|(?<=[a-z])-(?=[a-z]))\s*/iu;

/** A range of months: either end may leave the year to the other (2026年6月至8月, June to August 2026). */
function readRange(text: string): Omit<DateRead, "remark"> | null {
  const [first = "", last = "", ...more] = text.split(BETWEEN);
  if (first === "" || last === "" || more.length > 0) return null;
  const year = text.match(/[12]\d{3}/)?.[0] ?? "";
  const end = (part: string) =>
    readOne(part) ?? readOne(`${year}年${part}`) ?? readOne(`${part} ${year}`) ?? readOne(`${part}/${year}`);
  const [from, to] = [end(first) ?? end(first + last.slice(-1)), end(last)];
  return from?.month && to?.month && from.month <= to.month ? { month: to.month, how: "range" } : null;
}

/** Reads the month in which a dataset is promised, or was released, in any of the three languages. */
export function readDate(text: string): DateRead {
  return text.length > LONGEST ? { month: null, how: "unreadable", remark: null } : readWording(text);
}

const readWording = remembered(5_000, (text: string): DateRead => {
  const wording = folded(text);
  if (UNDETERMINED.test(wording)) return { month: null, how: "undetermined", remark: null };
  if (DROPPED.test(wording)) return { month: null, how: "dropped", remark: null };
  const whole = readOne(wording) ?? readRange(wording);
  if (whole !== null) return { ...whole, remark: null };
  return readWithRemark(oneLine(text)) ?? { month: null, how: "unreadable", remark: null };
});

/** Whether a sentence that stands in a row instead of its month says that the row is dropped: 此項目因資源所限而取消。 */
export function saysDropped(sentence: string): boolean {
  return sentence.length <= LONGEST && SAYS_DROPPED.test(folded(sentence));
}

/**
 * `06/2026 (原定 03/2026)`: the first is in force; `03/2026 (延至 06/2027)`: the second is. A date that is postponed
 * without a new one being named holds no month.
 */
function readWithRemark(text: string): DateRead | null {
  const parts =
    text.match(/^([^()（）[\]]+?)\s*[(（[](.+)[)）\]]$/u) ?? text.match(/^(.+?)\s*[,，;；*＊#＃†‡]+\s*(.*)$/u);
  const remark = parts === null ? text : (parts[2] ?? "");
  const [outside, inside] = [folded(parts?.[1] ?? ""), folded(remark)];
  const moved = inside.match(MOVED_TO);
  if (moved !== null) {
    const target = leadingDate(inside.slice((moved.index ?? 0) + moved[0].length));
    if (target !== null) return { month: target, how: "moved", remark };
  }
  if (parts === null) return null;
  if (UNDETERMINED.test(outside)) return { month: null, how: "undetermined", remark };
  if (DROPPED.test(outside) || DROPPED.test(inside)) return { month: null, how: "dropped", remark };
  const outer = readOne(outside) ?? readRange(outside);
  // Two dates side by side promise neither.
  if (outer === null || (readOne(inside) ?? readRange(inside)) !== null) return null;
  const postponed = POSTPONED.test(inside) && !/\d/.test(inside);
  if (moved !== null && !/\d/.test(inside)) return { month: null, how: "undetermined", remark };
  return { month: outer.month, how: postponed ? "moved" : outer.how, remark: remark === "" ? null : remark };
}

/** The month that a text begins with, whatever follows: 06/2027 due to…, 2027年6月發放. */
function leadingDate(text: string): string | null {
  const start = text.trim();
  for (let length = Math.min(start.length, 30); length >= 4; length--) {
    const read = readOne(start.slice(0, length));
    if (read !== null) return read.month;
  }
  return null;
}
