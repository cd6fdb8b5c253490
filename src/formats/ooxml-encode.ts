import type { LaidOut } from "./document.ts";
import { xmlText } from "./xml.ts";
import { zipped } from "./zip-encode.ts";

/** Namespace of relationships between the parts of an Office document. */
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part to write: its name in the package, its content type without `+xml`, its XML without the declaration. */
export type WrittenPart = { readonly name: string; readonly type: string; readonly xml: string };

/**
 * Packs a main part and those it relates to (`rId1`, `rId2`, …, each by the last word of the relationship's type, in the main
 * part's folder) with the document's title and language. The same parts give the same bytes.
 */
export function encodePackage(
  document: LaidOut,
  main: WrittenPart,
  related: readonly (WrittenPart & { readonly relationship: string })[],
): Uint8Array {
  const folder = main.name.slice(0, main.name.lastIndexOf("/") + 1);
  const core = {
    name: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties",
    xml: coreProperties(document),
  };
  const written = [core, main, ...related];
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const add = (name: string, xml: string) => parts.set(name, encoder.encode(`${XML}${xml}`));
  // Readers that look only at the beginning of a file expect the content types first.
  add("[Content_Types].xml", contentTypes(written));
  add(
    "_rels/.rels",
    relationships([
      [`${OFFICE_RELATIONSHIPS}/officeDocument`, main.name],
      [`${PACKAGE}/relationships/metadata/core-properties`, core.name],
    ]),
  );
  const links = related.map(
    ({ name, relationship }) => [`${OFFICE_RELATIONSHIPS}/${relationship}`, name.slice(folder.length)] as const,
  );
  add(`${folder}_rels/${main.name.slice(folder.length)}.rels`, relationships(links));
  for (const { name, xml } of written) add(name, xml);
  return zipped(parts);
}

/** Without dates: when a file was made is for the ledger to say, and would make every file another. */
function coreProperties({ title, language }: LaidOut): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${namespaces}><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

function contentTypes(parts: readonly WrittenPart[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`);
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  ].join("");
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}
