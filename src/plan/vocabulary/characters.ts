const HAN_FIRST = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;
const HAN_LAST = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;

/** The text as it is compared: NFKC (full-width forms, compatibility ideographs), one space between words, trimmed. */
export function folded(text: string): string {
  return normalized(text).replace(/\s+/gu, " ").trim();
}

/** Characters that NFKC leaves as they are: most texts have no others, and a look is quicker than normalizing. */
const UNCHANGED = /^[ -~\u3001-\u3011\u4E00-\u9FA5]*$/;

/** NFKC, and the slash and the minus that a PDF has for ／ and －, which NFKC leaves apart. */
function normalized(text: string): string {
  if (UNCHANGED.test(text)) return text;
  // The one character that becomes eighteen is in no plan.
  const bounded = text.includes("\uFDFA") ? text.replaceAll("\uFDFA", "") : text;
  return bounded.normalize("NFKC").replace(/[∕⁄]/gu, "/").replaceAll("−", "-");
}

/** The text as keywords are looked up in it: folded, lower case, without any space. */
export function squeezed(text: string): string {
  return normalized(text).replace(/\s+/gu, "").toLowerCase();
}

/** The text in one line, with one space where it had several: nothing else of its wording is touched. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]|^\s|\s$/u.test(text) ? text.replace(/\s+/gu, " ").trim() : text;
}

/** Joins two parts of one text that a line or a page had cut: Han to Han without a space, else with one. */
export function rejoined(before: string, after: string): string {
  if (before === "") return after;
  if (after === "") return before;
  return isApart(before, after) ? `${before} ${after}` : before + after;
}

/** Joins many parts as `rejoined` joins two, in one go: a text put together from a page's lines may have thousands. */
export function rejoinedAll(parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  return filled
    .map((part, index) => (index > 0 && isApart(filled[index - 1] ?? "", part) ? ` ${part}` : part))
    .join("");
}

function isApart(before: string, after: string): boolean {
  // Two units at either end: a character beyond the basic plane takes both.
  return !HAN_LAST.test(before.slice(-2)) && !HAN_FIRST.test(after.slice(0, 2)) && !/[-/]$/.test(before.slice(-1));
}

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  "〇": "0",
  "○": "0",
  "零": "0",
  "一": "1",
  "二": "2",
  "三": "3",
  "四": "4",
  "五": "5",
  "六": "6",
  "七": "7",
  "八": "8",
  "九": "9",
};

/** Chinese numerals below a hundred, and years written digit by digit, in Arabic digits: 二零二六年十二月 → 2026年12月. */
export function arabicDigits(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map((digit) => CHINESE_DIGITS[digit]).join(""))
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?(?=[月日季])/gu, (_, tens?: string, ones?: string) =>
      String(Number(CHINESE_DIGITS[tens ?? "一"]) * 10 + Number(ones === undefined ? 0 : CHINESE_DIGITS[ones])),
    )
    .replace(/[一二三四五六七八九](?=[月日季])/gu, (digit) => CHINESE_DIGITS[digit] ?? digit);
}
