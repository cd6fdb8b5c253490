import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { KeptError } from "../base/errors.ts";
import { readXml, writable, xmlText } from "./xml.ts";

const NAMES = { "urn:known": "k" };

function events(xml: string | Uint8Array): string[] {
  const seen: string[] = [];
  const pieces = [typeof xml === "string" ? new TextEncoder().encode(xml) : xml];
  readXml({ name: "part.xml", pieces, budget: { elements: 1_000 } }, NAMES, {
    open: (name, attributes) => seen.push(`<${name} ${JSON.stringify(attributes)}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (text) => seen.push(text),
  });
  return seen;
}

function refusal(xml: string | Uint8Array): string {
  try {
    events(xml);
  } catch (error) {
    if (error instanceof KeptError) return `${error.code}: ${error.text.en}`;
    throw error;
  }
  return "accepted";
}

test("names are told by namespace, whatever prefix a file gives it", () => {
  expect(events('<x:a xmlns:x="urn:known" x:b="1" c="2"><d xmlns="urn:other">t&amp;<![CDATA[<]]></d></x:a>')).toEqual([
    '<k:a {"?:x":"urn:known","k:b":"1","c":"2"}>',
    '<?:d {"?:xmlns":"urn:other"}>',
    "t&",
    "<",
    "</?:d>",
    "</k:a>",
  ]);
});

test("UTF-16 is read with a byte order mark and without", () => {
  const little = Buffer.from("\uFEFF<a>開</a>", "utf16le");
  expect(events(little)).toEqual(["<a {}>", "開", "</a>"]);
  expect(events(little.subarray(2))).toEqual(["<a {}>", "開", "</a>"]);
  expect(events(Buffer.from(little).swap16())).toEqual(["<a {}>", "開", "</a>"]);
});

test("characters cut by the pieces in which a part is read are whole", () => {
  const text = "開𠮷".repeat(40_000);
  expect(events(`<a>${text}</a>`).slice(1, -1).join("")).toBe(text);
});

test.each([
  ["a document type", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "document-type-refused"],
  [
    "entities that multiply",
    `<!DOCTYPE a [<!ENTITY x "${"y".repeat(1000)}">]><a>${"&x;".repeat(1000)}</a>`,
    "document-type-refused",
  ],
  ["an unknown entity", "<a>&x;</a>", "not-well-formed: Line 1 of the part part.xml"],
  ["an end that is missing", "<a>\n<b>", "not-well-formed: Line 2"],
  ["an end of another element", "<a>\n\n</b>", "not-well-formed: Line 3"],
  ["no XML", "hello", "not-well-formed"],
  ["nothing", "", "not-well-formed"],
  ["bytes that are no UTF-8", new Uint8Array([0x3c, 0x61, 0x3e, 0xff]), "not-well-formed"],
  ["deep nesting", "<a>".repeat(100_000), "nested-too-deep"],
  ["a thousand elements and attributes", `<a>${'<b c="1"/>'.repeat(500)}</a>`, "too-many-elements"],
  ["an endless text", `<a>${"x".repeat(5_000_000)}</a>`, "cell-too-long"],
  ["an endless tag", `<a b="${"x".repeat(5_000_000)}`, "cell-too-long"],
])("%s is refused", (_, xml, expected) => {
  expect(refusal(xml)).toContain(expected);
});

test("text is written so that XML can hold it, and what it can't hold is seen to be missing", () => {
  expect(xmlText('a&<>"\r\n')).toBe("a&amp;&lt;&gt;&quot;&#13;\n");
  expect(writable("a\u0000b\uD800c\u{20BB7}")).toBe("a\uFFFDb\uFFFDc\u{20BB7}");
});
