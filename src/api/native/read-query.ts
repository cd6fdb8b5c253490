import type { FastifySchemaCompiler } from "fastify";
import { IsInteger, type Static, type TObject, type TSchema, Type } from "typebox";
import { Value } from "typebox/value";
import { KeptError } from "../../base/errors.ts";
import { isId } from "../../base/ids.ts";
import type { Trilingual } from "../../base/language.ts";
import { type Instant, parseInstant } from "../../base/time.ts";
import { say } from "./words/index.ts";

const MOST_PAGES = 1_000_000;
export const MOST_PER_PAGE = 100;
const PER_PAGE = 50;

/** The parameters that addresses take, each with what is said when it is wrong. */
const EXPECTED: Readonly<Record<string, Trilingual>> = {
  page: say("expected-page", { most: MOST_PAGES }),
  pageSize: say("expected-page", { most: MOST_PER_PAGE }),
  bureau: say("expected-bureau"),
  asOf: say("expected-asOf"),
};

export const NoQuerySchema = Type.Object({}, { additionalProperties: false });
export const PageQuerySchema = Type.Object(
  {
    page: Type.Integer({ minimum: 1, maximum: MOST_PAGES, default: 1 }),
    pageSize: Type.Integer({ minimum: 1, maximum: MOST_PER_PAGE, default: PER_PAGE }),
  },
  { additionalProperties: false },
);
export const ProgressQuerySchema = Type.Object(
  { bureau: Type.Optional(Type.String()), asOf: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

export const PlanParamsSchema = Type.Object(
  { bureau: Type.String(), period: Type.String() },
  { additionalProperties: false },
);

/** The schemas that describe an address check it too. */
export const checkQuery: FastifySchemaCompiler<TObject> =
  ({ schema }) =>
  (query) => {
    try {
      return { value: readQuery(schema, query) };
    } catch (error) {
      if (error instanceof KeptError) return { error };
      throw error;
    }
  };

/**
 * Reads a query strictly: what isn't known is refused rather than ignored, so that a misspelt filter can't pass for an answer.
 * @throws KeptError `unknown-parameter`, `repeated-parameter` or `wrong-parameter`.
 */
export function readQuery<Schema extends TObject>(schema: Schema, query: unknown): Static<Schema> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query ?? {})) {
    const property: TSchema | undefined = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (property === undefined) throw unknownParameter(name, Object.keys(schema.properties));
    if (typeof value !== "string") throw wrong("repeated-parameter", say("repeated-parameter", { name }));
    const read = IsInteger(property) && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (!Value.Check(property, read)) throw wrongParameter(name, value);
    given[name] = read;
  }
  const complete: unknown = Value.Default(schema, given);
  if (!Value.Check(schema, complete))
    throw new Error("a query whose every parameter was checked doesn't fit its schema");
  return complete;
}

/** @throws KeptError `wrong-parameter` */
export function readAsOf(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const instant = parseInstant(text, "end");
  if (instant === null) throw wrongParameter("asOf", text);
  return instant;
}

/** @throws KeptError `wrong-parameter` */
export function readBureau(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isId(text)) throw wrongParameter("bureau", text);
  return text;
}

function unknownParameter(name: string, allowed: readonly string[]): KeptError {
  const shown = shortened(name);
  const text =
    allowed.length === 0
      ? say("no-parameters", { name: shown })
      : say("unknown-parameter", { name: shown, allowed: allowed.join(", ") });
  return wrong("unknown-parameter", text);
}

function wrongParameter(name: string, value: string): KeptError {
  const expected = EXPECTED[name];
  if (expected === undefined) throw new Error(`nothing says what is expected of the parameter ${name}`);
  return wrong("wrong-parameter", say("wrong-parameter", { name, value: shortened(value), expected }));
}

function wrong(code: string, text: Trilingual): KeptError {
  return new KeptError(code, "bad-input", text);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
