import { type Matrix, moved } from "./pdf-geometry.ts";
import type { Rule } from "./pdf-page.ts";

/** A filled shape this thin is a rule, not a shade. Points. */
const THIN = 3;
/** A drawing with more strokes than this is a picture, not a table. */
export const MOST_RULES = 20_000;

/** pdf.js's own coding of a path, with how many numbers follow each step. */
const STEPS = [
  { name: "move", numbers: 2 },
  { name: "line", numbers: 2 },
  { name: "curve", numbers: 6 },
  { name: "curve", numbers: 4 },
  { name: "close", numbers: 0 },
] as const;

type Point = readonly [x: number, y: number];
type Outline = { readonly points: Point[]; straight: boolean };

function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let current: Outline | null = null;
  for (let at = 0; at < path.length;) {
    const step = STEPS[path[at] ?? -1];
    if (step === undefined) break;
    const end = at + 1 + step.numbers;
    const start: Point | undefined = current?.points[0];
    if (step.name === "close") {
      if (start !== undefined) current?.points.push(start);
    } else {
      const point = moved(matrix, path[end - 2] ?? NaN, path[end - 1] ?? NaN);
      if (step.name === "move" || current === null) outlines.push((current = { points: [point], straight: true }));
      else current.points.push(point);
      if (step.name === "curve") current.straight = false;
    }
    at = end;
  }
  return outlines;
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule | null {
  const wide = Math.abs(x1 - x0);
  const high = Math.abs(y1 - y0);
  if (high <= 0.5 && wide > 0.5)
    return { across: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  if (wide <= 0.5 && high > 0.5)
    return { across: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  return null;
}

function strokedRules({ points, straight }: Outline): Rule[] {
  if (!straight) return [];
  return points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point) ?? []);
}

function filledRule({ points, straight }: Outline): Rule | null {
  if (!straight || points.length < 3) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN && right - left > bottom - top) {
    return { across: true, at: (top + bottom) / 2, from: left, to: right };
  }
  if (right - left <= THIN && bottom - top > right - left) {
    return { across: false, at: (left + right) / 2, from: top, to: bottom };
  }
  return null;
}

/** The rules that a painted path draws, in the page's own points. */
export function rulesOfPath(path: ArrayLike<number>, matrix: Matrix, stroked: boolean, filled: boolean): Rule[] {
  if (path.length > MOST_RULES) return [];
  return outlinesOf(path, matrix).flatMap((outline) => {
    const rules = stroked ? strokedRules(outline) : [];
    const thin = filled && outline.points.length < 64 ? filledRule(outline) : null;
    return thin === null ? rules : [...rules, thin];
  });
}
