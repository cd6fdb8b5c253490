import type { Commitment, Section } from "../model.ts";
import { footnoteMark, leadingMark } from "../vocabulary/headings.ts";

/** Adds to rows the footnotes that their marks lead to: 03/2026 * and, among its section's remarks, * 因系統提升…. */
export function addFootnotes(sections: readonly Section[], commitments: readonly Commitment[]): void {
  const notes = new Map(sections.map((section) => [section.id, notesOf(section)]));
  for (const { section, category, name, description, date, frequency, remarks } of commitments) {
    const marked = [category.text, name, description.at(-1) ?? "", date.text, frequency.text];
    for (const mark of new Set(marked.map(footnoteMark))) {
      const note = mark === null ? undefined : notes.get(section)?.get(mark);
      if (note !== undefined && !remarks.includes(note)) remarks.push(note);
    }
  }
}

function notesOf(section: Section): Map<string, string> {
  const marked = section.remarks.flatMap((remark): [string, string][] => {
    const mark = leadingMark(remark);
    return mark === null ? [] : [[mark, remark]];
  });
  return new Map(marked);
}
