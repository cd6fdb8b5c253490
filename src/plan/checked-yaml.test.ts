import { Type } from "typebox";
import { expect, test } from "vitest";
import { KeptError } from "../base/errors.ts";
import { readYaml } from "./checked-yaml.ts";
import { expecting, IdSchema, strict } from "./file-schemas.ts";

const Schema = Type.Object(
  {
    id: IdSchema,
    list: Type.Array(Type.Object({ on: Type.Boolean(expecting("boolean")), many: Type.Integer() }, strict)),
    kind: Type.Optional(Type.Union([Type.Literal("a"), Type.Literal("b")])),
  },
  strict,
);
const read = (text: string | Uint8Array) =>
  readYaml("x.yaml", typeof text === "string" ? new TextEncoder().encode(text) : text, Schema);

function refused(text: string | Uint8Array): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof KeptError) return error.text.en;
    throw error;
  }
  throw new Error("the file was taken");
}

test("reads what fits, and knows the lines", () => {
  const { content, lineOf } = read("id: x\nlist:\n  - on: true\n    many: 3\n");
  expect(content).toEqual({ id: "x", list: [{ on: true, many: 3 }] });
  expect(lineOf(["list", 0, "many"])).toBe(4);
  expect(lineOf(["list", 0, "absent"])).toBe(3);
});

test("lists every problem with its line, what was expected and what to do", () => {
  const text = refused("id: Not An Id\nlist:\n  - on: yes please\n    many: 3\n  - on: true\n    mnay: 4\nkind: c\n");
  expect(text.split("\n")).toEqual([
    "x.yaml can't be used: 5 problems.",
    'line 1: id is "Not An Id". Expected: an id of letters a to z, digits and single hyphens, beginning with a letter, at most 100 characters.',
    'line 3: list[1].on is "yes please". Expected: true or false.',
    "line 5: list[2].many is missing. Expected: a whole number from 1.",
    "line 6: list[2].mnay isn't a field of this file. Expected one of: on, many. Correct its spelling or take it out.",
    'line 7: kind is "c". Expected: one of a, b.',
  ]);
});

test("refuses a whole file that is something else", () => {
  expect(refused("- 1\n")).toContain("the whole file is [1]. Expected: a mapping with id, list, kind.");
  expect(refused("")).toContain("the whole file is null");
  expect(refused("id: [\n")).toContain("isn't YAML");
  expect(refused(new Uint8Array([0xff, 0xfe, 0x00]))).toContain("isn't text in UTF-8");
});

test("refuses doubled keys, anchors and bottomless nesting within a moment", () => {
  expect(refused("id: x\nid: y\nlist: []\n")).toContain("line 2: The same key stands twice");
  expect(refused("id: x\nlist: &all [*all]\n")).toContain("line 2: Anchors (&) and aliases (*) aren't allowed");
  expect(refused("[".repeat(20_000))).toContain("nested too deeply");
});
