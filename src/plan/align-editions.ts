import type { Finding } from "../base/finding.ts";
import type { Trilingual } from "../base/language.ts";
import type { Commitment, Plan, Section } from "./model.ts";
import { say } from "./words/index.ts";

/**
 * Holds two editions of the same plan, in different languages, against one another, row by row, by section and number.
 * Whatever doesn't depend on the language must agree. Places are the second edition's where it has the row.
 */
export function alignEditions(first: Plan, second: Plan): Finding[] {
  return [...alignPeriods(first, second), ...alignSections(first, second), ...alignRows(first, second)];
}

const disagreement = (
  code: string,
  message: Trilingual,
  at: Finding["at"],
  severity: Finding["severity"] = "warning",
) => ({ code, severity, message, at }) satisfies Finding;

function alignPeriods({ period: first }: Plan, { period: second }: Plan): Finding[] {
  const text = (period: Plan["period"]) => (period === null ? "–" : `${period.from}-${period.to}`);
  if (text(first) === text(second)) return [];
  return [disagreement("editions-period", say("align-period", { first: text(first), second: text(second) }), null)];
}

function alignSections(first: Plan, second: Plan): Finding[] {
  const findings: Finding[] = [];
  const others = new Map(second.sections.map((section) => [section.id, section]));
  for (const section of first.sections) {
    const other = others.get(section.id);
    if (other === undefined)
      findings.push(
        disagreement("editions-section-missing", say("align-section-second", { section: section.id }), null),
      );
    else findings.push(...alignSection(section, other));
  }
  const known = new Set(first.sections.map(({ id }) => id));
  for (const { id } of second.sections) {
    if (!known.has(id))
      findings.push(disagreement("editions-section-missing", say("align-section-first", { section: id }), null));
  }
  return findings;
}

function alignSection(first: Section, second: Section): Finding[] {
  const findings: Finding[] = [];
  const years = (section: Section) => section.years.join(", ") || "–";
  if (years(first) !== years(second)) {
    const message = say("align-years", { section: first.id, first: years(first), second: years(second) });
    findings.push(disagreement("editions-years", message, null));
  }
  if (first.state !== second.state) {
    const states = { first: say(`align-state-${first.state}`), second: say(`align-state-${second.state}`) };
    findings.push(disagreement("editions-state", say("align-state", { section: first.id, ...states }), null));
  }
  if (first.remarks.length !== second.remarks.length) {
    const counts = { first: first.remarks.length, second: second.remarks.length };
    findings.push(
      disagreement("editions-remarks", say("align-remarks", { section: first.id, ...counts }), null, "info"),
    );
  }
  return findings;
}

function alignRows(first: Plan, second: Plan): Finding[] {
  const findings: Finding[] = [];
  const key = ({ section, number }: Commitment) => `${section} ${number}`;
  const others = new Map(second.commitments.map((row) => [key(row), row]));
  const known = new Set(first.commitments.map(key));
  for (const row of first.commitments) {
    const other = others.get(key(row));
    if (other !== undefined) findings.push(...alignRow(key(row), row, other));
    else
      findings.push(
        disagreement("editions-row-missing", say("align-row-second", { row: key(row), name: row.name }), null),
      );
  }
  for (const row of second.commitments) {
    if (known.has(key(row))) continue;
    findings.push(
      disagreement("editions-row-missing", say("align-row-first", { row: key(row), name: row.name }), row.at),
    );
  }
  return findings;
}

function alignRow(row: string, first: Commitment, second: Commitment): Finding[] {
  const findings: Finding[] = [];
  const compare = (
    field: "date" | "frequency" | "category" | "spatial" | "delivery",
    was: unknown,
    is: unknown,
    texts: readonly [string, string],
  ) => {
    if (was === is) return;
    const message = say("align-field", { row, field: say(`align-${field}`), first: texts[0], second: texts[1] });
    findings.push(disagreement(`editions-${field}`, message, second.at));
  };
  compare("date", first.date.month, second.date.month, [first.date.text, second.date.text]);
  const frequency = ({ frequency: { id, orAsNeeded } }: Commitment) => `${id} ${orAsNeeded}`;
  compare("frequency", frequency(first), frequency(second), [first.frequency.text, second.frequency.text]);
  compare("category", first.category.id, second.category.id, [first.category.text, second.category.text]);
  const part = ({ spatial }: Commitment) => (spatial ? "i" : "ii");
  compare("spatial", first.spatial, second.spatial, [part(first), part(second)]);
  const platforms = ({ delivery }: Commitment) => delivery?.platforms.toSorted().join(", ") || "–";
  compare("delivery", platforms(first), platforms(second), [platforms(first), platforms(second)]);
  const [said, says] = [first.description.length, second.description.length];
  if (said !== says) {
    findings.push(
      disagreement(
        "editions-statements",
        say("align-statements", { row, first: said, second: says }),
        second.at,
        "info",
      ),
    );
  }
  return findings;
}
