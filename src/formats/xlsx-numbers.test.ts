import { expect, test } from "vitest";
import { shownNumber } from "./xlsx-numbers.ts";

/** 2026-01-05 14:07:09. */
const DATE = 46_027 + (14 * 3600 + 7 * 60 + 9) / 86_400;

test.each([
  ["mm/yyyy", "01/2026"],
  ["m/yyyy", "1/2026"],
  ["mmm-yy", "Jan-26"],
  ["mmmm yyyy", "January 2026"],
  ['yyyy"年"mm"月"', "2026年01月"],
  ["yyyy年m月d日", "2026年1月5日"],
  ["[$-409]d-mmm-yyyy;@", "5-Jan-2026"],
  ["[$-404]mmm yyyy", "2026-01"],
  ["dd\\/mm\\/yyyy", "05/01/2026"],
  ["yyyy-mm-dd hh:mm:ss", "2026-01-05 14:07:09"],
  ["h:mm AM/PM", "2:07 PM"],
  ["[$-F800]dddd, mmmm dd, yyyy", "2026-01-05"],
  ["e/m", "2026-01"],
  ["ggge", "2026"],
  ["yyyy", "2026"],
])("a date in the format %s is seen as %s", (code, shown) => {
  expect(shownNumber(DATE, code, false)).toBe(shown);
});

test.each([
  [1, null, "1"],
  [1.5, null, "1.5"],
  [0.1 + 0.2, null, "0.3"],
  [1e21, null, "1e+21"],
  [1, "0.00", "1.00"],
  [7, "000", "007"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [-1234, "#,##0;(#,##0)", "(1,234)"],
  [-1234, "#,##0_);[Red](#,##0)", "(1,234)"],
  [-5, "0", "-5"],
  [-0.1, "0", "0"],
  [0, '0;-0;"無"', "無"],
  [0.256, "0%", "26%"],
  [3, '"第"0"季"', "第3季"],
  [2026, '0"年"', "2026年"],
  [2026, 'General"年"', "2026年"],
  [12.3, "0.0##", "12.3"],
  [1500, "#,##0,", "2"],
  [12, "@", "12"],
  [12, "0.00E+00", "12"],
  [0.5, "# ?/?", "0.5"],
  [-3, "yyyy-mm-dd", "-3"],
  [3e6, "yyyy-mm-dd", "3000000"],
])("%d in the format %s is seen as %s", (value, code, shown) => {
  expect(shownNumber(value, code, false)).toBe(shown);
});

test("days before March 1900 and workbooks that count from 1904 have their own first day", () => {
  expect(shownNumber(1, "yyyy-mm-dd", false)).toBe("1900-01-01");
  expect(shownNumber(61, "yyyy-mm-dd", false)).toBe("1900-03-01");
  expect(shownNumber(0, "yyyy-mm-dd", true)).toBe("1904-01-01");
});
