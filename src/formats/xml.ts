import { SaxesParser } from "saxes";
import { KeptError } from "../base/errors.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/** Attributes by name; the prefix is kept for those of a known namespace, so that `w:val` is `w:val` whatever the file calls it. */
export type XmlAttributes = Readonly<Record<string, string>>;

export type XmlHandler = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Namespaces by address, and the prefix by which a reader calls each; `""` for none. */
export type Namespaces = Readonly<Record<string, string>>;

const PIECE = 64 * 1024;
/** The longest run without a tag: a cell's text, or the pictures that Word keeps in attributes. */
const LONGEST_RUN = 4 * 1024 * 1024;

/** A part to read; `budget` is shared by all parts of a package and counts down as they are read. */
export type XmlPart = {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
  readonly budget: { elements: number };
};

/**
 * Reads a part's XML as events, in pieces, never as a tree. UTF-8, or UTF-16 with a byte order mark or a plain `<` first.
 * Elements and attributes of a namespace that isn't given are called `?:name`.
 * A document type is refused: entities are how XML reads other files and how it explodes.
 * Throws KeptError `not-well-formed`, `document-type-refused`, `nested-too-deep`, `too-many-elements` or `cell-too-long`.
 */
export function readXml({ name: part, pieces, budget }: XmlPart, namespaces: Namespaces, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false, fileName: part });
  const broken = (cause: Error) =>
    new KeptError("not-well-formed", "bad-input", say("not-well-formed", { part, line: parser.line }), { cause });
  const nameIn = namer(namespaces);
  let depth = 0;
  // Saxes goes on after an error, and the first is the one to tell.
  const failures: KeptError[] = [];
  const stopAtFailure = () => {
    if (failures[0] !== undefined) throw failures[0];
  };
  parser.on("error", (error) => {
    failures.push(broken(error));
  });
  parser.on("doctype", () => {
    throw new KeptError("document-type-refused", "bad-input", say("document-type-refused", { part }));
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    stopAtFailure();
    if (++depth > LIMITS.depth)
      throw new KeptError("nested-too-deep", "bad-input", say("nested-too-deep", { limit: LIMITS.depth }));
    const own: Record<string, string> = {};
    budget.elements--;
    for (const attribute of Object.values(attributes)) {
      budget.elements--;
      own[nameIn(attribute.uri, attribute.local)] = attribute.value;
    }
    if (budget.elements < 0)
      throw new KeptError("too-many-elements", "too-large", say("too-many-elements", { limit: LIMITS.elements }));
    handler.open(nameIn(uri, local), own);
  });
  parser.on("closetag", ({ uri, local }) => {
    stopAtFailure();
    depth--;
    handler.close?.(nameIn(uri, local));
  });
  const { text } = handler;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  let run = 0;
  for (const piece of decoded(pieces, broken)) {
    const tag = piece.lastIndexOf("<");
    run = tag === -1 ? run + piece.length : piece.length - tag;
    if (run > LONGEST_RUN)
      throw new KeptError("cell-too-long", "bad-input", say("cell-too-long", { limit: LIMITS.lineLength }));
    parser.write(piece);
    stopAtFailure();
  }
  parser.close();
  stopAtFailure();
}

/** Names an element or attribute by its namespace; a name once made is found again without making it anew. */
function namer(namespaces: Namespaces): (uri: string, local: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (uri, local) => {
    let names = known.get(uri);
    if (names === undefined) known.set(uri, (names = new Map<string, string>()));
    let name = names.get(local);
    if (name !== undefined) return name;
    const prefix = uri === "" ? "" : (namespaces[uri] ?? "?");
    name = prefix === "" ? local : `${prefix}:${local}`;
    if (names.size < 1_000) names.set(local, name);
    return name;
  };
}

function* decoded(pieces: Iterable<Uint8Array>, broken: (cause: Error) => KeptError): Generator<string> {
  let decoder: TextDecoder | null = null;
  for (const bytes of pieces) {
    if (bytes.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let start = 0; start < bytes.length; start += PIECE)
      yield decodedPiece(decoder, bytes.subarray(start, start + PIECE), broken);
  }
  if (decoder !== null) yield decodedPiece(decoder, null, broken);
}

/** The characters that end in these bytes; with null the last, of which nothing may be missing. */
function decodedPiece(decoder: TextDecoder, bytes: Uint8Array | null, broken: (cause: Error) => KeptError): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) throw broken(error);
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** What XML 1.0 can't hold even as a reference (production 2, Char); a lone surrogate is half a character. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text without the characters that no XML can hold; each becomes U+FFFD, so that its loss is seen. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, "\uFFFD");
}

/** Text as it stands between tags or in an attribute in double quotes. */
export function xmlText(text: string): string {
  return writable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
