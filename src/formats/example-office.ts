import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { Block, Cell, LaidOut, Row } from "./document.ts";

/** Documents and packages for the tests of DOCX and XLSX; nothing else uses them. */

const AT = { line: 1 };
const CHARACTERS = Array.from(
  "開放數據衞數鰂嘅𠮷😀，。「」（）—“”‘’…&<>\"'=+-@#;_x000D_ aZ09/.:%[]{}\\|~\u00E9\uFEFF\uF969",
);
/** Trimmed and not empty, and never with a bullet, which would make a list of it where a format has none. */
const items = fc
  .array(
    fc.oneof(fc.constantFrom(...CHARACTERS), fc.constantFrom("_x000D_", "_x005F_", "]]>", "&#10;", "=1+1", "數據集")),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

const cells: fc.Arbitrary<Cell> = fc
  .record({
    items: fc.array(items, { maxLength: 3 }),
    list: fc.boolean(),
    merged: fc.constant(null),
    at: fc.constant(AT),
  })
  .map((cell) => ({ ...cell, list: cell.list && cell.items.length > 0 }));

/** A row, some of whose filled cells cover those to their right. */
function rowOf(cells: readonly Cell[], covers: readonly boolean[], header: boolean): Row {
  let anchor = false;
  const merged = cells.map((cell, column): Cell => {
    if (covers[column] === true && anchor) return { items: [], list: false, merged: "left", at: AT };
    anchor = cell.items.length > 0;
    return cell;
  });
  return { cells: merged, header, at: AT };
}

const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc
    .array(
      fc
        .tuple(
          fc.array(cells, { minLength: columns, maxLength: columns }),
          fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
        )
        .map(([row, covers]) => ({ row, covers })),
      { minLength: 1, maxLength: 5 },
    )
    .map((rows): Block => ({
      kind: "table",
      rows: rows.map(({ row, covers }, index) => rowOf(row, covers, index === 0)),
    })),
);
const lines: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("line" as const),
  text: items,
  level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  at: fc.constant(AT),
});

export const documents: fc.Arbitrary<LaidOut> = fc.record({
  title: items,
  language: fc.constantFrom("en" as const, "zh-Hant" as const, "zh-Hans" as const),
  blocks: fc.array(fc.oneof(lines, tables), { maxLength: 6 }),
});

/** A document with nothing but what every format keeps: for comparing. */
export function withoutPlaces(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === "at" ? undefined : value)));
}

export function cell(...texts: string[]): Cell {
  return { items: texts, list: false, merged: null, at: AT };
}

export function row(header: boolean, ...cells: Cell[]): Row {
  return { cells, header, at: AT };
}

const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package by hand: part names and their XML. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? strToU8(xml) : xml]),
    ),
  );
}

export function rels(...targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships ${RELATIONSHIPS}>${entries.join("")}</Relationships>`;
}

const WORD_NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A Word document with this body; `more` are further parts, such as `styles` and `numbering`. */
export function docxWith(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = Object.entries(more).map(
    ([name, xml]) => [`word/${name}.xml`, `<w:${name} ${WORD_NAMESPACES}>${xml}</w:${name}>`] as const,
  );
  return packed({
    "_rels/.rels": rels(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": rels(...Object.keys(more).map((name) => [name, `${name}.xml`] as const)),
    ...Object.fromEntries(parts),
    "word/document.xml": `<?xml version="1.0"?><w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
  });
}

/** A workbook of one sheet with this in it (`sheetData` and what follows it). */
export function xlsxWith(sheet: string | Uint8Array, strings = ""): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return packed({
    "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": typeof sheet === "string" ? `<worksheet ${main}>${sheet}</worksheet>` : sheet,
  });
}

const MEGABYTE = 1024 * 1024;

/** A package of about a megabyte, one part of which unpacks to a gigabyte of spaces, whatever size it declares. */
export function bomb(name: string, declared = 1024 * MEGABYTE): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(MEGABYTE).fill(32), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = new Uint8Array(piece.length * 1024 + 2);
  for (let index = 0; index < 1024; index++) packed.set(piece, index * piece.length);
  packed.set([3, 0], piece.length * 1024);
  const stored = zipSync({ [name]: [packed, { level: 0 }] });
  return patched(patched(stored, CENTRAL, 10, 8, 2), CENTRAL, 24, declared);
}

/** Signatures of an entry of a package's directory and of its end. */
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;

/** A copy of a package with a field written over behind each place where a signature stands in its last kilobyte. */
export function patched(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  value: number,
  width: 2 | 4 = 4,
): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let position = Math.max(0, copy.length - 1024); position + 4 <= copy.length; position++) {
    if (view.getUint32(position, true) !== signature) continue;
    if (width === 2) view.setUint16(position + offset, value, true);
    else view.setUint32(position + offset, value, true);
  }
  return copy;
}
