import { around, after, IDENTITY, type Matrix, matrixOf, moved } from "./pdf-geometry.ts";
import type { Rule, Word } from "./pdf-page.ts";
import { MOST_RULES, rulesOfPath } from "./pdf-paths.ts";
import { withoutRadicals } from "./pdf-radicals.ts";

/** A page's operators as pdf.js hands them over. */
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** What of a font its text's position depends on. */
export type FontMetrics = { readonly unit: number; readonly vertical: boolean };

type Glyph = { readonly text: string; readonly width: number; readonly space: boolean };
type Mark = { readonly mark: number | null; readonly artifact: boolean };
type State = {
  matrix: Matrix;
  font: FontMetrics;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
};
type Pending = { text: string; from: number; to: number };

/** Parts of an em that a line reaches above and below its baseline: near enough for every font. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** A shift within a string that sets two words apart, in ems. */
const SHIFT = 0.18;

/** A gap that is none, in ems: kerning, and rounding by the program that made the file. */
const TOUCHING = 0.08;

const NO_FONT: FontMetrics = { unit: 0.001, vertical: false };
const CONTROL = /[\p{Cc}\u200B\uFEFF]/gu;

function glyphOf(item: unknown): Glyph | null {
  if (typeof item !== "object" || item === null || !("unicode" in item) || !("width" in item)) return null;
  const { unicode, width } = item;
  if (typeof unicode !== "string" || typeof width !== "number") return null;
  const text = /^\s+$/u.test(unicode) ? unicode : withoutRadicals(unicode.replace(CONTROL, ""));
  return { text, width, space: "isSpace" in item && item.isSpace === true };
}

/**
 * Paints a page in the mind: follows its operators and notes every word and rule where it falls.
 * pdf.js's own text content won't do: it forgets the space at a line's end, which alone tells whether two lines join with one.
 */
export class Interpreter {
  readonly words: Word[] = [];
  readonly rules: Rule[] = [];
  readonly #operators: Readonly<Record<string, number>>;
  readonly #fontOf: (name: string) => FontMetrics | null;
  #state: State;
  readonly #states: State[] = [];
  #textMatrix: Matrix = IDENTITY;
  #pen: { x: number; y: number } = { x: 0, y: 0 };
  #line: { x: number; y: number } = { x: 0, y: 0 };
  readonly #marks: Mark[] = [];

