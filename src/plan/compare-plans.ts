import { monthIndex } from "../base/time.ts";
import type { ComparedRow, PlanChange, PlanComparison, PlanRef, RowRef } from "./comparison.ts";
import { nameKey } from "./likeness.ts";
import { type Candidate, type Match, matchCommitments } from "./match-commitments.ts";
import type { Commitment, Plan } from "./model.ts";

/** The lifelong id of a row's dataset, where it is known. */
export type Identify = (commitment: Commitment, plan: Plan) => string | null;

/** A row of a plan; `release` is the row of section D that reports it as out, where the plan has both. */
type Item = Candidate & { readonly release: Commitment | null };

/**
 * Compares two plans row by row, by dataset where both sides know it, else by likeness.
 * A promise that the newer plan reports in section D is released, not dropped; a row that the same plan holds both as a
 * promise and as released counts once.
 */
export function comparePlans(older: Plan, newer: Plan, identify: Identify): PlanComparison {
  const before = itemsOf(older, identify);
  const after = itemsOf(newer, identify);
  const sameLanguage = inHan(older) === inHan(newer);
  const matches = matchCommitments(before, after);
  const rows: ComparedRow[] = matches.flatMap((match) => {
    const [was, is] = [before[match.older], after[match.newer]];
    return was === undefined || is === undefined ? [] : [comparedRow(was, is, match, sameLanguage)];
  });
  const kept = new Set(matches.map((match) => match.older));
  const known = new Set(matches.map((match) => match.newer));
  const added = after.filter((_, index) => !known.has(index)).map(rowRef);
  const dropped = before.filter((_, index) => !kept.has(index)).map(rowRef);
  return {
    older: planRef(older),
    newer: planRef(newer),
    sameLanguage,
    summary: summaryOf(rows, added, dropped),
    rows,
    added,
    dropped,
  };
}

function itemsOf(plan: Plan, identify: Identify): Item[] {
  const candidates = plan.commitments.map((row) => ({ row, dataset: identify(row, plan) }));
  const key = ({ row, dataset }: Candidate) => dataset ?? `name ${nameKey(row.name)}`;
  const isRelease = ({ row }: Candidate) => row.section.startsWith("D.");
  const promised = new Map<string, number>();
  for (const each of candidates) if (!isRelease(each)) promised.set(key(each), (promised.get(key(each)) ?? 0) + 1);
  const releases = new Map(
    candidates.filter((each) => isRelease(each) && promised.get(key(each)) === 1).map((each) => [key(each), each.row]),
  );
  return candidates.flatMap((each) => {
    if (isRelease(each)) return releases.get(key(each)) === each.row ? [] : [{ ...each, release: null }];
    return [{ ...each, release: releases.get(key(each)) ?? null }];
  });
}

const inHan = (plan: Plan): boolean => /\p{Script=Han}/u.test(plan.commitments.map(({ name }) => name).join(""));

function comparedRow(
  before: Item,
  after: Item,
  { match, likeness, doubtful }: Match,
  sameLanguage: boolean,
): ComparedRow {
  const changes: PlanChange[] = [];
  const [was, is] = [before.row, after.row];
  if (sameLanguage && nameKey(was.name) !== nameKey(is.name))
    changes.push({ kind: "renamed", from: was.name, to: is.name });
  const promise = before.release === null && !was.section.startsWith("D.");
  const release = is.section.startsWith("D.") ? is : after.release;
  if (promise && release !== null) {
    const months = monthsBetween(was.date.month, release.date.month);
    const at = rowRef({ row: release, dataset: after.dataset });
    changes.push({ kind: "released", at, promised: was.date.month, released: release.date.month, months });
  } else if (!samePlace(was, is)) {
    changes.push({ kind: "moved", from: was.section, to: is.section, organisation: is.organisation });
  }
  if (!(promise && is.section.startsWith("D."))) changes.push(...dateChange(was, is));
  if (!sameFrequency(was, is)) changes.push({ kind: "frequency", from: was.frequency.text, to: is.frequency.text });
  const [said, says] = [was.description.join("\n"), is.description.join("\n")];
  if (sameLanguage && nameKey(said) !== nameKey(says)) changes.push({ kind: "description", from: said, to: says });
  return { before: rowRef(before), after: rowRef(after), match, likeness, doubtful, changes };
}

/** Organisations are numbered afresh each year, so that in section C the name decides. */
function samePlace(was: Commitment, is: Commitment): boolean {
  const place = ({ section, organisation }: Commitment) =>
    organisation === null ? section : section.replace(/^C\.\d+/, `C ${nameKey(organisation)}`);
  return place(was) === place(is);
}

function sameFrequency({ frequency: was }: Commitment, { frequency: is }: Commitment): boolean {
  if (was.id === null || is.id === null) return was.id === is.id && nameKey(was.text) === nameKey(is.text);
  return was.id === is.id && was.orAsNeeded === is.orAsNeeded;
}

function monthsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : monthIndex(to) - monthIndex(from);
}

function dateChange({ date: was }: Commitment, { date: is }: Commitment): PlanChange[] {
  if (was.month === is.month && (was.month !== null || nameKey(was.text) === nameKey(is.text))) return [];
  const months = monthsBetween(was.month, is.month);
  const direction = months === null ? "unknown" : months < 0 ? "earlier" : "later";
  return [{ kind: "date", from: was.month, to: is.month, direction, months }];
}

function rowRef({ row, dataset }: Candidate): RowRef {
  const { section, number, name, date, frequency } = row;
  const { text, month } = date;
  return {
    section,
    number,
    name,
    dataset,
    date: { text, month },
    frequency: { text: frequency.text, id: frequency.id },
  };
}

function planRef({ bureau, title, period }: Plan): PlanRef {
  return { bureau: bureau.text, title, period };
}

function summaryOf(
  rows: readonly ComparedRow[],
  added: readonly RowRef[],
  dropped: readonly RowRef[],
): PlanComparison["summary"] {
  const changes = rows.flatMap((row) => row.changes);
  const count = (kind: PlanChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const dates = (direction: string) =>
    changes.filter((change) => change.kind === "date" && change.direction === direction).length;
  return {
    added: added.length,
    dropped: dropped.length,
    renamed: count("renamed"),
    moved: count("moved"),
    released: count("released"),
    earlier: dates("earlier"),
    later: dates("later"),
    dateUnknown: dates("unknown"),
    frequency: count("frequency"),
    description: count("description"),
    unchanged: rows.filter((row) => row.changes.length === 0).length,
    doubtful: rows.filter((row) => row.doubtful).length,
  };
}
