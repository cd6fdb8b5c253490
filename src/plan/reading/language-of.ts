import type { Lang } from "../../base/language.ts";

/** Characters of plans that only one of the two scripts uses. */
const TRADITIONAL = /[數據開計劃發構這門個業電儲壓員報資網頁號歲麼對區國際時類別說備註]/gu;
const SIMPLIFIED = /[数据开计划发构这门个业电储压员报资网页号岁么对区国际时类别说备]/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The language a document is in, told by its characters: null where there is too little text to tell. */
export function languageOf(text: string): Lang | null {
  const sample = text.slice(0, 20_000);
  const han = count(sample, HAN);
  const latin = count(sample, LATIN);
  if (han + latin < 10) return null;
  // An English plan names bodies in Chinese now and then, a Chinese one CSV and Smart-Space.
  if (han * 6 < latin) return "en";
  return count(sample, SIMPLIFIED) > count(sample, TRADITIONAL) ? "zh-Hans" : "zh-Hant";
}
