import { type Node, parsed, placeOf, type SourceFile, textOf, walk } from "./syntax.ts";

/**
 * Files that hold text which is data and not a sentence of ours, with why. Vocabulary that parsers
 * recognise belongs in a `vocabulary/` folder, which is never looked at.
 */
export const DATA_FILES: ReadonlyMap<string, string> = new Map([
  ["src/formats/docx-counting.ts", "numerals that Word numbers lists with"],
  ["src/formats/pdf-radicals.ts", "characters that PDF fonts name by their radicals"],
  ["src/formats/xlsx-numbers.ts", "halves of the day in a workbook's number formats"],
  ["src/portal/parts/language-switch.tsx", "every language's own name for itself, the same on every page"],
]);

const HAN = /\p{Script=Han}/u;
/** Three words, not all of them capitals: `GET, HEAD, OPTIONS` is a protocol's. */
const THREE_WORDS = /\p{L}{2,}(?:[ ,]+\p{L}+)+[ ,]+\p{L}*\p{Ll}{2,}/u;
/** A protocol's own line: `HTTP/1.1 431 Request Header Fields Too Large`. */
const PROTOCOL = /^(?:HTTP\/\d\S* )?\d{3} /u;
/** Attributes that people read or hear. */
const READ_ALOUD = new Set(["title", "alt", "aria-label", "aria-description", "placeholder", "label"]);

function inside(ancestors: readonly Node[], is: (node: Node) => boolean): boolean {
  return ancestors.some(is);
}

const nameOf = (node: unknown): string =>
  typeof node === "object" && node !== null && "name" in node && typeof node.name === "string" ? node.name : "";

/** Errors of the program are for whoever repairs it, and in English: `new Error("…")`, never KeptError. */
function isProgramError(node: Node): boolean {
  return node.type === "NewExpression" && /^(?:Error|TypeError|RangeError)$/u.test(nameOf(node["callee"]));
}

/**
 * Reference text for programmers, which stays English: `description` and `summary` of a schema,
 * or what is given to a function that makes one, `Day("…")`.
 */
function isReference(node: Node): boolean {
  if (node.type === "CallExpression") return /^[A-Z]/u.test(nameOf(node["callee"]));
  return node.type === "Property" && /^(?:description|summary)$/u.test(nameOf(node["key"]));
}

/** A pattern, put together: `new RegExp("…")`. */
function isPattern(node: Node): boolean {
  return /^(?:NewExpression|CallExpression)$/u.test(node.type) && nameOf(node["callee"]) === "RegExp";
}

/** Text that is looked for in what others wrote: `message.includes("…")`. */
function isSought(node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = node["callee"];
  const property = typeof callee === "object" && callee !== null && "property" in callee ? nameOf(callee.property) : "";
  return /^(?:includes|startsWith|endsWith|indexOf|split|replaceAll|replace)$/u.test(property);
}

/** `const STYLE = "…"`: a style sheet or a query, named so. */
function isOtherLanguage(node: Node): boolean {
  return node.type === "VariableDeclarator" && /(?:style|styles|css|sql|fonts?)$/iu.test(nameOf(node["id"]));
}

function isCode(node: Node): boolean {
  return node.type === "TaggedTemplateExpression" || node.type === "TSLiteralType" || node.type === "ImportDeclaration";
}

function isQuietAttribute(node: Node): boolean {
  return node.type === "JSXAttribute" && !READ_ALOUD.has(nameOf(node["name"]));
}

const EXEMPT = [isProgramError, isReference, isSought, isOtherLanguage, isQuietAttribute] as const;

function isSentence(node: Node, ancestors: readonly Node[]): boolean {
  const text = textOf(node);
  if (text === null || inside(ancestors, (ancestor) => isCode(ancestor) || isPattern(ancestor))) return false;
  if (HAN.test(text)) return true;
  if (node.type === "JSXText") return /\p{L}/u.test(text);
  const attribute = ancestors.findLast((ancestor) => ancestor.type === "JSXAttribute");
  if (attribute === ancestors.at(-1) && attribute !== undefined && READ_ALOUD.has(nameOf(attribute["name"])))
    return /\p{L}{2,}/u.test(text);
  return (
    THREE_WORDS.test(text) &&
    !PROTOCOL.test(text) &&
    !inside(ancestors, (ancestor) => EXEMPT.some((is) => is(ancestor)))
  );
}

/** Sentences of ours that stand in code, where no translator finds them. */
export function sentencesIn(file: SourceFile): string[] {
  if (DATA_FILES.has(file.path)) return [];
  const found: string[] = [];
  walk(parsed(file), (node, ancestors) => {
    if (isSentence(node, ancestors))
      found.push(
        `${placeOf(file, node)} holds a sentence, ${JSON.stringify(textOf(node)?.trim())}; move it to the folder's words/`,
      );
  });
  return found;
}
