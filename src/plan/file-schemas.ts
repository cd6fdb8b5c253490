import { type Static, Type } from "typebox";
import type { Lang, Trilingual } from "../base/language.ts";
import type { Confirmable } from "./adopted.ts";
import type { CheckedYaml, FileProblem, YamlPath } from "./checked-yaml.ts";
import type { Expectation } from "./schema-problems.ts";
import { simplified } from "./simplify.ts";
import { say } from "./words/index.ts";

/** Parts that the files of a bureau's folder share. Every `expect` says in words what a value must look like. */
export const strict = { additionalProperties: false };
export const expecting = <const Name extends Expectation>(expect: Name) => ({ expect });

const ID = "^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,99}$";
export const IdSchema = Type.String({ pattern: ID, ...expecting("id") });
export const TextSchema = Type.String({ minLength: 1, maxLength: 10_000, pattern: "\\S", ...expecting("text") });

/** A sentence of the file's author; where no zh-Hans is given it is proposed from zh-Hant. */
export const SentenceSchema = Type.Object(
  { "en": TextSchema, "zh-Hant": TextSchema, "zh-Hans": Type.Optional(TextSchema) },
  strict,
);

/** A key of the file's `reasons`, or the sentence itself. */
const WhySchema = Type.Union([IdSchema, SentenceSchema], expecting("reason"));
export const ReasonsSchema = Type.Record(Type.String({ pattern: ID }), SentenceSchema);
export type Reasons = Static<typeof ReasonsSchema>;

const standing = { confirmed: Type.Boolean(expecting("boolean")), why: Type.Optional(WhySchema) };
export const ConfirmableTextSchema = Type.Object({ value: TextSchema, ...standing }, strict);
export const ConfirmableTextsSchema = Type.Object(
  { value: Type.Array(TextSchema, { maxItems: 200, ...expecting("texts") }), ...standing },
  strict,
);
export const StandingSchema = Type.Object(standing, strict);
export const standingFields = standing;

export type Standing = Static<typeof StandingSchema>;

export function sentence(text: Static<typeof SentenceSchema>): Trilingual {
  return { "en": text.en, "zh-Hant": text["zh-Hant"], "zh-Hans": text["zh-Hans"] ?? simplified(text["zh-Hant"]) };
}

/** Turns what a file says of its values into `Confirmable`s, gathering what is wrong with their reasons. */
export type Confirmer = {
  readonly problems: FileProblem[];
  readonly confirmable: <Value>(value: Value, standing: Standing, path: YamlPath) => Confirmable<Value>;
};

export function confirmer(yaml: CheckedYaml<unknown>, reasons: Reasons): Confirmer {
  const problems: FileProblem[] = [];
  const reasonFor = ({ why }: Standing, path: YamlPath): Trilingual | null => {
    if (why === undefined) return null;
    if (typeof why !== "string") return sentence(why);
    const reason = reasons[why];
    if (reason !== undefined) return sentence(reason);
    const known = Object.keys(reasons).join(", ");
    problems.push({ line: yaml.lineOf([...path, "why"]), message: say("file-reason-unknown", { reason: why, known }) });
    return null;
  };
  const confirmable = <Value>(value: Value, standing: Standing, path: YamlPath): Confirmable<Value> => {
    const why = reasonFor(standing, path);
    if (standing.confirmed) return { value, confirmed: true };
    if (why === null && standing.why === undefined) {
      problems.push({ line: yaml.lineOf(path), message: say("file-reason-missing", { field: String(path.at(-1)) }) });
    }
    return { value, confirmed: false, why: why ?? say("file-reason-none") };
  };
  return { problems, confirmable };
}

/** A text in three languages, of which zh-Hans is proposed from zh-Hant where the file gives none. */
export function inThreeLanguages<Value>(
  given: { readonly [Language in Lang]: Confirmable<Value> | undefined },
  simplify: (value: Value) => Value,
): Readonly<Record<Lang, Confirmable<Value>>> | null {
  const { en, "zh-Hant": hant } = given;
  if (en === undefined || hant === undefined) return null;
  const proposed = { value: simplify(hant.value), confirmed: false, why: say("file-simplified") } as const;
  return { en, "zh-Hant": hant, "zh-Hans": given["zh-Hans"] ?? proposed };
}
