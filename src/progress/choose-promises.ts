import { type Instant, isMonth, type Month } from "../base/time.ts";
import type { Trilingual } from "../base/language.ts";
import type { AdoptedCommitment, AdoptedPlan, PromiseChange } from "../plan/index.ts";

/** A promise as it stands at an instant: a row of the plan in force, or one that an earlier plan made and this one dropped. */
export type Promised = {
  /** The plan whose row it is. */
  readonly plan: AdoptedPlan;
  readonly commitment: AdoptedCommitment;
  /** The month by which the first release is promised; null where none was. Of a row in section D, what an earlier plan promised. */
  readonly month: Month | null;
  /** For a row in section D, which reports a release: the month it reports, null where it names none. */
  readonly reported: { readonly month: Month | null } | null;
  /** The earliest month an earlier plan promised, where it is before the one promised now or none is now. */
  readonly movedFrom: Month | null;
  readonly dropped: boolean;
  /** Why it was moved or dropped, as given when the plan was adopted. */
  readonly reason: Trilingual | null;
};

const monthOrNull = (text: string | null): Month | null => (text !== null && isMonth(text) ? text : null);

function isReported(commitment: AdoptedCommitment): boolean {
  return commitment.row.date.kind === "released";
}

/** A bureau's plans that bear on an instant, oldest first: the last is in force. Before any was adopted, the first to be. */
function inForceAt(plans: readonly AdoptedPlan[], asOf: Instant): AdoptedPlan[] {
  const ordered = plans.toSorted(
    (one, other) => one.adoptedAt - other.adoptedAt || one.from - other.from || one.to - other.to,
  );
  const adopted = ordered.filter((plan) => plan.adoptedAt <= asOf);
  return adopted.length > 0 ? adopted : ordered.slice(0, 1);
}

/** A plan by dataset: its rows, found only where another plan is compared with it, and its changes against the one before. */
class Known {
  readonly plan: AdoptedPlan;
  readonly changes: ReadonlyMap<string, PromiseChange>;
  #rows: ReadonlyMap<string, AdoptedCommitment> | null = null;

  constructor(plan: AdoptedPlan) {
    this.plan = plan;
    this.changes = new Map(plan.changes.map((change) => [change.dataset, change]));
  }

  get rows(): ReadonlyMap<string, AdoptedCommitment> {
    this.#rows ??= new Map(this.plan.commitments.map((commitment) => [commitment.dataset, commitment]));
    return this.#rows;
  }
}

/** The reason last given for a change of this kind, looking back from the plan in force. */
function reasonFor(dataset: string, kind: PromiseChange["kind"], history: readonly Known[]): Trilingual | null {
  const given = history.findLast(({ changes }) => changes.get(dataset)?.kind === kind);
  return given?.changes.get(dataset)?.reason ?? null;
}

const NO_MONTHS: readonly Month[] = [];

/** Months that earlier plans promised a dataset by, oldest first; a change tells the month of a plan that is not at hand. */
function promisedMonths(dataset: string, { changes }: Known, earlier: readonly Known[]): readonly Month[] {
  if (earlier.length === 0 && changes.size === 0) return NO_MONTHS;
  const months: Month[] = [];
  const add = (text: string | null | undefined): void => {
    if (text !== null && text !== undefined && isMonth(text)) months.push(text);
  };
  for (const known of earlier) {
    add(known.changes.get(dataset)?.before);
    const row = known.rows.get(dataset);
    if (row !== undefined && !isReported(row)) add(row.row.date.month);
  }
  add(changes.get(dataset)?.before);
  return months;
}

/** A row of a plan as a promise, in the light of the plans before it. */
function promiseOf(commitment: AdoptedCommitment, current: Known, earlier: readonly Known[]): Promised {
  const months = promisedMonths(commitment.dataset, current, earlier);
  const reported = isReported(commitment);
  const stated = monthOrNull(commitment.row.date.month);
  const month = reported ? (months.at(-1) ?? null) : stated;
  // `YYYY-MM` sorts as time does.
  const earliest = months.length === 0 ? null : (months.toSorted()[0] ?? null);
  const movedFrom = earliest !== null && (month === null || earliest < month) ? earliest : null;
  return {
    plan: current.plan,
    commitment,
    month,
    reported: reported ? { month: stated } : null,
    movedFrom,
    dropped: false,
    reason: movedFrom === null ? null : reasonFor(commitment.dataset, "postponed", [...earlier, current]),
  };
}

/** Rows of earlier plans that the plan in force has not, from the latest plan that had them. */
function* droppedPromises(history: readonly Known[]): Generator<Promised> {
  if (history.length < 2) return;
  const found = new Set(history.at(-1)?.rows.keys());
  for (const [at, known] of [...history.entries()].slice(0, -1).reverse()) {
    for (const [dataset, commitment] of known.rows) {
      if (found.has(dataset)) continue;
      found.add(dataset);
      const promise = promiseOf(commitment, known, history.slice(0, at));
      yield { ...promise, dropped: true, reason: reasonFor(dataset, "dropped", history.slice(at + 1)) };
    }
  }
}

/** Every promise of every bureau at an instant, bureaux by id, rows in the plan's order and dropped ones after them. */
export function* choosePromises(plans: readonly AdoptedPlan[], asOf: Instant, bureau?: string): Generator<Promised> {
  const asked = bureau === undefined ? plans : plans.filter((plan) => plan.bureau.id === bureau);
  const byBureau = Map.groupBy(asked, (plan) => plan.bureau.id);
  for (const id of [...byBureau.keys()].sort()) {
    const history = inForceAt(byBureau.get(id) ?? [], asOf).map((plan) => new Known(plan));
    const current = history.at(-1);
    if (current === undefined) continue;
    const earlier = history.slice(0, -1);
    for (const commitment of current.plan.commitments) yield promiseOf(commitment, current, earlier);
    yield* droppedPromises(history);
  }
}
