import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import { LIMITS } from "./limits.ts";
import { type XmlPart, readXml } from "./xml.ts";
import { type Zip, openZip } from "./zip.ts";
import { say } from "./words/index.ts";

/** A relationship of a part: `type` is the last word of its address, alike in the transitional and the strict form. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** An Office Open XML package (ECMA-376 part 2), opened at its main part. */
export type Package = {
  /** The main part's name: `word/document.xml`, `xl/workbook.xml`. */
  readonly main: string;
  readonly relationships: readonly Relationship[];
  readonly title: string | null;
  readonly findings: readonly Finding[];
  /** A part, to be read once; throws KeptError `part-missing`. */
  readonly part: (name: string) => XmlPart;
  /** The first part that the main part relates to in this way, or null. */
  readonly related: (type: string) => XmlPart | null;
};

const RELATIONSHIPS = { "http://schemas.openxmlformats.org/package/2006/relationships": "" };
const CORE = { "http://purl.org/dc/elements/1.1/": "dc" };

/** Opens a package whose main part's name matches. Throws what `openZip` and `readXml` throw, and `part-missing`. */
export function openPackage(bytes: Uint8Array, kind: "word" | "xl"): Package {
  const zip = openZip(bytes);
  const budget = { elements: LIMITS.elements };
  const find: Find = (name) => {
    const pieces = zip.read(name);
    return pieces === null ? null : { name, pieces, budget };
  };
  const part = (name: string) => {
    const found = find(name);
    if (found === null) throw new KeptError("part-missing", "bad-input", say("part-missing", { part: name }));
    return found;
  };
  const roots = relationshipsOf(find, "");
  const target = (relationships: readonly Relationship[], type: string) =>
    relationships.find((one) => one.type === type && !one.external)?.target;
  const main = target(roots, "officeDocument") ?? (kind === "word" ? "word/document.xml" : "xl/workbook.xml");
  const relationships = relationshipsOf(find, main);
  const related = (type: string) => find(target(relationships, type) ?? "");
  const title = titleIn(find(target(roots, "core-properties") ?? ""));
  return { main, relationships, title, findings: outside(zip, relationships), part, related };
}

type Find = (name: string) => XmlPart | null;

/** The relationships of a part, or of the package itself for `""`; targets are resolved to part names. */
function relationshipsOf(find: Find, source: string): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const part = find(`${folder}_rels/${source.slice(folder.length)}.rels`);
  const relationships: Relationship[] = [];
  if (part === null) return relationships;
  readXml(part, RELATIONSHIPS, {
    open(element, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (element !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
      if (relationships.length >= LIMITS.parts * 10)
        throw new KeptError("too-many-parts", "too-large", say("too-many-parts", { limit: LIMITS.parts }));
      const external = mode === "External";
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? "" : resolved(folder, target),
        external,
      });
    },
  });
  return relationships;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function titleIn(part: XmlPart | null): string | null {
  if (part === null) return null;
  let inTitle = false;
  let title = "";
  readXml(part, CORE, {
    open(name) {
      inTitle = name === "dc:title";
    },
    close() {
      inTitle = false;
    },
    text(text) {
      if (inTitle) title += text;
    },
  });
  return title.trim() || null;
}

/** Macros, embedded objects and links to other files; a hyperlink is only text with an address behind it. */
function outside(zip: Zip, relationships: readonly Relationship[]): Finding[] {
  const carries =
    zip.names.some((name) => /(?:^|\/)(?:vbaProject\.bin$|embeddings\/|externalLinks\/|activeX\/)/iu.test(name)) ||
    relationships.some(
      ({ type, external }) => (external && type !== "hyperlink") || type === "aFChunk" || type === "subDocument",
    );
  if (!carries) return [];
  return [{ code: "external-content-ignored", severity: "info", message: say("external-content-ignored"), at: null }];
}
