const HAN_DIGITS = "〇一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A list's number in one of Word's formats (`ST_NumberFormat`); in digits where the format has no sign for it. */
export function counted(number: number, format: string): string {
  return inFormat(number, format) ?? String(number);
}

function inFormat(number: number, format: string): string | null {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "lowerLetter":
      return letters(number);
    case "upperLetter":
      return letters(number)?.toUpperCase() ?? null;
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number)?.toUpperCase() ?? null;
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
    case "ideographEnclosedCircle":
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : null;
    case "ideographTraditional":
      return STEMS[number - 1] ?? null;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
      return han(number);
    default:
      return null;
  }
}

/** a … z, then aa, bb, …: Word repeats the letter. */
function letters(number: number): string | null {
  if (number < 1 || number > 780) return null;
  return String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let rest = number;
  let text = "";
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

function han(number: number): string | null {
  if (number < 1 || number > 99) return null;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? "" : `${tens === 1 ? "" : HAN_DIGITS[tens]}十`;
  return `${before}${ones === 0 ? "" : HAN_DIGITS[ones]}`;
}
