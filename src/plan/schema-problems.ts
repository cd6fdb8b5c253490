import { type TObject, type TSchema, Type } from "typebox";
import { Value } from "typebox/value";
import type { Trilingual } from "../base/language.ts";
import { say } from "./words/index.ts";

/** A key of this folder's words that says what a value must look like; a schema carries it as `expect`. */
export const EXPECTATIONS = {
  id: say("expect-id"),
  text: say("expect-text"),
  texts: say("expect-texts"),
  count: say("expect-count"),
  boolean: say("expect-boolean"),
  reason: say("expect-reason"),
  section: say("expect-section"),
  month: say("expect-month"),
  day: say("expect-day"),
  received: say("expect-received"),
  years: say("expect-years"),
  schedule: say("expect-schedule"),
  digest: say("expect-digest"),
  document: say("expect-document"),
  address: say("expect-address"),
} as const satisfies Record<string, Trilingual>;
export type Expectation = keyof typeof EXPECTATIONS;

export type SchemaProblem = { readonly path: (string | number)[]; readonly message: Trilingual };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isExpectation = (value: unknown): value is Expectation => typeof value === "string" && value in EXPECTATIONS;

/** More than a person mends in one sitting, and few enough to hold. */
const MOST = 200;

/**
 * Everything in which a value departs from a schema, each with what was expected instead.
 * TypeBox's own list stops at eight, repeats each branch of a union, and says neither what is known nor what to write.
 */
export function problemsOf(schema: TSchema, value: unknown): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  inspect(schema, value, [], problems);
  return problems;
}

function inspect(schema: TSchema, value: unknown, path: readonly (string | number)[], problems: SchemaProblem[]): void {
  if (problems.length >= MOST || Value.Check(schema, value)) return;
  const before = problems.length;
  if (Type.IsObject(schema) && isFields(value)) inspectFields(schema, value, path, problems);
  else if (Type.IsRecord(schema) && isFields(value)) {
    const [each = {}] = Object.values(schema.patternProperties);
    for (const [name, item] of Object.entries(value)) inspect(each, item, [...path, name], problems);
  } else if (Type.IsArray(schema) && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const [index, item] of items.entries()) inspect(schema.items, item, [...path, index], problems);
  }
  if (problems.length > before) return;
  const values = { field: fieldText(path), found: foundText(value), expected: expectedBy(schema) };
  problems.push({ path: [...path], message: say("file-expected", values) });
}

function inspectFields(
  schema: TObject,
  value: Fields,
  path: readonly (string | number)[],
  problems: SchemaProblem[],
): void {
  const { properties, required } = schema;
  for (const name of required ?? []) {
    if (value[name] !== undefined) continue;
    const message = say("file-missing", { field: fieldText([...path, name]), expected: expectedBy(properties[name]) });
    problems.push({ path: [...path], message });
  }
  for (const [name, item] of Object.entries(value)) {
    if (problems.length >= MOST) return;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) inspect(known, item, [...path, name], problems);
    else {
      const fields = { field: fieldText([...path, name]), known: Object.keys(properties).join(", ") };
      problems.push({ path: [...path, name], message: say("file-unknown", fields) });
    }
  }
}

/** What a schema asks for, in words. */
export function expectedBy(schema: unknown): Trilingual {
  if (!isFields(schema)) return EXPECTATIONS.text;
  if (isExpectation(schema["expect"])) return EXPECTATIONS[schema["expect"]];
  const choices = Array.isArray(schema["anyOf"])
    ? schema["anyOf"].map((one: unknown) => (isFields(one) ? one["const"] : null))
    : [];
  if (choices.length > 0) return say("expect-one-of", { choices: choices.join(", ") });
  if (typeof schema["const"] === "string") return say("expect-one-of", { choices: schema["const"] });
  if (schema["type"] === "object")
    return say("expect-fields", { fields: Object.keys(propertiesOf(schema)).join(", ") });
  if (schema["type"] === "array") return say("expect-list");
  if (schema["type"] === "boolean") return EXPECTATIONS.boolean;
  return schema["type"] === "integer" ? EXPECTATIONS.count : EXPECTATIONS.text;
}

function propertiesOf(schema: unknown): Fields {
  return isFields(schema) && isFields(schema["properties"]) ? schema["properties"] : {};
}

/** `commitments[3].names.en`, counted from 1 as people count. */
function fieldText(path: readonly (string | number)[]): Trilingual | string {
  if (path.length === 0) return say("file-whole");
  const text = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return text.startsWith(".") ? text.slice(1) : text;
}

function foundText(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
