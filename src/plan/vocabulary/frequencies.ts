import type { Lang } from "../../base/language.ts";
import { remembered } from "../../base/remembered.ts";
import type { FrequencyId } from "../model.ts";
import { folded } from "./characters.ts";

/** What a wording of a frequency means. `rest` is what it says beyond that: a time of day, a month. */
export type FrequencyRead = { readonly id: FrequencyId | null; readonly orAsNeeded: boolean; readonly rest: string };

/** A longer wording is a sentence about updating, not a frequency. In UTF-16 units. */
const LONGEST = 300;

const AS_NEEDED =
  /(?:按|如|視乎|视乎|因應|因应|在|於|于)?(?:實際|实际)?有?需要(?:時|时|而定)?|[視视]乎?(?:實際|实际)?情[況况](?:而定)?|不定[期時时]|如有更新|有更新[時时]|as\s*(?:and|or)\s*when\s*(?:necessary|required|needed|available|appropriate|there\s*(?:is|are)\s*(?:an?\s*)?updates?)|(?:when|where|if|as)(?:ever)?\s*(?:necessary|needed|required|there\s*(?:is|are)\s*(?:an?\s*)?updates?)|on\s*(?:demand|an? as[- ]needed basis)|ad[\s-]*hoc|irregular(?:ly)?/giu;

/** Longer wordings stand before those that are parts of them: 每年兩次 is twice a year, never each year; three-monthly isn't monthly. */
const WORDINGS: readonly (readonly [FrequencyId, RegExp])[] = [
  [
    "biennial",
    /每隔?[兩两二2]年(?:[一1]次)?|(?<![十\d])[兩两二2]年[一1]次|隔年|(?<![a-z-])biennial(?:ly)?|(?:once\s*)?every\s*(?:two|2|other)\s*years?/giu,
  ],
  [
    "semiannual",
    /(?:每|(?<![十\d])[一1])年度?(?:更新|發放|发放|發布|发布|公布)?[兩两二2]次|每?[個个]?半年度?(?:更新)?(?:[一1]次)?|每[六6][個个]?月(?:[一1]次)?|half[\s-]*year(?:ly)?|semi[\s-]*(?:annual(?:ly)?|yearly)|bi[\s-]*annual(?:ly)?|(?:twice|two\s*times)\s*(?:a|per|every|each)\s*year|twice\s*yearly|(?:once\s*)?every\s*(?:six|6)\s*months|every\s*half[\s-]*year|(?<![a-z0-9-])(?:six|6)[\s-]*monthly/giu,
  ],
  [
    "quarterly",
    /[每按逐]逢?[一1]?[個个]?季度?(?:更新)?(?:[一1]次)?|每[三3][個个]?月(?:[一1]次)?|(?:每|(?<![十\d])[一1])年度?(?:更新)?[四4]次|^季度(?:更新)?$|(?<![a-z0-9-])quarterly|(?:once\s*)?every\s*(?:three|3)\s*months|every\s*quarter|(?:once\s*)?(?:a|per|each)\s*quarter|four\s*times\s*(?:a|per)\s*year|(?<![a-z0-9-])(?:three|3)[\s-]*monthly/giu,
  ],
  [
    "bimonthly",
    /每隔?[兩两二2][個个]?月(?:[一1]次)?|隔月|(?<![a-z0-9-])bi[\s-]*monthly|(?:once\s*)?every\s*(?:two|2|other)\s*months?/giu,
  ],
  [
    "annual",
    /[每按逐]逢?[一1]?[個个]?(?:[學学曆历]|[財财]政)?年度?(?:更新|發放|发放|發布|发布|公布)?(?:[一1]次)?|(?<![十\d])[一1]年[一1]次|^年度(?:更新)?$|每(?:十二|12)[個个]?月|(?<![a-z0-9-])(?:yearly|annual(?:ly)?)|every\s*year|once\s*(?:a|per|every|each)\s*year|per\s*annum|every\s*(?:twelve|12)\s*months/giu,
  ],
  [
    "monthly",
    /[每按逐]逢?[一1]?[個个]?月(?:更新)?(?:[一1]次)?|(?<![a-z0-9-])monthly|every\s*month|once\s*(?:a|per|every|each)\s*month/giu,
  ],
  [
    "weekly",
    /[每逐]逢?[一1]?[個个]?(?:週|周|星期|禮拜|礼拜)(?:更新)?(?:[一1]次)?|(?<![a-z0-9-])weekly|every\s*week|once\s*(?:a|per|every|each)\s*week/giu,
  ],
  [
    "daily",
    /[每逐]逢?[一1]?[日天](?:更新)?(?:[一1]次)?|(?<![a-z0-9-])daily|every\s*day|once\s*(?:a|per|every|each)\s*day/giu,
  ],
  ["hourly", /每隔?[一1]?[個个]?小[時时](?:更新)?(?:[一1]次)?|(?<![a-z0-9-])hourly|every\s*hour/giu],
  [
    "continuous",
    /即[時时](?:更新)?|[實实][時时](?:更新)?|持[續续]更新|(?:near\s*)?real[\s-]*time|continuous(?:ly)?/giu,
  ],
  [
    "once",
    /(?:只(?:會|会)?(?:發放|发放|更新))?[一1]次[性過过]|只(?:會|会)?(?:發放|发放|發布|发布)[一1]次|one[\s-]*(?:off|time)(?:\s*only)?|once\s*only|^once$|^[一1]次$/giu,
  ],
];

