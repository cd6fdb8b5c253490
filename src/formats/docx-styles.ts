import { depthOf } from "./docx-numbering.ts";
import { WORD } from "./docx-xml.ts";
import { type XmlPart, readXml } from "./xml.ts";

type Level = 0 | 1 | 2 | 3;

/** What a paragraph style settles, with what it inherits. */
export type ParagraphStyle = {
  /** Heading level, 0 for none; Word's fourth to ninth count as the third. */
  readonly level: Level;
  /** The list its paragraphs belong to; `depth` is null where the list ties the style to a level. */
  readonly list: { readonly id: string; readonly depth: number | null; readonly style: string } | null;
};

type Own = { name: string; parent: string | null; level: Level | null; list: string | null; depth: number | null };
const PLAIN: ParagraphStyle = { level: 0, list: null };

/** Reads `styles.xml` into a look-up by style id; the default paragraph style is under `""`. */
export function readStyles(part: XmlPart | null): (id: string) => ParagraphStyle {
  const styles = new Map<string, Own>();
  let own: Own | null = null;
  let fallback = "";
  if (part !== null) {
    readXml(part, WORD, {
      open(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") {
          own = { name: "", parent: null, level: null, list: null, depth: null };
          const id = attributes["w:styleId"] ?? "";
          styles.set(id, own);
          if (attributes["w:type"] === "paragraph" && attributes["w:default"] === "1") fallback = id;
        } else if (own === null) return;
        else if (name === "w:name") own.name = value;
        else if (name === "w:basedOn") own.parent = value;
        else if (name === "w:outlineLvl") own.level = headingLevel(value);
        else if (name === "w:numId") own.list = value;
        else if (name === "w:ilvl") own.depth = depthOf(value);
      },
      close(name) {
        if (name === "w:style") own = null;
      },
    });
  }
  const known = new Map<string, ParagraphStyle>();
  return (asked) => {
    const id = asked === "" ? fallback : asked;
    let style = known.get(id);
    if (style === undefined) known.set(id, (style = inherited(styles, id)));
    return style;
  };
}

/** Follows `basedOn` upwards; a style can be based on itself only by malice, so that a few dozen steps are enough. */
function inherited(styles: ReadonlyMap<string, Own>, id: string): ParagraphStyle {
  let { level, list }: { level: Level | null; list: ParagraphStyle["list"] } = { level: null, list: null };
  let at: string | null = id;
  for (let step = 0; step < 50 && at !== null; step++) {
    const own = styles.get(at);
    if (own === undefined) break;
    level ??= own.level ?? levelByName(own.name);
    if (own.list !== null) list ??= { id: own.list, depth: own.depth, style: at };
    at = own.parent;
  }
  return level === null && list === null ? PLAIN : { level: level ?? 0, list };
}

/** Built-in styles bear English names in every language's Word; not every program writes their outline level. */
function levelByName(name: string): Level | null {
  const heading = name.match(/^heading ([1-9])$/iu)?.[1];
  if (heading !== undefined) return headingLevel(String(Number(heading) - 1));
  return /^title$/iu.test(name) ? 1 : null;
}

/** An outline level as Word writes it: 0 is the first heading, 9 is body text. */
export function headingLevel(outline: string): Level {
  const level = Number.parseInt(outline, 10);
  if (!(level >= 0 && level < 9)) return 0;
  return level === 0 ? 1 : level === 1 ? 2 : 3;
}
