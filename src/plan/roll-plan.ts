import type { Finding } from "../base/finding.ts";
import type { Month } from "../base/time.ts";
import { addReleased, inSectionOrder, type ReleasedRow } from "./add-released.ts";
import type { AdoptedPlan } from "./adopted.ts";
import { planOf } from "./edition-plan.ts";
import type { Commitment, Plan, Section } from "./model.ts";
import { headingText, titleText } from "./word-plan.ts";
import { say } from "./words/index.ts";

export type RolledPlan = { readonly plan: Plan; readonly findings: Finding[] };

/**
 * Next period's draft, in the language of the adopted document: section A is its first year, B the years after.
 * What is out moves to D with the month of its first release; what isn't moves to the section of its year, and a row
 * that is past due by the first year is carried to A (or stays in C) with a finding that asks for a reason.
 * D keeps all it has. Nothing is adopted by this: the bureau's document is.
 */
export function rollPlan(
  adopted: AdoptedPlan,
  period: { readonly from: number; readonly to: number },
  released: ReadonlyMap<string, Month>,
): RolledPlan {
  const [document] = adopted.documents;
  if (document === undefined) throw new Error("an adopted plan has a document");
  const before = planOf(document.reading);
  const findings: Finding[] = [];
  const out: ReleasedRow[] = [];
  const kept: Commitment[] = [];
  for (const { dataset, row } of adopted.commitments) {
    const month = released.get(dataset);
    if (row.section.startsWith("D.")) kept.push(row);
    else if (month !== undefined) out.push({ row, month });
    else kept.push({ ...row, section: sectionFor(row, period.from) });
    if (month === undefined && !row.section.startsWith("D.")) findings.push(...reasonsAsked(row, period));
  }
  const sections = rolledSections(before.sections, period, adopted, kept);
  const rows = numbered(
    inSectionOrder(
      sections,
      kept.toSorted((a, b) => dueOrder(a).localeCompare(dueOrder(b))),
    ),
  );
  const rolled: Plan = {
    ...before,
    title: rolledTitle(before, adopted, period),
    period: { from: period.from, to: period.to },
    sections: withStates(sections, rows),
    commitments: rows,
  };
  const heading = sections.find(({ kind }) => kind === "released")?.heading ?? headingText("D", [], adopted.language);
  const plan = addReleased(rolled, out, heading);
  const sample = adopted.bureau.demonstration && out.length > 0;
  return {
    plan: sample ? { ...plan, remarks: [...plan.remarks, say("edition-sample")[adopted.language]] } : plan,
    findings,
  };
}

/** A row without a month stays among those of the later years; section C isn't divided by year. */
function sectionFor(row: Commitment, firstYear: number): string {
  if (row.section.startsWith("C.")) return row.section;
  const part = row.spatial ? "i" : "ii";
  if (row.date.month === null) return `B.${part}`;
  return Number(row.date.month.slice(0, 4)) <= firstYear ? `A.${part}` : `B.${part}`;
}

function reasonsAsked(row: Commitment, { from, to }: { readonly from: number; readonly to: number }): Finding[] {
  const values = { section: row.section, number: row.number, name: row.name, date: row.date.text };
  const year = row.date.month === null ? null : Number(row.date.month.slice(0, 4));
  if (year === null)
    return [{ code: "roll-no-month", severity: "warning", message: say("roll-no-month", values), at: row.at }];
  if (year < from)
    return [{ code: "roll-needs-reason", severity: "warning", message: say("roll-needs-reason", values), at: row.at }];
  if (year > to)
    return [
      {
        code: "roll-beyond-period",
        severity: "warning",
        message: say("roll-beyond-period", { ...values, to }),
        at: row.at,
      },
    ];
  return [];
}

/** Rows of D, and of other organisations, keep their order; the bureau's own come by month, those without one last. */
const dueOrder = ({ section, date }: Commitment): string => (/^[AB]\./.test(section) ? (date.month ?? "9999-99") : "");

function numbered(rows: readonly Commitment[]): Commitment[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    if (row.section.startsWith("D.")) return row;
    const number = (counts.get(row.section) ?? 0) + 1;
    counts.set(row.section, number);
    return { ...row, number };
  });
}

function rolledSections(
  before: readonly Section[],
  period: { readonly from: number; readonly to: number },
  { language }: AdoptedPlan,
  kept: readonly Commitment[],
): Section[] {
  const later = Array.from({ length: period.to - period.from }, (_, index) => period.from + 1 + index);
  const sections = before.map((section): Section => {
    const letter = section.id.slice(0, 1);
    if (letter !== "A" && letter !== "B") return section;
    const years = letter === "A" ? [period.from] : later;
    return { ...section, years, heading: headingText(letter, years, language) };
  });
  // A plan that had nothing for later years may need a section for them now, and the other way round.
  for (const id of ["A.i", "A.ii", "B.i", "B.ii"]) {
    if (sections.some((section) => section.id === id) || !kept.some((row) => row.section === id)) continue;
    const years = id.startsWith("A") ? [period.from] : later;
    const heading = headingText(id.slice(0, 1), years, language);
    const at = sections.findIndex((section) => section.id > id);
    const section: Section = {
      id,
      heading,
      kind: "planned",
      spatial: id.endsWith(".i"),
      years,
      organisation: null,
      state: "entries",
      remarks: [],
    };
    sections.splice(at === -1 ? sections.length : at, 0, section);
  }
  return sections.filter(
    ({ id }) => later.length > 0 || !id.startsWith("B.") || kept.some((row) => row.section === id),
  );
}

function withStates(sections: readonly Section[], rows: readonly Commitment[]): Section[] {
  return sections.map((section) => {
    const filled = rows.some((row) => row.section === section.id);
    return { ...section, state: filled ? "entries" : section.state === "entries" ? "not-applicable" : section.state };
  });
}

/** The title with the new years where its own stood: 2026-2028年度… → 2027-2029年度…; a title without them is worded anew. */
function rolledTitle(
  { title }: Plan,
  adopted: AdoptedPlan,
  period: { readonly from: number; readonly to: number },
): string {
  const years = new RegExp(
    `${adopted.from}(\\s*年?\\s*[-–—~/至到]\\s*|\\s+to\\s+)(${adopted.to}|${String(adopted.to).slice(2)})(?!\\d)`,
    "u",
  );
  if (!years.test(title)) return titleText(period, adopted.language);
  return title.replace(
    years,
    (_, between: string, last: string) => `${period.from}${between}${String(period.to).slice(-last.length)}`,
  );
}
