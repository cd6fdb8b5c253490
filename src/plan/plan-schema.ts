import { type TSchema, Type } from "typebox";
import { FORMATS, FREQUENCIES, PLATFORMS } from "./terms.ts";

/**
 * The shapes of a plan, for whoever checks or publishes one. They stand apart from the types made from them
 * because loading their library takes longer than reading a plan.
 */
function oneOf<Values extends string[]>(values: readonly [...Values]) {
  return Type.Enum(values);
}
const strict = { additionalProperties: false };
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 1 });
const Year = Type.Integer({ minimum: 1900, maximum: 2999 });

export const LangSchema = oneOf(["en", "zh-Hant", "zh-Hans"]);
export const TrilingualSchema = Type.Object(
  { "en": Type.String(), "zh-Hant": Type.String(), "zh-Hans": Type.String() },
  strict,
);
export const PlaceSchema = Type.Union([
  Type.Object({ line: Count }, strict),
  Type.Object({ page: Count, box: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]) }, strict),
  Type.Object({ sheet: Type.String(), cell: Type.String() }, strict),
]);
export const FindingSchema = Type.Object(
  {
    code: Type.String(),
    severity: oneOf(["info", "warning", "error"]),
    message: TrilingualSchema,
    at: orNull(PlaceSchema),
  },
  strict,
);

/** Wording as it stands in the document, with what it means where that is known. */
const Placed = Type.Object({ text: Type.String(), id: orNull(Type.String()) }, strict);

export const SectionSchema = Type.Object(
  {
    id: Type.String({ pattern: "^(?:[ABD]\\.(?:i|ii)|C\\.[1-9][0-9]*\\.(?:i|ii))$" }),
    /** The lettered heading as written: `A. 在 2026 年發放的局／部門數據集`. */
    heading: Type.String(),
    kind: oneOf(["planned", "released"]),
    spatial: Type.Boolean(),
    years: Type.Array(Year),
    organisation: orNull(Type.Object({ number: Count, text: Type.String() }, strict)),
    /** `not-applicable` is said by the document; `empty` is a table with a header and no row. */
    state: oneOf(["entries", "not-applicable", "empty"]),
    remarks: Type.Array(Type.String()),
  },
  strict,
);

export const DeliverySchema = Type.Object(
  {
    text: Type.String(),
    platforms: Type.Array(oneOf(PLATFORMS)),
    formats: Type.Array(Type.String()),
  },
  strict,
);

export const PlanDateSchema = Type.Object(
  {
    text: Type.String(),
    month: orNull(Type.String({ pattern: "^[12][0-9]{3}-(?:0[1-9]|1[0-2])$" })),
    kind: oneOf(["target", "released"]),
  },
  strict,
);

export const FrequencySchema = Type.Object(
  {
    text: Type.String(),
    id: orNull(oneOf(FREQUENCIES)),
    /** True for `每年或有需要時`: a schedule, and more where needed. */
    orAsNeeded: Type.Boolean(),
  },
  strict,
);

export const CommitmentSchema = Type.Object(
  {
    section: Type.String(),
    number: Count,
    organisation: orNull(Type.String()),
    category: Placed,
    name: Type.String(),
    /** The statements of the description, as written, without the delivery sentence. */
    description: Type.Array(Type.String()),
    delivery: orNull(DeliverySchema),
    date: PlanDateSchema,
    frequency: FrequencySchema,
    spatial: Type.Boolean(),
    remarks: Type.Array(Type.String()),
    at: PlaceSchema,
  },
  strict,
);

/** What stands in a plan document, in one language. */
export const PlanSchema = Type.Object(
  {
    bureau: Placed,
    title: Type.String(),
    /** First and last year of the plan, both included. */
    period: orNull(Type.Object({ from: Year, to: Year }, strict)),
    /** Remarks that stand before the first section. */
    remarks: Type.Array(Type.String()),
    sections: Type.Array(SectionSchema),
    commitments: Type.Array(CommitmentSchema),
  },
  strict,
);

/** A plan as read from a document, with the findings about it. */
export const PlanReadingSchema = Type.Object(
  {
    document: Type.Object(
      {
        sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }),
        format: orNull(oneOf(FORMATS)),
        language: orNull(LangSchema),
      },
      strict,
    ),
    ...PlanSchema.properties,
    findings: Type.Array(FindingSchema),
  },
  strict,
);
