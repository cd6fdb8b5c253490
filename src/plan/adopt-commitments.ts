import { LANGS, type Lang } from "../base/language.ts";
import { parsePeriod, type PeriodKind } from "../base/periods.ts";
import type { AdoptedCommitment, Confirmable, DueRule, Edition, PromiseChange, Schedule, Wording } from "./adopted.ts";
import { type FileProblem, refuseIf, type YamlPath } from "./checked-yaml.ts";
import type { CommitmentEntry, CommitmentsFile } from "./commitments-file.ts";
import { type Confirmer, confirmer, inThreeLanguages, sentence } from "./file-schemas.ts";
import { joinWordings } from "./join-wordings.ts";
import type { Commitment, FrequencyId } from "./model.ts";
import { EXPECTATIONS } from "./schema-problems.ts";
import { simplified } from "./simplify.ts";
import { folded } from "./vocabulary/characters.ts";
import { say } from "./words/index.ts";

export type AdoptedRows = {
  readonly commitments: AdoptedCommitment[];
  readonly wordings: Wording[];
  readonly changes: PromiseChange[];
};

/** The periods that a frequency can be counted in. A frequency that isn't here may be counted in any. */
const KINDS: Partial<Record<FrequencyId, readonly PeriodKind[]>> = {
  daily: ["day"],
  weekly: ["week"],
  monthly: ["month"],
  bimonthly: ["bimonth"],
  quarterly: ["quarter", "financial-quarter"],
  semiannual: ["half"],
  annual: ["year", "financial-year"],
  biennial: ["biennium"],
};

const rowKey = ({ section, number }: { section: string; number: number }): string => `${section} ${number}`;

/**
 * Joins a plan's rows with the entries of `commitments.yaml`: exactly one entry a row, by section and number, checked by name.
 * The first edition's rows are adopted; what another edition says of the same row is confirmed in that language.
 * @throws KeptError `file-wrong` naming every row and entry that doesn't fit.
 */
export function adoptCommitments(
  yaml: CommitmentsFile,
  editions: readonly [Edition, ...Edition[]],
  publishers: ReadonlySet<string>,
): AdoptedRows {
  const { content, lineOf, file } = yaml;
  const confirming = confirmer(yaml, content.reasons);
  const problems: FileProblem[] = [];
  const rows = editions.map(({ plan }) => new Map(plan.commitments.map((row) => [rowKey(row), row])));
  const adoptedRows = rows[0] ?? new Map<string, Commitment>();
  const taken = new Set<string>();
  const datasets = new Set<string>();
  const commitments: AdoptedCommitment[] = [];

  for (const [index, entry] of content.commitments.entries()) {
    const path = ["commitments", index];
    const problem = (step: string, message: FileProblem["message"]) =>
      problems.push({ line: lineOf([...path, step]), message });
    const key = rowKey(entry);
    const row = adoptedRows.get(key);
    if (taken.has(key)) problem("number", say("bureau-row-twice", { row: key }));
    taken.add(key);
    if (datasets.has(entry.dataset)) problem("dataset", say("bureau-dataset-twice", { dataset: entry.dataset }));
    datasets.add(entry.dataset);
    if (!publishers.has(entry.publisher.value)) {
      const known = [...publishers].join(", ");
      problem("publisher", say("bureau-publisher-unknown", { publisher: entry.publisher.value, known }));
    }
    if (row === undefined) {
      problem("number", say("bureau-row-unknown", { row: key, name: entry.name }));
      continue;
    }
    if (folded(entry.name) !== folded(row.name)) {
      problem("name", say("bureau-name-differs", { row: key, name: entry.name, found: row.name }));
    }
    const stated = new Map<Lang, Commitment>();
    for (const [at, { language }] of editions.entries()) {
      const same = rows[at]?.get(key);
      if (same !== undefined) stated.set(language, same);
    }
    const joined = joinRow(entry, row, stated, confirming, path, problem);
    if (joined !== null) commitments.push(joined);
  }
  for (const [key, row] of adoptedRows) {
    if (!taken.has(key))
      problems.push({ line: null, message: say("bureau-row-missing", { row: key, name: row.name }) });
  }
  const wordings = joinWordings(yaml, editions[0], confirming, problems);
  for (const [index, { dataset }] of (content.changes ?? []).entries()) {
    const dropped = content.changes?.[index]?.kind === "dropped";
    if (dropped || datasets.has(dataset)) continue;
    problems.push({ line: lineOf(["changes", index, "dataset"]), message: say("bureau-change-unknown", { dataset }) });
  }
  refuseIf(file, [...problems, ...confirming.problems]);
  const order = new Map([...adoptedRows.keys()].map((key, index) => [key, index]));
  commitments.sort((a, b) => (order.get(rowKey(a.row)) ?? 0) - (order.get(rowKey(b.row)) ?? 0));
  const changes = (content.changes ?? []).map((change) => ({ ...change, reason: sentence(change.reason) }));
  return { commitments, wordings, changes };
}

