import { type Static, Type } from "typebox";
import { PERIOD_KINDS, type PeriodKind } from "../base/periods.ts";
import { type CheckedYaml, readYaml } from "./checked-yaml.ts";
import {
  ConfirmableTextSchema,
  ConfirmableTextsSchema,
  expecting,
  IdSchema,
  ReasonsSchema,
  SentenceSchema,
  standingFields,
  strict,
  TextSchema,
} from "./file-schemas.ts";
import { PlanDateSchema } from "./plan-schema.ts";

const TextsByLanguage = Type.Object(
  {
    "en": Type.Optional(ConfirmableTextSchema),
    "zh-Hant": Type.Optional(ConfirmableTextSchema),
    "zh-Hans": Type.Optional(ConfirmableTextSchema),
  },
  strict,
);
const StatementsByLanguage = Type.Object(
  {
    "en": Type.Optional(ConfirmableTextsSchema),
    "zh-Hant": Type.Optional(ConfirmableTextsSchema),
    "zh-Hans": Type.Optional(ConfirmableTextsSchema),
  },
  strict,
);

const DueSchema = Type.Union([
  Type.Object({ after: Type.String({ pattern: "^P(?:[0-9]|[1-9][0-9]|1[01][0-9]|120)M$" }) }, strict),
  Type.Object({ month: Type.Integer({ minimum: 1, maximum: 12 }) }, strict),
]);
const ScheduleSchema = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Union(PERIOD_KINDS.map((kind) => Type.Literal<PeriodKind>(kind))),
        // A year is a number to YAML: 2026 and "2026" mean the same here.
        first: Type.Union([Type.String(), Type.Integer()]),
        due: DueSchema,
      },
      strict,
    ),
    Type.Null(),
  ],
  expecting("schedule"),
);

const EntrySchema = Type.Object(
  {
    section: Type.String({ pattern: "^(?:[ABD]\\.(?:i|ii)|C\\.[1-9][0-9]*\\.(?:i|ii))$", ...expecting("section") }),
    number: Type.Integer({ minimum: 1, ...expecting("count") }),
    name: TextSchema,
    dataset: IdSchema,
    publisher: Type.Object({ value: IdSchema, ...standingFields }, strict),
    names: TextsByLanguage,
    descriptions: StatementsByLanguage,
    schedule: Type.Object({ value: ScheduleSchema, ...standingFields }, strict),
  },
  strict,
);
export type CommitmentEntry = Static<typeof EntrySchema>;

const MonthOrNull = Type.Union([...PlanDateSchema.properties.month.anyOf], expecting("month"));
const ChangeSchema = Type.Object(
  {
    dataset: IdSchema,
    kind: Type.Union([Type.Literal("postponed"), Type.Literal("brought-forward"), Type.Literal("dropped")]),
    before: MonthOrNull,
    after: MonthOrNull,
    reason: SentenceSchema,
  },
  strict,
);

/** `commitments.yaml`: what a plan's document doesn't say of its own rows. */
const CommitmentsFileSchema = Type.Object(
  {
    reasons: ReasonsSchema,
    wordings: Type.Optional(
      Type.Array(Type.Object({ of: TextSchema, ...TextsByLanguage.properties }, strict), { maxItems: 1_000 }),
    ),
    commitments: Type.Array(EntrySchema, { maxItems: 10_000 }),
    changes: Type.Optional(Type.Array(ChangeSchema, { maxItems: 10_000 })),
  },
  strict,
);
export type CommitmentsFile = CheckedYaml<Static<typeof CommitmentsFileSchema>>;

/** @throws KeptError `file-wrong` with every problem and its line. */
export function readCommitmentsFile(file: string, bytes: Uint8Array): CommitmentsFile {
  return readYaml(file, bytes, CommitmentsFileSchema);
}