/** A count of years, days or minutes that no canonical frequency stands for: it must not be read as one that does. */
const UNPLACEABLE =
  /每隔?(?:[三四五六七八九十3-9]|1\d)(?:[至到-]\S)?年|every\s*(?:three|four|five|six|seven|eight|nine|ten|[3-9]|1\d)\s*years|每隔?(?:[二兩两三四五六七八九十2-9]|\d{2,})+(?:日|天|小[時时]|分[鐘钟]|[個个]小[時时]|[個个]?星期|[週周])|每分[鐘钟]|every\s*(?:\w+\s*)?(?:minutes?|working\s*days?)|every\s*(?:two|three|four|\d+)\s*(?:hours|days|weeks)|every\s*other\s*(?:day|week)|每[個个]?工作[日天]|隔[日天周週]|fortnightly/iu;

/** What remains beside a frequency makes it another one: 每月 and then 兩次, Yearly and then in January and July. */
const ANOTHER_COUNT = /(?:[二兩两三四五六七八九十數数多幾几2-9]|\d{2,})\s*次|\b(?:times|twice|thrice)\b/iu;
const MONTHS_NAMED =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/giu;

const JOINERS =
  /^(?:[\s,;、,;/()（）.。:：]|或|及|和|與|与|並|并|or|and|updated?|更新)*|(?:[\s,;、,;/()（）.。:：]|或|及|和|與|与|並|并|or|and)*$/giu;

/** Reads a wording of a frequency in any of the three languages. `id` is null where it can't be placed. */
export function readFrequency(text: string): FrequencyRead {
  return text.length > LONGEST ? { id: null, orAsNeeded: false, rest: text } : readWording(text);
}

const readWording = remembered(5_000, (text: string): FrequencyRead => {
  let rest = folded(text).replace(/[.。]$/u, "");
  const unplaceable = UNPLACEABLE.test(rest);
  const found = new Set<FrequencyId>();
  const withoutNeed = rest.replace(AS_NEEDED, " ");
  const orAsNeeded = withoutNeed !== rest;
  rest = withoutNeed;
  for (const [id, wording] of WORDINGS) {
    const without = rest.replace(wording, " ");
    if (without !== rest) found.add(id);
    rest = without;
  }
  rest = rest.replace(/\s+/gu, " ").replace(JOINERS, "").trim();
  const another = ANOTHER_COUNT.test(rest) || (rest.match(MONTHS_NAMED)?.length ?? 0) > 1;
  const [only] = found;
  if (unplaceable || another || found.size > 1) return { id: null, orAsNeeded, rest };
  if (only !== undefined) return { id: only, orAsNeeded, rest };
  return { id: orAsNeeded ? "as-needed" : null, orAsNeeded: false, rest };
});

/** How a frequency is worded in a plan that Kept writes itself. */
export const FREQUENCY_WORDING: Readonly<Record<FrequencyId, Readonly<Record<Lang, string>>>> = {
  "continuous": { "en": "Real time", "zh-Hant": "即時", "zh-Hans": "即时" },
  "hourly": { "en": "Hourly", "zh-Hant": "每小時", "zh-Hans": "每小时" },
  "daily": { "en": "Daily", "zh-Hant": "每日", "zh-Hans": "每日" },
  "weekly": { "en": "Weekly", "zh-Hant": "每星期", "zh-Hans": "每星期" },
  "monthly": { "en": "Monthly", "zh-Hant": "每月", "zh-Hans": "每月" },
  "bimonthly": { "en": "Every two months", "zh-Hant": "每兩個月", "zh-Hans": "每两个月" },
  "quarterly": { "en": "Quarterly", "zh-Hant": "每季", "zh-Hans": "每季" },
  "semiannual": { "en": "Twice a year", "zh-Hant": "每年兩次", "zh-Hans": "每年两次" },
  "annual": { "en": "Yearly", "zh-Hant": "每年", "zh-Hans": "每年" },
  "biennial": { "en": "Every two years", "zh-Hant": "每兩年", "zh-Hans": "每两年" },
  "once": { "en": "One-off", "zh-Hant": "一次性", "zh-Hans": "一次性" },
  "as-needed": { "en": "As and when necessary", "zh-Hant": "有需要時", "zh-Hans": "有需要时" },
};
