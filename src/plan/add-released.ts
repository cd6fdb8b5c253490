import type { Month } from "../base/time.ts";
import type { Commitment, Plan, Section } from "./model.ts";
import { monthText } from "./word-plan.ts";

/** A row that is out, and the month of its first release. */
export type ReleasedRow = { readonly row: Commitment; readonly month: Month };

/**
 * A plan with rows added to its section D, spatial ones to D.i: in order of release, numbered on.
 * A part of D that the plan lacks is added with the heading given.
 */
export function addReleased(plan: Plan, released: readonly ReleasedRow[], heading: string): Plan {
  const sections = [...plan.sections];
  const added = new Map<string, Commitment[]>();
  const inOrder = released.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  for (const { row, month } of inOrder) {
    const id = row.spatial ? "D.i" : "D.ii";
    const own = added.get(id) ?? [];
    const last = Math.max(0, ...plan.commitments.filter(({ section }) => section === id).map(({ number }) => number));
    const date = { text: monthText(month), month, kind: "released" } as const;
    added.set(id, [...own, { ...row, section: id, number: last + own.length + 1, organisation: null, date }]);
    const at = sections.findIndex((section) => section.id === id);
    const section = sections[at];
    if (section === undefined) sections.push(releasedSection(id, row.spatial, heading));
    else sections[at] = { ...section, state: "entries" };
  }
  return {
    ...plan,
    sections,
    commitments: inSectionOrder(sections, [...plan.commitments, ...[...added.values()].flat()]),
  };
}

function releasedSection(id: string, spatial: boolean, heading: string): Section {
  return { id, heading, kind: "released", spatial, years: [], organisation: null, state: "entries", remarks: [] };
}

/** Rows as they stand in the document: by section, each section's rows in the order given. */
export function inSectionOrder(sections: readonly Section[], rows: readonly Commitment[]): Commitment[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  return rows.toSorted((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
}
