import type { Finding } from "../base/finding.ts";
import type { Lang } from "../base/language.ts";
import { bulleted, unbulleted } from "../formats/bullets.ts";
import { csvRecords, encodeCsv } from "../formats/csv.ts";
import { ownRemarks } from "./layout-plan.ts";
import type { Commitment, Plan, Section } from "./model.ts";
import { splitStatements } from "./reading/describe.ts";
import { periodIn } from "./vocabulary/headings.ts";
import { say } from "./words/index.ts";

/**
 * A plan as one flat table, which programs and spreadsheets take as it is: a row per commitment, with its section,
 * the bureau and the title repeated; a section without commitments has a row without a number.
 */
const COLUMNS = [
  "tidy-bureau",
  "tidy-title",
  "tidy-plan-remarks",
  "tidy-section",
  "tidy-heading",
  "tidy-organisation",
  "tidy-state",
  "tidy-section-remarks",
  "layout-number",
  "layout-category",
  "layout-name",
  "layout-description",
  "layout-release-date",
  "layout-frequency",
  "layout-remarks",
] as const;

export function writeTidyCsv(plan: Plan, language: Lang): Uint8Array {
  const header = COLUMNS.map((column) => say(column)[language]);
  const rows = plan.sections.flatMap((section) => {
    const before = [plan.bureau.text, plan.title, several(plan.remarks), ...sectionCells(section)];
    const own = plan.commitments.filter((commitment) => commitment.section === section.id);
    if (own.length === 0) return [[...before, "", "", "", "", "", "", ""]];
    return own.map((commitment) => [...before, ...commitmentCells(commitment)]);
  });
  return encodeCsv([header, ...rows]);
}

function sectionCells(section: Section): string[] {
  const { organisation } = section;
  return [
    section.id,
    section.heading,
    organisation === null ? "" : `(${organisation.number}) ${organisation.text}`,
    section.state,
    several(section.remarks),
  ];
}

function commitmentCells(commitment: Commitment): string[] {
  const { number, category, name, description, delivery, date, frequency } = commitment;
  const statements = [...description, ...(delivery === null ? [] : delivery.text.split("\n"))];
  return [
    String(number),
    category.text,
    name,
    several(statements),
    date.text,
    frequency.text,
    several(ownRemarks(commitment)),
  ];
}

function several(items: readonly string[]): string {
  return items.length === 0 ? "" : bulleted(items);
}

/** The plan that a tidy CSV holds, as raw as it stands there; null where the table isn't one of a whole plan. */
export function readTidyCsv(text: string): { plan: Plan; findings: Finding[] } | null {
  const [header, ...records] = csvRecords(text);
  if (header === undefined) return null;
  const places = tidyColumns(header.cells);
  if (places === null) return null;
  const findings: Finding[] = [];
  const sections = new Map<string, Section>();
  const commitments: Commitment[] = [];
  const first = (column: (typeof COLUMNS)[number]) => (records[0]?.cells[places.get(column) ?? -1] ?? "").trim();
  for (const { cells, line } of records) {
    const at = (column: (typeof COLUMNS)[number]) => (cells[places.get(column) ?? -1] ?? "").trim();
    const id = at("tidy-section");
    if (!/^(?:[ABD]\.(?:i|ii)|C\.[1-9][0-9]*\.(?:i|ii))$/.test(id)) {
      const message = say("csv-section-unknown", { line, text: id.slice(0, 60) });
      findings.push({ code: "csv-section-unknown", severity: "error", message, at: { line } });
      continue;
    }
    const section = sections.get(id) ?? rawSection(id, at);
    sections.set(id, section);
    if (cells.slice(places.get("layout-number")).every((cell) => cell.trim() === "")) continue;
    commitments.push(rawCommitment(section, at, line));
    section.state = "entries";
  }
  const title = first("tidy-title");
  const plan: Plan = {
    bureau: { text: first("tidy-bureau"), id: null },
    title,
    period: periodIn(title),
    remarks: listed(first("tidy-plan-remarks")),
    sections: [...sections.values()],
    commitments,
  };
  return { plan, findings };
}

type Columns = ReadonlyMap<(typeof COLUMNS)[number], number>;

/** Where each column of the tidy table stands, in whichever language it is headed; null unless it has sections and names. */
function tidyColumns(header: readonly string[]): Columns | null {
  const places = new Map<(typeof COLUMNS)[number], number>();
  for (const column of COLUMNS) {
    const names = Object.values(say(column)).map((name) => name.toLowerCase());
    const index = header.findIndex((text) => names.includes(text.trim().toLowerCase()));
    if (index !== -1) places.set(column, index);
  }
  return places.has("tidy-section") && places.has("layout-name") ? places : null;
}

type CellAt = (column: (typeof COLUMNS)[number]) => string;

function rawSection(id: string, at: CellAt): Section {
  const organisation = at("tidy-organisation").match(/^\((\d{1,4})\)\s*(.*)$/u);
  const state = at("tidy-state");
  return {
    id,
    heading: at("tidy-heading"),
    kind: id.startsWith("D") ? "released" : "planned",
    spatial: id.endsWith(".i"),
    years: [],
    organisation: organisation === null ? null : { number: Number(organisation[1]), text: organisation[2] ?? "" },
    state: state === "not-applicable" ? "not-applicable" : "empty",
    remarks: listed(at("tidy-section-remarks")),
  };
}

function rawCommitment(section: Section, at: CellAt, line: number): Commitment {
  const number = Number(at("layout-number"));
  return {
    section: section.id,
    number: Number.isInteger(number) && number >= 1 ? number : 0,
    organisation: section.organisation?.text ?? null,
    category: { text: at("layout-category"), id: null },
    name: at("layout-name"),
    description: unbulleted(at("layout-description")) ?? listed(at("layout-description")).flatMap(splitStatements),
    delivery: null,
    date: { text: at("layout-release-date"), month: null, kind: section.kind === "planned" ? "target" : "released" },
    frequency: { text: at("layout-frequency"), id: null, orAsNeeded: false },
    spatial: section.spatial,
    remarks: listed(at("layout-remarks")),
    at: { line },
  };
}

function listed(text: string): string[] {
  return (
    unbulleted(text) ??
    text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "")
  );
}
