import { type Static, Type } from "typebox";
import { FrequencySchema, PlanDateSchema } from "./plan-schema.ts";

const strict = { additionalProperties: false };
const MonthSchema = PlanDateSchema.properties.month;
const FrequencyIdSchema = FrequencySchema.properties.id;
const PlanRefSchema = Type.Object(
  {
    bureau: Type.String(),
    title: Type.String(),
    period: Type.Union([Type.Object({ from: Type.Integer(), to: Type.Integer() }, strict), Type.Null()]),
  },
  strict,
);
const RowRefSchema = Type.Object(
  {
    section: Type.String(),
    number: Type.Integer({ minimum: 1 }),
    name: Type.String(),
    dataset: Type.Union([Type.String(), Type.Null()]),
    date: Type.Object({ text: Type.String(), month: MonthSchema }, strict),
    frequency: Type.Object({ text: Type.String(), id: FrequencyIdSchema }, strict),
  },
  strict,
);
export type RowRef = Static<typeof RowRefSchema>;

const TextChange = <const Kind extends string>(kind: Kind) =>
  Type.Object({ kind: Type.Literal(kind), from: Type.String(), to: Type.String() }, strict);
const ChangeSchema = Type.Union([
  TextChange("renamed"),
  TextChange("frequency"),
  TextChange("description"),
  Type.Object(
    {
      kind: Type.Literal("moved"),
      from: Type.String(),
      to: Type.String(),
      organisation: Type.Union([Type.String(), Type.Null()]),
    },
    strict,
  ),
  /** `months` is how many later; negative for earlier, null where one of the two has no month. */
  Type.Object(
    {
      kind: Type.Literal("date"),
      from: MonthSchema,
      to: MonthSchema,
      direction: Type.Union([Type.Literal("earlier"), Type.Literal("later"), Type.Literal("unknown")]),
      months: Type.Union([Type.Integer(), Type.Null()]),
    },
    strict,
  ),
  /** A promise that the newer plan reports as released; `months` is how many after the month promised. */
  Type.Object(
    {
      kind: Type.Literal("released"),
      at: RowRefSchema,
      promised: MonthSchema,
      released: MonthSchema,
      months: Type.Union([Type.Integer(), Type.Null()]),
    },
    strict,
  ),
]);
export type PlanChange = Static<typeof ChangeSchema>;

const ComparedRowSchema = Type.Object(
  {
    before: RowRefSchema,
    after: RowRefSchema,
    match: Type.Union([Type.Literal("id"), Type.Literal("name"), Type.Literal("likeness")]),
    likeness: Type.Number({ minimum: 0, maximum: 1 }),
    doubtful: Type.Boolean(),
    changes: Type.Array(ChangeSchema),
  },
  strict,
);
export type ComparedRow = Static<typeof ComparedRowSchema>;

const Count = Type.Integer({ minimum: 0 });
const SummarySchema = Type.Object(
  {
    added: Count,
    dropped: Count,
    renamed: Count,
    moved: Count,
    released: Count,
    earlier: Count,
    later: Count,
    dateUnknown: Count,
    frequency: Count,
    description: Count,
    unchanged: Count,
    doubtful: Count,
  },
  strict,
);

/** What became of each row of an older plan in a newer one. */
export const PlanComparisonSchema = Type.Object(
  {
    older: PlanRefSchema,
    newer: PlanRefSchema,
    /** False where the two are in different languages: then names and descriptions aren't compared. */
    sameLanguage: Type.Boolean(),
    summary: SummarySchema,
    rows: Type.Array(ComparedRowSchema),
    added: Type.Array(RowRefSchema),
    dropped: Type.Array(RowRefSchema),
  },
  strict,
);
export type PlanRef = Static<typeof PlanRefSchema>;
export type PlanComparison = Static<typeof PlanComparisonSchema>;
