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
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
/** 9999-12-31: what lies past it is a number, whatever its format says. */
const LAST_DAY = 2_958_465;

/** A piece of a number format's code. `date`: letters that stand for a part of a date; `digits`: `#,##0.00` and its like. */
type Piece = { readonly kind: "text" | "date" | "digits" | "percent" | "general" | "other"; readonly text: string };

const PIECES =
  /"([^"]*)"|\\(.)|_(?:.)|\*(?:.)|\[\$([^\]-]*)-?([^\]]*)\]|\[[^\]]*\]|(general)|(e[+-][0#?]+)|(am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+|e+|g+|b+|a{3,4})|([0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(%)|([^])/giu;

/**
 * A number as a person sees it in its cell: in its format's order of day, month and year, its decimals and its words.
 * A date whose format isn't understood is ISO, to the day, the month or the year that the format shows.
 * `epoch1904` for workbooks that count days from 1904.
 */
export function shownNumber(value: number, code: string | null, epoch1904: boolean): string {
  if (code === null || !Number.isFinite(value)) return general(value);
  const section = sectionFor(value, code);
  const pieces = piecesOf(section.code);
  if (pieces.some(({ kind }) => kind === "date")) {
    const serial = value + (epoch1904 ? 1462 : 0);
    return serial >= 0 && serial <= LAST_DAY ? shownDate(serial, section.code, pieces) : general(value);
  }
  return shownDigits(section.unsigned ? Math.abs(value) : value, pieces) ?? general(value);
}

/** As General shows it: at most 15 significant digits, so that 0.1 + 0.2 is 0.3. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Up to four sections: positive; negative, which brings its own sign; zero; text. */
function sectionFor(value: number, code: string): { code: string; unsigned: boolean } {
  const sections = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;)/gu) ?? [""];
  if (value < 0 && sections[1] !== undefined) return { code: sections[1], unsigned: true };
  if (value === 0 && sections[2] !== undefined) return { code: sections[2], unsigned: false };
  return { code: sections[0] ?? "", unsigned: false };
}

