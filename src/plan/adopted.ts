import type { Lang, Trilingual } from "../base/language.ts";
import type { Period, PeriodKind } from "../base/periods.ts";
import type { Commitment, Plan, PlanReading } from "./model.ts";

/** A value that is ours until the body it speaks of confirms it; `why` says what it rests on. */
export type Confirmable<Value> =
  | { readonly value: Value; readonly confirmed: true }
  | { readonly value: Value; readonly confirmed: false; readonly why: Trilingual };

/** A body that answers for datasets: a bureau, or a partner of one. */
export type Publisher = {
  readonly id: string;
  readonly names: Readonly<Record<Lang, Confirmable<string>>>;
};

/** A government body that publishes a plan. */
export type Bureau = {
  readonly id: string;
  readonly names: Readonly<Record<Lang, Confirmable<string>>>;
  /** True where nothing said of this bureau is about the real one: its answers carry `sample: true`. */
  readonly demonstration: boolean;
  readonly publishers: readonly Publisher[];
};

/**
 * When a period's figures are due, counted from the period itself, at the end of a month, Hong Kong time.
 * `after`: whole months after the period's last month. `month`: the end of that month of the year the period ends in.
 */
export type DueRule = { readonly after: number } | { readonly month: number };

/** Which periods a dataset covers, from which on, and when each is due. Null for `as-needed`: no schedule. */
export type Schedule = { readonly kind: PeriodKind; readonly first: Period; readonly due: DueRule };

/** A plan's row with what the plan doesn't say: the dataset's lifelong id, its publisher, its names elsewhere, its clock. */
export type AdoptedCommitment = {
  readonly dataset: string;
  readonly publisher: Confirmable<string>;
  readonly names: Readonly<Record<Lang, Confirmable<string>>>;
  readonly descriptions: Readonly<Record<Lang, Confirmable<readonly string[]>>>;
  readonly schedule: Confirmable<Schedule | null>;
  /** The row as the plan document states it. */
  readonly row: Commitment;
};

/** A document of a plan as received, one per language. */
export type PlanDocument = {
  readonly language: Lang;
  /** File name within the plan's folder. */
  readonly file: string;
  readonly sha256: string;
  /** When it was received: an instant in Hong Kong time (ISO 8601 with offset) or a calendar day. */
  readonly received: string;
  /** From where it was received, as told by whoever received it. */
  readonly from: Trilingual;
  readonly bytes: Uint8Array;
  readonly reading: PlanReading;
};

/** What stands in a plan's document, and the language it is in. */
export type Edition = { readonly language: Lang; readonly plan: Plan };

/** A wording that stands outside a plan's rows (its title, a remark, an organisation), in all three languages. */
export type Wording = { readonly of: string; readonly texts: Readonly<Record<Lang, Confirmable<string>>> };

/** A change against the plan before it, with the reason given when the plan was adopted. */
export type PromiseChange = {
  readonly dataset: string;
  readonly kind: "postponed" | "brought-forward" | "dropped";
  /** The month promised before and the month promised now (`YYYY-MM`); null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: Trilingual;
};

/** A bureau's plan for a period, in force from the day it was adopted until the next one is. */
export type AdoptedPlan = {
  readonly bureau: Bureau;
  /** `2026-2028`. */
  readonly period: string;
  readonly from: number;
  readonly to: number;
  /** Milliseconds since the epoch. */
  readonly adoptedAt: number;
  /** Why that day is only taken to be the one; absent where the bureau has said it. */
  readonly adoptedWhy?: Trilingual;
  /** The language the bureau's own document is in; its rows are the ones adopted. */
  readonly language: Lang;
  readonly documents: readonly PlanDocument[];
  readonly commitments: readonly AdoptedCommitment[];
  /** Translations of what the document says outside its rows. */
  readonly wordings?: readonly Wording[];
  readonly changes: readonly PromiseChange[];
};
