import type { Place } from "../base/finding.ts";
import type { Lang } from "../base/language.ts";
import { type Block, type Cell, type LaidOut, type Row, emptyCell } from "../formats/document.ts";
import type { Commitment, Plan, Section } from "./model.ts";
import { readDate } from "./vocabulary/dates.ts";
import { say } from "./words/index.ts";

/** What is laid out for writing stands nowhere yet. */
const NOWHERE: Place = { line: 1 };

/** Sets a plan out as its official document: sections A to D, each with its parts, remarks and table. */
export function layoutPlan(plan: Plan, language: Lang): LaidOut {
  const blocks: Block[] = [];
  const line = (text: string, level: 0 | 1 | 2 | 3) => {
    if (text !== "") blocks.push({ kind: "line", text, level, at: NOWHERE });
  };
  line(plan.bureau.text, 0);
  line(plan.title, 1);
  for (const remark of plan.remarks) line(remark, 0);
  let lettered = "";
  let organisation = "";
  for (const section of plan.sections) {
    if (section.heading !== lettered) line(section.heading, 2);
    const body = section.organisation === null ? "" : `(${section.organisation.number}) ${section.organisation.text}`;
    if (body !== organisation || section.heading !== lettered) line(body, 3);
    lettered = section.heading;
    organisation = body;
    line(say(section.spatial ? "layout-spatial" : "layout-non-spatial")[language], 3);
    for (const remark of section.remarks) line(remark, 0);
    const rows = plan.commitments.filter((commitment) => commitment.section === section.id);
    blocks.push({ kind: "table", rows: tableOf(section, rows, language) });
  }
  return { title: plan.title, language, blocks };
}

function tableOf(section: Section, commitments: readonly Commitment[], language: Lang): Row[] {
  const date = section.kind === "planned" ? "layout-target-date" : "layout-release-date";
  const remarked = commitments.some((commitment) => ownRemarks(commitment).length > 0);
  const names = [
    "layout-number",
    "layout-category",
    "layout-name",
    "layout-description",
    date,
    "layout-frequency",
  ] as const;
  const headers = [...names.map((name) => say(name)[language]), ...(remarked ? [say("layout-remarks")[language]] : [])];
  const header: Row = { cells: headers.map((text) => cell([text])), header: true, at: NOWHERE };
  if (section.state === "not-applicable") {
    const across = headers.slice(2).map(() => emptyCell(NOWHERE, "left"));
    const row: Row = {
      cells: [cell([]), cell([say("layout-not-applicable")[language]]), ...across],
      header: false,
      at: NOWHERE,
    };
    return [header, row];
  }
  return [header, ...commitments.map((commitment) => rowOf(commitment, remarked))];
}

function rowOf(commitment: Commitment, remarked: boolean): Row {
  const { number, category, name, description, delivery, date, frequency } = commitment;
  const statements = [...description, ...(delivery === null ? [] : delivery.text.split("\n"))];
  const cells = [
    cell([String(number)]),
    cell([category.text]),
    cell([name]),
    { ...cell(statements), list: statements.length > 0 },
    cell([date.text]),
    cell([frequency.text]),
  ];
  return { cells: remarked ? [...cells, cell(ownRemarks(commitment))] : cells, header: false, at: commitment.at };
}

/** Remarks that the wording of the date doesn't already carry. */
export function ownRemarks(commitment: Commitment): string[] {
  const dated = readDate(commitment.date.text).remark;
  return dated === commitment.remarks[0] ? commitment.remarks.slice(1) : [...commitment.remarks];
}

function cell(items: readonly string[]): Cell {
  return { items: items.filter((item) => item !== ""), list: false, merged: null, at: NOWHERE };
}
