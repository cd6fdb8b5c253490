import { counted } from "./docx-counting.ts";
import { type XmlPart, readXml } from "./xml.ts";
import { WORD, isOn } from "./docx-xml.ts";

type Level = { start: number; format: string; text: string; style: string | null };
type Levels = Map<number, Level>;
type NumberedList = { abstract: string; readonly starts: Map<number, number>; readonly levels: Levels };

/** What stands before a paragraph that Word numbers by itself: `bullet` for any mark that counts nothing. */
export type Label = { readonly kind: "bullet" } | { readonly kind: "number"; readonly text: string };

/** The lists of a document, and how far each has been counted: labels are asked for in reading order. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #abstracts: ReadonlyMap<string, Levels>;
  /** By the list's definition, which all lists made from it count on together. */
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>, abstracts: ReadonlyMap<string, Levels>) {
    this.#lists = lists;
    this.#abstracts = abstracts;
  }

  /** The level that a paragraph style is tied to in a list; 0 where none is. */
  levelOfStyle(list: string, style: string): number {
    const levels = this.#abstracts.get(this.#lists.get(list)?.abstract ?? "");
    return levels?.entries().find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** The label of the next paragraph of a list, which is thereby counted; null where there is no such list. */
  label(id: string, depth: number): Label | null {
    const list = this.#lists.get(id);
    if (list === undefined) return null;
    const levels = this.#abstracts.get(list.abstract);
    const levelAt = (index: number) => list.levels.get(index) ?? levels?.get(index);
    const level = levelAt(depth);
    if (level === undefined || level.format === "bullet") return { kind: "bullet" };
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const restart = list.starts.get(depth);
    const first = `${id} ${depth}`;
    if (restart !== undefined && !this.#started.has(first)) counts[depth] = restart;
    else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    this.#started.add(first);
    counts.length = depth + 1;
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelAt(index);
      return shown === undefined ? "" : counted(counts[index] ?? shown.start, shown.format);
    });
    return { kind: "number", text: text.trim() };
  }
}

/** Reads `numbering.xml`; a document without one has no lists. */
export function readNumbering(part: XmlPart | null): Numbering {
  const lists = new Map<string, NumberedList>();
  const abstracts = new Map<string, Levels>();
  let list: NumberedList | null = null;
  let levels: Levels = new Map();
  let level: Level = emptyLevel();
  let overridden = 0;
  if (part !== null) {
    readXml(part, WORD, {
      open(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") abstracts.set(attributes["w:abstractNumId"] ?? "", (levels = new Map()));
        else if (name === "w:num") {
          list = { abstract: "", starts: new Map(), levels: new Map() };
          levels = list.levels;
          lists.set(attributes["w:numId"] ?? "", list);
        } else if (name === "w:abstractNumId" && list !== null) {
          list.abstract = value;
        } else if (name === "w:lvlOverride") overridden = depthOf(attributes["w:ilvl"]);
        else if (name === "w:startOverride") list?.starts.set(overridden, startOf(value));
        else if (name === "w:lvl") levels.set(depthOf(attributes["w:ilvl"]), (level = emptyLevel()));
        else if (name === "w:start") level.start = startOf(value);
        else if (name === "w:numFmt") level.format = value;
        else if (name === "w:lvlText") level.text = isOn(attributes["w:null"] ?? "0") ? "" : value.slice(0, 100);
        else if (name === "w:pStyle") level.style = value;
      },
    });
  }
  return new Numbering(lists, abstracts);
}

function emptyLevel(): Level {
  return { start: 0, format: "decimal", text: "", style: null };
}

/** Word has nine levels, 0 to 8. */
export function depthOf(text: string | undefined): number {
  const depth = Number.parseInt(text ?? "0", 10);
  return depth >= 0 && depth <= 8 ? depth : 0;
}

function startOf(text: string): number {
  const start = Number.parseInt(text, 10);
  return Number.isFinite(start) ? Math.min(Math.max(start, 0), 1_000_000) : 1;
}
