import { type Static, type TSchema, Type } from "typebox";
import { FREQUENCIES, PLATFORMS } from "../plan/index.ts";
import { TrilingualSchema } from "../plan/schemas.ts";

/**
 * Where the promise of a first release stands. `reported-released`: it is out, and Kept can say neither on time nor
 * late, because only the plan reports it or because no month was promised.
 */
export const STATUSES = [
  "planned",
  "due",
  "on-time",
  "late",
  "overdue",
  "postponed",
  "dropped",
  "reported-released",
] as const;
export type Status = (typeof STATUSES)[number];

/** Where the promise of updates stands. */
export const UPDATE_STATUSES = ["up-to-date", "due", "overdue", "no-schedule", "unknown", "not-started"] as const;
export type UpdateStatus = (typeof UPDATE_STATUSES)[number];

const strict = { additionalProperties: false };
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Day = (description: string) => Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description });
const Count = Type.Integer({ minimum: 0 });

export const CommitmentProgressSchema = Type.Object(
  {
    dataset: Type.String({ description: "The dataset's lifelong id." }),
    bureau: Type.String(),
    plan: Type.String({ description: "The period of the plan that the row stands in: 2026-2028." }),
    section: Type.String({ description: "A.i to D.ii." }),
    number: Type.Integer({ minimum: 1, description: "The row's number in its table." }),
    publisher: Type.String(),
    names: TrilingualSchema,
    frequency: orNull(Type.Enum(FREQUENCIES)),
    firstDue: orNull(Day("Last day, Hong Kong time, of the month promised or reported; null where there is none.")),
    firstReleased: orNull(Day("Day of the first release that Kept has seen and that still counts.")),
    status: Type.Enum(STATUSES),
    updateStatus: Type.Enum(UPDATE_STATUSES),
    listed: Type.Partial(Type.Object({ [PLATFORMS[0]]: Type.Boolean(), [PLATFORMS[1]]: Type.Boolean() }, strict), {
      description: "Per platform the row names: whether it has been seen there.",
    }),
    lastCovered: orNull(Type.String({ description: "The latest period that a release covers: 2026-Q3, FY2025-26." })),
    nextDue: orNull(Day("Last day on which the next release due from now on is still on time.")),
    periodsOverdue: Type.Integer({ minimum: 0, description: "Periods fallen due that no release covers." }),
    daysLate: Type.Integer({
      minimum: 0,
      description:
        "Whole Hong Kong days after the last day on time. late: of the first release; overdue: of today; " +
        "otherwise, where an update is overdue: of today, from the oldest period missing. Else 0.",
    }),
    why: TrilingualSchema,
  },
  strict,
);
export type CommitmentProgress = Static<typeof CommitmentProgressSchema>;

const CountsByStatus = Type.Record(Type.Enum(STATUSES), Count);
const CountsByUpdateStatus = Type.Record(Type.Enum(UPDATE_STATUSES), Count);

export const TallySchema = Type.Object(
  { total: Count, byStatus: CountsByStatus, byUpdateStatus: CountsByUpdateStatus },
  strict,
);
export type Tally = Static<typeof TallySchema>;

export const SummarySchema = Type.Object(
  {
    byStatus: CountsByStatus,
    byUpdateStatus: CountsByUpdateStatus,
    byPublisher: Type.Record(Type.String(), TallySchema),
    bySection: Type.Record(Type.String(), TallySchema),
  },
  strict,
);
export type Summary = Static<typeof SummarySchema>;

/** The status of every commitment as of an instant: what `kept status --json` and `/api/v1/progress` answer. */
export const ProgressSchema = Type.Object(
  {
    asOf: Type.String({ description: "ISO 8601 with Hong Kong's offset." }),
    sample: Type.Boolean({ description: "True where the answer says nothing about a real body." }),
    summary: SummarySchema,
    commitments: Type.Array(CommitmentProgressSchema),
  },
  strict,
);
export type Progress = Static<typeof ProgressSchema>;
