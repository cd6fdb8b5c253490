import { type Static, type TSchema, Type } from "typebox";
import {
  CommitmentSchema,
  DeliverySchema,
  FrequencySchema,
  PlanDateSchema,
  SectionSchema,
  TrilingualSchema,
} from "../plan/schemas.ts";

const strict = { additionalProperties: false };
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const InstantText = (description: string) => Type.String({ description });
const LangSchema = Type.Union([Type.Literal("en"), Type.Literal("zh-Hant"), Type.Literal("zh-Hans")]);

/** A value with whether the body it speaks of has confirmed it; `why` says what it rests on, null once confirmed. */
const confirmable = <Schema extends TSchema>(value: Schema) =>
  Type.Object({ value, confirmed: Type.Boolean(), why: orNull(TrilingualSchema) }, strict);

const ConfirmableText = confirmable(Type.String());
const TextsSchema = Type.Object(
  { "en": ConfirmableText, "zh-Hant": ConfirmableText, "zh-Hans": ConfirmableText },
  strict,
);
const StatementsSchema = confirmable(Type.Array(Type.String()));

/** Whether somebody has confirmed a value, without the value: what a page needs to mark it. */
export type Standing = { readonly confirmed: boolean; readonly why: Static<typeof TrilingualSchema> | null };

/** Wording of the plan document outside its rows: as published, and in other languages where there is a translation. */
const WordingSchema = Type.Object({ text: Type.String(), texts: orNull(TextsSchema) }, strict);
export type PublicWording = Static<typeof WordingSchema>;

const PublisherSchema = Type.Object({ id: Type.String(), names: TextsSchema }, strict);

const DocumentSchema = Type.Object(
  {
    file: Type.String({ description: "The document's file name." }),
    language: LangSchema,
    format: Type.String(),
    sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }),
    size: Type.Integer({ minimum: 0, description: "In bytes." }),
    received: Type.String({ description: "A day or an instant, Hong Kong time." }),
    from: TrilingualSchema,
  },
  strict,
);

const { id, kind, spatial, years, state } = SectionSchema.properties;
const PublicSectionSchema = Type.Object(
  {
    id,
    heading: Type.String(),
    kind,
    spatial,
    years,
    organisation: orNull(Type.Object({ number: Type.Integer({ minimum: 1 }), name: WordingSchema }, strict)),
    state,
    remarks: Type.Array(WordingSchema),
  },
  strict,
);
export type PublicSection = Static<typeof PublicSectionSchema>;

const ScheduleSchema = Type.Object(
  {
    kind: Type.String({ description: "The kind of period that a version covers: quarter, financial-year." }),
    first: Type.String({ description: "The first period covered: 2025-Q4." }),
    due: Type.Union([
      Type.Object({ after: Type.Integer({ description: "Due so many months after the period's last." }) }, strict),
      Type.Object(
        { month: Type.Integer({ description: "Due by the end of this month of the year the period ends in." }) },
        strict,
      ),
    ]),
  },
  strict,
);

const PublicCommitmentSchema = Type.Object(
  {
    dataset: Type.String({ description: "The dataset's lifelong id." }),
    section: CommitmentSchema.properties.section,
    number: CommitmentSchema.properties.number,
    spatial: Type.Boolean(),
    publisher: ConfirmableText,
    organisation: orNull(Type.String()),
    names: TextsSchema,
    descriptions: Type.Object(
      { "en": StatementsSchema, "zh-Hant": StatementsSchema, "zh-Hans": StatementsSchema },
      strict,
    ),
    category: Type.Object({ text: Type.String(), id: orNull(Type.String()), names: orNull(TrilingualSchema) }, strict),
    delivery: orNull(DeliverySchema),
    date: PlanDateSchema,
    frequency: FrequencySchema,
    schedule: confirmable(orNull(ScheduleSchema)),
    remarks: Type.Array(WordingSchema),
  },
  strict,
);
export type PublicCommitment = Static<typeof PublicCommitmentSchema>;

const PlanChangeSchema = Type.Object(
  {
    dataset: Type.String(),
    kind: Type.Union([Type.Literal("postponed"), Type.Literal("brought-forward"), Type.Literal("dropped")]),
    before: orNull(Type.String()),
    after: orNull(Type.String()),
    reason: TrilingualSchema,
  },
  strict,
);

/** A plan as the list of plans shows it. */
export const PlanSummarySchema = Type.Object(
  {
    bureau: PublisherSchema,
    period: Type.String({ description: "2026-2028" }),
    from: Type.Integer({ description: "First year." }),
    to: Type.Integer({ description: "Last year, included." }),
    sample: Type.Boolean({ description: "True where nothing said here is about a real body." }),
    adopted: confirmable(InstantText("When the plan came into force, ISO 8601 with Hong Kong's offset.")),
    language: LangSchema,
    title: WordingSchema,
    commitmentCount: Type.Integer({ minimum: 0 }),
  },
  strict,
);
export type PlanSummary = Static<typeof PlanSummarySchema>;

/** A plan as the public sees it: what was adopted, what is unconfirmed in it, and the documents it came as. */
export const PublicPlanSchema = Type.Object(
  {
    ...PlanSummarySchema.properties,
    publishers: Type.Array(PublisherSchema),
    documents: Type.Array(DocumentSchema),
    remarks: Type.Array(WordingSchema),
    sections: Type.Array(PublicSectionSchema),
    commitments: Type.Array(PublicCommitmentSchema),
    changes: Type.Array(PlanChangeSchema),
  },
  strict,
);
export type PublicPlan = Static<typeof PublicPlanSchema>;
