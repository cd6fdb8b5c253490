import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { KeptError } from "../base/errors.ts";
import { CENTRAL, END, bomb, patched } from "./example-office.ts";
import { openZip } from "./zip.ts";
import { zipped } from "./zip-encode.ts";

/** The wanted parts of a package, whole. */
function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const zip = openZip(bytes);
  const names = zip.names.filter(wanted);
  return new Map(
    names.map((name) => [name, new Uint8Array([...(zip.read(name) ?? [])].flatMap((piece) => [...piece]))]),
  );
}

/** Whether a package's parts can be unpacked, without keeping them. */
function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): string {
  return refusal(() => {
    const zip = openZip(bytes);
    for (const name of zip.names.filter(wanted))
      for (const piece of zip.read(name) ?? []) expect(piece.length).toBeLessThanOrEqual(8 * 1024 * 1024);
  });
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KeptError) return error.code;
    throw error;
  }
  return "accepted";
}

const two = zipSync({
  "a.xml": strToU8("<a/>"),
  "word/b.xml": [strToU8("<b/>".repeat(100)), { level: 0 }],
  "word/": new Uint8Array(),
});

describe("a package", () => {
  test("gives the wanted parts and never unpacks the others", () => {
    expect(
      [...unzip(two, (name) => name.startsWith("word/")).entries()].map(([name, part]) => [name, part.length]),
    ).toEqual([["word/b.xml", 400]]);
    expect(openZip(two).names).toEqual(["a.xml", "word/b.xml"]);
    expect([...(openZip(two).read("A.XML") ?? [])]).toEqual([strToU8("<a/>")]);
    expect(openZip(two).read("c.xml")).toBeNull();
  });

  test("with a comment behind it and names with backslashes is read", () => {
    const bytes = new Uint8Array([...zipSync({ "xl\\a.xml": strToU8("x") }), ...new Uint8Array(3)]);
    expect(openZip(patched(bytes, END, 20, 3, 2)).names).toEqual(["xl/a.xml"]);
  });

  test("carries one date, whenever it is written", () => {
    const bytes = zipped(new Map([["a.xml", strToU8("<a/>")]]));
    // 1980-01-01 12:00 as MS-DOS writes it: by the local clock, and so the same in every time zone.
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true)).toBe(0x00216000);
    expect(unzip(bytes, () => true).get("a.xml")).toEqual(strToU8("<a/>"));
  });
});

describe("a package is refused", () => {
  test.each([
    ["empty-file", new Uint8Array()],
    ["truncated", strToU8("not a package")],
    ["truncated", two.subarray(0, two.length - 30)],
    ["truncated", two.subarray(100)],
    ["old-office-file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
    ["locked", patched(two, CENTRAL, 8, 1, 2)],
    ["too-many-parts", patched(patched(two, END, 10, 2_001, 2), END, 8, 2_001, 2)],
    ["too-many-parts", patched(patched(two, END, 10, 0xffff, 2), END, 8, 0xffff, 2)],
    ["truncated", patched(patched(two, END, 10, 4, 2), END, 8, 4, 2)],
    ["truncated", patched(two, END, 16, 0xffffffff)],
    ["truncated", patched(two, CENTRAL, 20, 0xffffffff)],
    ["truncated", patched(two, CENTRAL, 20, 1_000_000)],
    ["truncated", patched(two, CENTRAL, 42, 7)],
    ["truncated", patched(two, CENTRAL, 10, 99, 2)],
    ["zip-unsafe", patched(two, CENTRAL, 42, 0)],
    ["zip-unsafe", zipSync({ "../../etc/passwd": strToU8("x") })],
    ["zip-unsafe", zipSync({ "C:\\a": strToU8("x") })],
    ["zip-unsafe", zipSync({ "a.xml": strToU8("x"), "A.xml": strToU8("y") })],
  ])("as %s (%#)", (code, bytes) => {
    expect(unpacked(bytes, () => true)).toBe(code);
  });

  test("when a part's size or checksum isn't what it says", () => {
    expect(unpacked(patched(two, CENTRAL, 24, 3), () => true)).toBe("truncated");
    expect(unpacked(patched(two, CENTRAL, 16, 3), () => true)).toBe("truncated");
  });

  test("when a part's packed bytes are damaged", () => {
    const packed = deflateRawSync(strToU8("<a/>".repeat(1000)));
    const bytes = zipSync({ "a.xml": strToU8("<a/>".repeat(1000)) });
    bytes.set(new Uint8Array(packed.length - 2).fill(0xff), 30 + 5 + 2);
    expect(unpacked(bytes, () => true)).toBe("truncated");
  });

  test("when its parts together unpack to more than is read, each by itself being small enough", () => {
    const part = new Uint8Array(40 * 1024 * 1024);
    const bytes = zipSync({ a: part, b: part, c: part });
    expect(unpacked(bytes, (name) => name !== "c")).toBe("accepted");
    expect(unpacked(bytes, () => true)).toBe("unpacks-too-large");
  });

  test("when a part unpacks to a gigabyte, whatever size it declares", () => {
    expect(bomb("a").length).toBeLessThan(1.5 * 1024 * 1024);
    expect(unpacked(bomb("a"), () => true)).toBe("unpacks-too-large");
    expect(unpacked(bomb("a", 100), () => true)).toBe("unpacks-too-large");
    expect(unpacked(bomb("a"), () => false)).toBe("accepted");
  });
});