function piecesOf(code: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [whole, quoted, escaped, currency, , generic, power, date, digits, percent, other] of code.matchAll(
    PIECES,
  )) {
    const text = quoted ?? escaped ?? currency;
    if (text !== undefined) pieces.push({ kind: "text", text });
    else if (whole.startsWith("_")) pieces.push({ kind: "text", text: " " });
    else if (/^\[[hms]+\]$/iu.test(whole)) pieces.push({ kind: "date", text: whole });
    else if (power !== undefined) pieces.push({ kind: "other", text: power });
    else if (generic !== undefined) pieces.push({ kind: "general", text: "" });
    else if (date !== undefined) pieces.push({ kind: "date", text: date.toLowerCase() });
    else if (digits !== undefined) pieces.push({ kind: "digits", text: digits });
    else if (percent !== undefined) pieces.push({ kind: "percent", text: "%" });
    else if (other !== undefined)
      pieces.push({ kind: /[-+/():!^&'~{}<>= ,.$\u0080-\uFFFF]/u.test(other) ? "text" : "other", text: other });
    else if (/^\[(?:[<>=])/u.test(whole)) pieces.push({ kind: "other", text: whole });
  }
  return pieces;
}

function shownDate(serial: number, code: string, pieces: readonly Piece[]): string {
  // Excel counts a 29 February 1900 that never was.
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  const half = pieces.some(({ kind, text }) => kind === "date" && /^(?:a|上)/u.test(text) && text.includes("/"));
  const dates = pieces.filter(({ kind }) => kind === "date");
  let shown = "";
  let known =
    !/\[\$-(?:[Ff][48]00)\]/u.test(code) && !pieces.some(({ kind }) => kind === "other" || kind === "general");
  const foreign = /\[\$-(?!0?(?:409|809|C09|1009|3C09|4809|en-..)\])/iu.test(code);
  for (const piece of pieces) {
    if (piece.kind !== "date") {
      // `ss.000` and a stray digit are more than a plan's month needs.
      if (piece.kind === "text") shown += piece.text;
      continue;
    }
    const index = dates.indexOf(piece);
    const minutes =
      /^m{1,2}$/u.test(piece.text) &&
      (dates[index - 1]?.text.includes("h") === true || dates[index + 1]?.text.includes("s") === true);
    const part = datePart(date, minutes ? piece.text.replaceAll("m", "n") : piece.text, half);
    if (part === null || (foreign && /^(?:mmm|ddd)/u.test(piece.text))) known = false;
    shown += part ?? "";
  }
  if (known) return shown.trim();
  const iso = date.toISOString();
  if (dates.some(({ text }) => /^d{1,2}$/u.test(text)) || !dates.some(({ text }) => /^[yeg]/u.test(text)))
    return iso.slice(0, 10);
  return dates.some(({ text }) => text.startsWith("m")) ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** A part of a date in UTC, `n` for minutes; null where the letters mean a calendar or a count of another kind. */
function datePart(date: Date, letters: string, half: boolean): string | null {
  const two = (number: number) => String(number).padStart(2, "0");
  const hours = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  const month = MONTHS[date.getUTCMonth()] ?? "";
  const day = DAYS[date.getUTCDay()] ?? "";
  const parts: Readonly<Record<string, string>> = {
    "yyyy": String(date.getUTCFullYear()),
    "yyy": String(date.getUTCFullYear()),
    "yy": two(date.getUTCFullYear() % 100),
    "y": two(date.getUTCFullYear() % 100),
    "mmmmm": month.slice(0, 1),
    "mmmm": month,
    "mmm": month.slice(0, 3),
    "mm": two(date.getUTCMonth() + 1),
    "m": String(date.getUTCMonth() + 1),
    "dddd": day,
    "ddd": day.slice(0, 3),
    "dd": two(date.getUTCDate()),
    "d": String(date.getUTCDate()),
    "hh": two(hours),
    "h": String(hours),
    "nn": two(date.getUTCMinutes()),
    "n": String(date.getUTCMinutes()),
    "ss": two(date.getUTCSeconds()),
    "s": String(date.getUTCSeconds()),
    "am/pm": date.getUTCHours() < 12 ? "AM" : "PM",
    "a/p": date.getUTCHours() < 12 ? "A" : "P",
    "上午/下午": date.getUTCHours() < 12 ? "上午" : "下午",
  };
  return parts[letters] ?? null;
}

/** A number in one run of digit places, or null where the format is of another kind (fractions, powers, conditions). */
function shownDigits(value: number, pieces: readonly Piece[]): string | null {
  const runs = pieces.filter(({ kind }) => kind === "digits" || kind === "general");
  if (runs.length > 1 || pieces.some(({ kind }) => kind === "other")) return null;
  if (runs.length === 0)
    return pieces.some(({ text }) => text.trim() !== "")
      ? pieces
          .map(({ text }) => text)
          .join("")
          .trim()
      : null;
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const scaled = Number((value * 100 ** percents).toPrecision(15));
  const number = (piece: Piece) =>
    piece.kind === "general" ? general(Math.abs(scaled)) : inPlaces(Math.abs(scaled), piece.text);
  const shown = pieces
    .map((piece) => (piece.kind === "digits" || piece.kind === "general" ? number(piece) : piece.text))
    .join("")
    .trim();
  return scaled < 0 && /[1-9]/u.test(shown) ? `-${shown}` : shown;
}

/** `#,##0.0#`: zeros are kept, number signs only where there is a digit, a comma inside groups thousands, at the end divides by one. */
function inPlaces(value: number, places: string): string {
  const [, body = "", commas = ""] = places.match(/^(.*?)(,*)$/u) ?? [];
  const [whole = "", decimals = ""] = body.split(".");
  const least = decimals.match(/^0*/u)?.[0].length ?? 0;
  const number = value / 1000 ** commas.length;
  if (number >= 1e15) return general(number);
  let [integer = "", fraction = ""] = number.toFixed(Math.min(decimals.length, 20)).split(".");
  while (fraction.length > least && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  integer = integer.replace(/^0+/u, "").padStart(whole.replace(/[^0]/gu, "").length, "0");
  if (whole.includes(",")) integer = integer.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${integer}${fraction === "" ? "" : `.${fraction}`}`;
}
