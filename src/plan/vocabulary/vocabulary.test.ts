import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrequencyId } from "../model.ts";
import { CATEGORY_IDS, categoryName, categoryOf } from "./categories.ts";
import { rejoined, rejoinedAll } from "./characters.ts";
import { readDate } from "./dates.ts";
import { FREQUENCY_WORDING, readFrequency } from "./frequencies.ts";

const HAN = "〇一二三四五六七八九";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const ORDINALS = ["first", "second", "third", "fourth"];
const two = (number: number) => String(number).padStart(2, "0");
const hanYear = (year: number, zero = "〇") =>
  [...String(year)].map((digit) => (digit === "0" ? zero : HAN.charAt(Number(digit)))).join("");
const hanMonth = (month: number) =>
  month < 10 ? HAN.charAt(month) : month === 10 ? "十" : `十${HAN.charAt(month - 10)}`;
/** The same text in full-width letters, digits and marks. */
const wide = (text: string) =>
  text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

const year = fc.integer({ min: 2000, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });

describe("a month", () => {
  const name = (m: number) => MONTHS[m - 1] ?? "";
  const WRITINGS: readonly ((y: number, m: number) => string)[] = [
    (y, m) => `${two(m)}/${y}`,
    (y, m) => `${m}/${y}`,
    (y, m) => `${m} / ${y}`,
    (y, m) => `${two(m)}-${y}`,
    (y, m) => `${y}-${two(m)}`,
    (y, m) => `${y}.${m}`,
    (y, m) => `${y}年${m}月`,
    (y, m) => `${y} 年 ${m} 月`,
    (y, m) => `${y}年${two(m)}月份`,
    (y, m) => `${hanYear(y)}年${hanMonth(m)}月`,
    (y, m) => `${hanYear(y, "零")}年${hanMonth(m)}月`,
    (y, m) => `${y}年${m}月或之前`,
    (y, m) => `${y}年${m}月底`,
    (y, m) => `預計${y}年${m}月`,
    (y, m) => `${name(m)} ${y}`,
    (y, m) => `${name(m).slice(0, 3)} ${y}`,
    (y, m) => `${name(m).slice(0, 3)}. ${y}`,
    (y, m) => `${name(m)}, ${y}`,
    (y, m) => `${name(m).toUpperCase()} ${y}`,
    (y, m) => `by ${name(m)} ${y}`,
  ];

  it("is read however it is written", () => {
    fc.assert(
      fc.property(year, month, fc.constantFrom(...WRITINGS), fc.boolean(), (y, m, write, inWide) => {
        const text = inWide ? wide(write(y, m)) : write(y, m);
        expect(readDate(text), text).toEqual({ month: `${y}-${two(m)}`, how: "month", remark: null });
      }),
      { numRuns: 1_000 },
    );
  });

  const QUARTERS: readonly ((y: number, q: number) => string)[] = [
    (y, q) => `${y}年第${HAN.charAt(q)}季`,
    (y, q) => `${y}年第${q}季度`,
    (y, q) => `${hanYear(y)}年第${HAN.charAt(q)}季`,
    (y, q) => `Q${q} ${y}`,
    (y, q) => `${q}Q ${y}`,
    (y, q) => `${y} Q${q}`,
    (y, q) => `${y}年Q${q}`,
    (y, q) => `${ORDINALS[q - 1] ?? ""} quarter of ${y}`,
    (y, q) => `The ${ORDINALS[q - 1] ?? ""} Quarter, ${y}`,
  ];

  it("of a quarter is its last", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...QUARTERS), (y, q, write) => {
        expect(readDate(write(y, q)), write(y, q)).toEqual({
          month: `${y}-${two(q * 3)}`,
          how: "quarter",
          remark: null,
        });
      }),
      { numRuns: 500 },
    );
  });

  it("that was moved is the new one, and the old wording is kept as a remark", () => {
    fc.assert(
      fc.property(
        year,
        month,
        year,
        month,
        fc.constantFrom("延至", "延期至", "推遲至", "改為", "押後至", "postponed to ", "deferred to ", "now "),
        fc.boolean(),
        (y, m, toYear, toMonth, moved, han) => {
          const remark = `${moved}${two(toMonth)}/${toYear}`;
          const read = readDate(`${two(m)}/${y}${han ? `（${remark}）` : ` (${remark})`}`);
          expect(read).toEqual({ month: `${toYear}-${two(toMonth)}`, how: "moved", remark });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("that stands before the one it was is in force", () => {
    expect(readDate("06/2026 (原定 03/2026)")).toEqual({ month: "2026-06", how: "month", remark: "原定 03/2026" });
    expect(readDate("06/2027 (postponed from 03/2026)")).toMatchObject({ month: "2027-06", how: "month" });
  });

  it("is never guessed", () => {
    for (const text of [
      "待定",
      "TBC",
      "To be confirmed",
      "有待確認",
      "尚待落實",
      "-",
      "03/2026（延至待定）",
      "03/2026 (postponed until further notice)",
    ]) {
      expect(readDate(text), text).toMatchObject({ month: null, how: "undetermined" });
    }
    for (const text of ["已取消", "Cancelled", "03/2026（取消，因資源所限）", "不再發放"])
      expect(readDate(text), text).toMatchObject({ month: null, how: "dropped" });
    for (const text of [
      "",
      "soon",
      "13/2026",
      "00/2026",
      "26/06",
      "2026-27",
      "06/2026及12/2026",
      "06/2026, 12/2026",
      "2026年第季",
      "2026年季",
    ]) {
      expect(readDate(text), text).toMatchObject({ month: null, how: "unreadable" });
    }
  });
});

describe("an update frequency", () => {
  const WRITINGS: Readonly<Record<FrequencyId, readonly string[]>> = {
    "continuous": ["實時", "实时", "即時更新", "Real time", "Real-time", "Near real-time", "Continuous"],
    "hourly": ["每小時", "每一小時", "每小时更新", "Hourly", "Every hour"],
    "daily": ["每日", "每天", "每日一次", "Daily", "Every day", "Once a day"],
    "weekly": ["每星期", "每週", "每周", "每個星期", "每周一次", "Weekly", "Every week", "Once a week"],
    "monthly": ["每月", "每個月", "每月一次", "按月", "Monthly", "Every month", "Once per month"],
    "bimonthly": [
      "每兩個月",
      "每两个月",
      "每隔兩個月",
      "隔月",
      "Bi-monthly",
      "Bimonthly",
      "Every two months",
      "Every 2 months",
    ],
    "quarterly": [
      "每季",
      "每季度",
      "每個季度",
      "每三個月",
      "每3個月",
      "每三个月",
      "按季",
      "每年四次",
      "Quarterly",
      "Every three months",
      "Every 3 months",
      "3-monthly",
      "Every quarter",
    ],
    "semiannual": [
      "每年兩次",
      "每年二次",
      "每年2次",
      "每年两次",
      "一年兩次",
      "每年更新兩次",
      "每半年",
      "每半年一次",
      "每六個月",
      "Half-yearly",
      "Half yearly",
      "Twice a year",
      "Twice every year",
      "Semi-annual",
      "Every six months",
      "6-monthly",
    ],
    "annual": [
      "每年",
      "每年一次",
      "每年更新一次",
      "按年",
      "每年度",
      "每學年",
      "每十二個月",
      "Yearly",
      "Annual",
      "Annually",
      "Once a year",
      "Every year",
      "Per annum",
    ],
    "biennial": [
      "每兩年",
      "每两年",
      "每兩年一次",
      "兩年一次",
      "隔年",
      "Every two years",
      "Every other year",
      "Biennially",
    ],
    "once": ["一次性", "只發放一次", "One-off", "One-time", "Once only", "Once"],
    "as-needed": [
      "有需要時",
      "有需要时",
      "按需要",
      "視乎需要而定",
      "如有需要",
      "不定期",
      "如有更新",
      "As and when necessary",
      "As and when required",
      "When necessary",
      "When there are updates",
      "Ad hoc",
    ],
  };
  const pairs = (Object.keys(WRITINGS) as FrequencyId[]).flatMap((id) =>
    [...WRITINGS[id], ...Object.values(FREQUENCY_WORDING[id])].map((text) => [id, text] as const),
  );

  it("is read however it is written", () => {
    for (const [id, text] of pairs) {
      for (const written of [text, text.toUpperCase(), text.toLowerCase(), wide(text), ` ${text} `, `${text}。`]) {
        expect(readFrequency(written), written).toEqual({ id, orAsNeeded: false, rest: "" });
      }
    }
  });

  it("may be joined by more where needed", () => {
    const joins = [
      (text: string) => `${text}或有需要時`,
      (text: string) => `${text}及有需要時`,
      (text: string) => `${text} or as and when necessary`,
      (text: string) => `${text} / as and when necessary`,
    ];
    for (const [id, text] of pairs.filter(([each]) => each !== "as-needed" && each !== "once")) {
      for (const join of joins)
        expect(readFrequency(join(text)), join(text)).toEqual({ id, orAsNeeded: true, rest: "" });
    }
  });

  it("is never annual, monthly or the like when it says another count", () => {
    const unplaced = [
      "每三年",
      "每三年一次",
      "每5年",
      "每10年",
      "三年一次",
      "每年三次",
      "每年一至兩次",
      "每年多次",
      "每月兩次",
      "每週三次",
      "每日兩次",
      "每兩星期",
      "每10分鐘",
      "每分鐘",
      "每2小時",
      "每個工作天",
      "每年1月及7月",
      "每月／每季",
      "每月及每年",
      "每18個月",
      "每四個月",
      "Every three years",
      "Every 5 years",
      "Three times a year",
      "Twice a month",
      "Twice weekly",
      "Biweekly",
      "Bi-weekly",
      "Fortnightly",
      "Every 10 minutes",
      "Every working day",
      "Monthly / Quarterly",
      "Annually in January and July",
      "4-monthly",
      "Every 18 months",
      "Not applicable",
      "不適用",
      "",
      "?",
    ];
    for (const text of unplaced) expect(readFrequency(text).id, text).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom("每$年", "每隔$年", "$年一次", "Every $ years", "每年$次", "每年更新$次", "$ times a year"),
        (count, pattern) => {
          const text = pattern.replace("$", String(count));
          expect(["annual", "monthly", "daily", "weekly"], text).not.toContain(readFrequency(text).id);
        },
      ),
    );
  });

  it("keeps what is said beside it", () => {
    expect(readFrequency("每年3月")).toEqual({ id: "annual", orAsNeeded: false, rest: "3月" });
    expect(readFrequency("Daily at 6:00am")).toEqual({ id: "daily", orAsNeeded: false, rest: "at 6:00am" });
  });
});

it("reads every category in every language, however its marks are written", () => {
  for (const id of CATEGORY_IDS) {
    for (const name of Object.values(categoryName(id) ?? {})) {
      for (const written of [
        name,
        name.toUpperCase(),
        wide(name),
        name.replaceAll("and", "&"),
        name.replaceAll("、", "，"),
        name.replaceAll("衞", "衛"),
      ])
        expect(categoryOf(written), written).toBe(id);
    }
  }
  expect(categoryOf("科技")).toBeNull();
});

it("joins what a line's end had cut: Han without a space, words with one, also beyond the basic plane", () => {
  expect(rejoined("數碼港", "社群")).toBe("數碼港社群");
  expect(rejoined("open", "data")).toBe("open data");
  expect(rejoined("Smart-", "Space")).toBe("Smart-Space");
  expect(rejoined("𠮷", "野")).toBe("𠮷野");
  expect(rejoined("野", "𠮷")).toBe("野𠮷");
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 5 }), { maxLength: 8 }), (parts) => {
      expect(rejoinedAll(parts)).toBe(parts.reduce((joined, part) => rejoined(joined, part), ""));
    }),
  );
});