type Problem = (step: string, message: FileProblem["message"]) => void;

function joinRow(
  entry: CommitmentEntry,
  row: Commitment,
  stated: ReadonlyMap<Lang, Commitment>,
  { confirmable }: Confirmer,
  path: YamlPath,
  problem: Problem,
): AdoptedCommitment | null {
  const name = (lang: Lang): Confirmable<string> | undefined => {
    const own = stated.get(lang);
    if (own !== undefined) return { value: own.name, confirmed: true };
    const given = entry.names[lang];
    return given && confirmable(given.value, given, [...path, "names", lang]);
  };
  const description = (lang: Lang): Confirmable<readonly string[]> | undefined => {
    const own = stated.get(lang);
    if (own !== undefined) return { value: own.description, confirmed: true };
    const given = entry.descriptions[lang];
    if (given !== undefined && given.value.length !== row.description.length) {
      const counts = { row: rowKey(row), language: lang, found: given.value.length, expected: row.description.length };
      problem("descriptions", say("bureau-statements", counts));
    }
    return given && confirmable(given.value, given, [...path, "descriptions", lang]);
  };
  for (const lang of LANGS) {
    if (!stated.has(lang)) continue;
    if (entry.names[lang] ?? entry.descriptions[lang]) {
      problem("names", say("bureau-said-twice", { row: rowKey(row), language: lang }));
    }
  }
  const names = inThreeLanguages(
    { "en": name("en"), "zh-Hant": name("zh-Hant"), "zh-Hans": name("zh-Hans") },
    simplified,
  );
  const descriptions = inThreeLanguages(
    { "en": description("en"), "zh-Hant": description("zh-Hant"), "zh-Hans": description("zh-Hans") },
    (statements: readonly string[]) => statements.map(simplified),
  );
  if (names === null) problem("names", say("bureau-language-missing", { row: rowKey(row), field: "names" }));
  if (descriptions === null) {
    problem("descriptions", say("bureau-language-missing", { row: rowKey(row), field: "descriptions" }));
  }
  const schedule = scheduleOf(entry, row, problem);
  if (names === null || descriptions === null) return null;
  return {
    dataset: entry.dataset,
    publisher: confirmable(entry.publisher.value, entry.publisher, [...path, "publisher"]),
    names,
    descriptions,
    schedule: confirmable(schedule, entry.schedule, [...path, "schedule"]),
    row,
  };
}

function scheduleOf(entry: CommitmentEntry, row: Commitment, problem: Problem): Schedule | null {
  const given = entry.schedule.value;
  const values = { row: rowKey(row), frequency: row.frequency.text };
  const kinds = row.frequency.id === null ? undefined : KINDS[row.frequency.id];
  if (given === null) {
    if (kinds !== undefined)
      problem("schedule", say("bureau-schedule-absent", { ...values, expected: EXPECTATIONS.schedule }));
    return null;
  }
  if (row.frequency.id === "as-needed") problem("schedule", say("bureau-schedule-needless", values));
  const first = parsePeriod(String(given.first));
  if (first === null || first.kind !== given.kind) {
    problem("schedule", say("bureau-period-wrong", { row: rowKey(row), first: String(given.first), kind: given.kind }));
    return null;
  }
  if (kinds !== undefined && !kinds.includes(given.kind)) {
    problem("schedule", say("bureau-kind-differs", { ...values, kind: given.kind, expected: kinds.join(", ") }));
  }
  return { kind: given.kind, first, due: dueRule(given.due) };
}

/** An ISO 8601 duration of whole months, `P1M`, as its number of months. */
function dueRule(due: { after: string } | { month: number }): DueRule {
  return "after" in due ? { after: Number(due.after.slice(1, -1)) } : due;
}
