import { expect, test } from "vitest";
import { counted } from "./docx-counting.ts";

test.each([
  [1, "decimal", "1"],
  [7, "decimalZero", "07"],
  [12, "decimalFullWidth", "１２"],
  [3, "lowerLetter", "c"],
  [28, "upperLetter", "BB"],
  [4, "lowerRoman", "iv"],
  [2026, "upperRoman", "MMXXVI"],
  [3, "decimalEnclosedCircle", "③"],
  [2, "ideographTraditional", "乙"],
  [10, "taiwaneseCountingThousand", "十"],
  [21, "chineseCounting", "二十一"],
  [0, "upperLetter", "0"],
  [1_000_000, "upperLetter", "1000000"],
  [100, "chineseCounting", "100"],
  [5, "none", ""],
  [5, "klingon", "5"],
])("%d in the format %s is %s", (number, format, text) => {
  expect(counted(number, format)).toBe(text);
});