  constructor(page: Matrix, operators: Readonly<Record<string, number>>, fontOf: (name: string) => FontMetrics | null) {
    this.#operators = operators;
    this.#fontOf = fontOf;
    this.#state = {
      matrix: page,
      font: NO_FONT,
      size: 0,
      letterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    };
  }

  run(list: OperatorList): void {
    for (const [index, operator] of list.fnArray.entries()) {
      const args = list.argsArray[index];
      this.#step(operator, Array.isArray(args) ? args : []);
    }
  }

  #step(operator: number, args: readonly unknown[]): void {
    const is = this.#operators;
    const value = (index: number): number => Number(args[index] ?? 0) || 0;
    switch (operator) {
      case is["save"]:
        this.#states.push({ ...this.#state });
        break;
      case is["restore"]:
      case is["paintFormXObjectEnd"]:
        this.#state = this.#states.pop() ?? this.#state;
        break;
      case is["paintFormXObjectBegin"]: {
        this.#states.push({ ...this.#state });
        const [form] = args;
        this.#transform(Array.isArray(form) || form instanceof Float32Array ? matrixOf(form) : null);
        break;
      }
      case is["transform"]:
        this.#transform(matrixOf(args));
        break;
      case is["beginText"]:
        this.#startLine(IDENTITY);
        break;
      case is["setTextMatrix"]: {
        const [matrix] = args;
        this.#startLine((matrix instanceof Float32Array ? matrixOf(matrix) : matrixOf(args)) ?? IDENTITY);
        break;
      }
      case is["setFont"]:
        this.#state.font = (typeof args[0] === "string" ? this.#fontOf(args[0]) : null) ?? NO_FONT;
        this.#state.size = value(1);
        break;
      case is["setCharSpacing"]:
        this.#state.letterSpacing = value(0);
        break;
      case is["setWordSpacing"]:
        this.#state.wordSpacing = value(0);
        break;
      case is["setHScale"]:
        this.#state.stretch = value(0) / 100;
        break;
      case is["setLeading"]:
        this.#state.leading = value(0);
        break;
      case is["setTextRise"]:
        this.#state.rise = value(0);
        break;
      case is["setLeadingMoveText"]:
        this.#state.leading = -value(1);
        this.#moveLine(value(0), value(1));
        break;
      case is["moveText"]:
        this.#moveLine(value(0), value(1));
        break;
      case is["nextLine"]:
        this.#moveLine(0, -this.#state.leading);
        break;
      case is["showText"]:
        if (Array.isArray(args[0])) this.#show(args[0]);
        break;
      case is["constructPath"]:
        this.#path(args);
        break;
      case is["beginMarkedContent"]:
      case is["beginMarkedContentProps"]:
        this.#marks.push(this.#markOf(args));
        break;
      case is["endMarkedContent"]:
        this.#marks.pop();
        break;
      default:
    }
  }

  #transform(inner: Matrix | null): void {
    if (inner !== null) this.#state.matrix = after(this.#state.matrix, inner);
  }

  #startLine(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#line = { x: 0, y: 0 };
    this.#pen = { x: 0, y: 0 };
  }

  #moveLine(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#pen = { ...this.#line };
  }

  #markOf([tag, properties]: readonly unknown[]): Mark {
    const outer = this.#marks.at(-1);
    // pdf.js hands over a tag without properties as the name object it read.
    const name = typeof tag === "object" && tag !== null && "name" in tag ? tag.name : tag;
    const artifact = name === "Artifact" || outer?.artifact === true;
    return { mark: typeof properties === "number" ? properties : (outer?.mark ?? null), artifact };
  }

  #path([painted, data]: readonly unknown[]): void {
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (!(path instanceof Float32Array) || this.rules.length > MOST_RULES) return;
    const is = this.#operators;
    const both = [is["fillStroke"], is["eoFillStroke"], is["closeFillStroke"], is["closeEOFillStroke"]].includes(
      Number(painted),
    );
    const stroked = both || painted === is["stroke"] || painted === is["closeStroke"];
    const filled = both || painted === is["fill"] || painted === is["eoFill"];
    for (const rule of rulesOfPath(path, this.#state.matrix, stroked, filled)) this.rules.push(rule);
  }

  #show(items: readonly unknown[]): void {
    const { font, size, letterSpacing, wordSpacing, stretch } = this.#state;
    const sideways = font.vertical ? 0 : 1;
    let along = 0;
    let word: Pending | null = null;
    const finish = (spaced: boolean): void => {
      if (word !== null) this.#note(word, spaced);
      else if (spaced) this.#spaceLast();
      word = null;
    };
    for (const item of items) {
      if (typeof item === "number") {
        along -= (item / 1000) * size;
        if (Math.abs((item / 1000) * size) > SHIFT * Math.abs(size)) finish(false);
        continue;
      }
      const glyph = glyphOf(item);
      if (glyph === null) continue;
      const width = font.vertical ? -Math.abs(size) : glyph.width * font.unit * size;
      if (/^\s+$/u.test(glyph.text)) finish(true);
      else if (glyph.text !== "") {
        word ??= { text: "", from: along, to: along };
        word.text += glyph.text;
        word.to = along + width;
      }
      along += width + letterSpacing + (glyph.space ? wordSpacing : 0);
    }
    finish(false);
    this.#pen = {
      x: this.#pen.x + sideways * along * stretch,
      y: this.#pen.y + (1 - sideways) * along,
    };
  }

  #spaceLast(): void {
    const last = this.words.pop();
    if (last !== undefined) this.words.push({ ...last, spaced: true });
  }

  /** Some programs place every character by itself: what abuts is one word. */
  #add(word: Word): void {
    const last = this.words.at(-1);
    const abuts =
      last !== undefined &&
      !last.spaced &&
      last.mark === word.mark &&
      last.artifact === word.artifact &&
      Math.abs(last.baseline - word.baseline) < 0.1 &&
      Math.abs(last.size - word.size) < 0.1 &&
      Math.abs(last.box[2] - word.box[0]) < TOUCHING * word.size;
    if (!abuts) {
      this.words.push(word);
      return;
    }
    this.words.pop();
    this.words.push({ ...word, text: last.text + word.text, box: around([last.box, word.box]) });
  }

  #note({ text, from, to }: Pending, spaced: boolean): void {
    const { matrix, font, size, stretch, rise } = this.#state;
    const whole = after(matrix, this.#textMatrix);
    const { x } = this.#pen;
    const y = this.#pen.y + rise;
    const corners: (readonly [number, number])[] = font.vertical
      ? [
          [x - size / 2, y + from],
          [x + size / 2, y + to],
        ]
      : [
          [x + from * stretch, y - BELOW * size],
          [x + to * stretch, y + ABOVE * size],
        ];
    const box = around(
      corners.map(([cx, cy]) => {
        const [px, py] = moved(whole, cx, cy);
        return [px, py, px, py] as const;
      }),
    );
    const upright = !font.vertical && Math.abs(whole[1]) < Math.abs(whole[0]);
    const baseline = upright ? moved(whole, x + from * stretch, y)[1] : box[3];
    const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
    if (!box.every(Number.isFinite)) return;
    const { mark, artifact } = this.#marks.at(-1) ?? { mark: null, artifact: false };
    this.#add({ text, box, baseline, size: height, spaced, mark, artifact });
  }
}
