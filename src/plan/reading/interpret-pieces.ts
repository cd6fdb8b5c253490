import type { Finding, Place } from "../../base/finding.ts";
import type { Trilingual } from "../../base/language.ts";
import { type Cell, cellText } from "../../formats/document.ts";
import type { Commitment, Section } from "../model.ts";
import { folded, rejoined } from "../vocabulary/characters.ts";
import {
  type Heading,
  headingOf,
  isNotApplicable,
  isTitle,
  partOfTitle,
  unletteredSection,
} from "../vocabulary/headings.ts";
import { say } from "../words/index.ts";
import { addFootnotes } from "./add-footnotes.ts";
import { continueRow, goesOn, isPartFilled } from "./continue-row.ts";
import { excerpt } from "./excerpt.ts";
import { type Header, headerOf, isHeaderRemainder } from "./find-header.ts";
import { Outline } from "./outline.ts";
import { type LinePiece, type Piece, type RowPiece, loneCell } from "./pieces.ts";
import { type GatheredRow, gatherRow, readNumber, readNumberText, readRow } from "./read-row.ts";
import { tidySection } from "./tidy-section.ts";

export type Interpreted = {
  /** The lines before the first section. */
  readonly preamble: readonly LinePiece[];
  readonly sections: Section[];
  readonly commitments: Commitment[];
  readonly findings: Finding[];
};

/** A remark longer than this, in UTF-16 units, isn't gone on with in the next line. */
const LONGEST_REMARK = 3_000;

/**
 * Walks a document's pieces once, and says of every row what it is: a commitment, a header, or a finding.
 * `whole`: no row is ever cut in two.
 */
export function interpretPieces(pieces: readonly Piece[], options: { readonly whole: boolean }): Interpreted {
  const reader = new Reader(options.whole);
  for (const piece of pieces) {
    if (piece.kind === "line") reader.line(piece);
    else reader.row(piece);
  }
  return reader.finish();
}

class Reader {
  readonly #whole: boolean;
  readonly #preamble: LinePiece[] = [];
  readonly #preambleTexts = new Set<string>();
  readonly #outline = new Outline((...finding) => this.#note(...finding));
  readonly #commitments: Commitment[] = [];
  readonly #findings: Finding[] = [];
  #header: Header | null = null;
  #row: GatheredRow | null = null;
  /** True once a heading has named a part. */
  #namesParts = false;
  /** Where the last row, or part of one, stands. */
  #lastRowAt: Place | null = null;
  /** The last line, while the next may still belong to it. */
  #open: { readonly kind: "heading" | "remark"; readonly line: LinePiece } | null = null;
  /** A line of section C that names an organisation if a part follows it. */
  #unnumbered: LinePiece | null = null;

  constructor(whole: boolean) {
    this.#whole = whole;
  }

  line(piece: LinePiece): void {
    const { text } = piece;
    const afterRemark = this.#open?.kind === "remark";
    const heading = afterRemark && /^[(（]?\d/u.test(text) ? null : headingOf(text, this.#outline.letter === "C");
    if (heading !== null) this.#heading(heading, piece);
    else if (this.#isBeforeSections(piece)) this.#beforeSections(piece);
    else if (afterRemark && /^(?:[(（]?\d{1,2}[)）.、．]|[*#†‡•])/u.test(text)) this.#remark(piece);
    else if (!this.#goesOnInNextLine(piece)) this.#loose(piece);
  }

  row(piece: RowPiece): void {
    const { cells, at } = piece;
    const header = readNumber(cells[0]) === null ? headerOf(cells) : null;
    if (header !== null) return this.#startTable(header, at);
    if (this.#header !== null && this.#row === null && isHeaderRemainder(cells)) return;
    const filled = cells.flatMap((cell) => (cell.items.length > 0 && cell.merged !== "above" ? [cellText(cell)] : []));
    if (filled.length === 0) return;
    const asLine = (text: string): LinePiece => ({ kind: "line", text, level: 0, at, wraps: false });
    if (saysNotApplicable(filled)) return this.#heading({ kind: "not-applicable" }, asLine(filled.join(" ")));
    const lone = loneCell(piece);
    if (
      lone !== null &&
      readNumber(cells[lone.column]) === null &&
      (lone.column === 0 || lone.spans || this.#header === null)
    ) {
      return this.line(asLine(lone.text));
    }
    const heading = this.#headingInCells(filled);
    if (heading !== null) return this.line(asLine(heading));
    this.#dataRow(piece);
  }

  finish(): Interpreted {
    this.#endRow();
    this.#endUnnumbered();
    this.#outline.endSection();
    this.#outline.noteMissing();
    const parts = this.#outline.parts();
    for (const part of parts) for (const finding of tidySection(part)) this.#findings.push(finding);
    const sections = parts.map(({ section }) => section);
    const nameless = parts.find(
      ({ section: { id, organisation, state } }) =>
        id.startsWith("C") && organisation === null && state !== "not-applicable",
    );
    if (nameless !== undefined) this.#note("organisation-missing", "warning", say("organisation-missing"), nameless.at);
    if (!parts.some((part) => part.sawHeader || part.section.state !== "empty"))
      this.#note("no-table", "error", say("no-table"), null);
    addFootnotes(sections, this.#commitments);
    return { preamble: this.#preamble, sections, commitments: this.#commitments, findings: this.#findings };
  }

  #note(code: string, severity: Finding["severity"], message: Trilingual, at: Place | null): void {
    this.#findings.push({ code, severity, message, at });
  }

  /** A letter and its heading in cells of their own (A. | 在 2026 年…), as sheets have them; a contents' entry ends in its page. */
  #headingInCells(filled: readonly string[]): string | null {
    const [first = ""] = filled;
    if (filled.length > 3 || readNumberText(first) !== null) return null;
    const text = filled.join(" ");
    const heading = headingOf(text, false);
    if (heading !== null) return heading.kind === "remark" && this.#row !== null ? null : text;
    const contents =
      this.#header === null &&
      readNumberText(filled.at(-1) ?? "") !== null &&
      headingOf(filled.slice(0, -1).join(" "), false) !== null;
    return contents ? text : null;
  }

  #heading(heading: Heading, piece: LinePiece): void {
    if (heading.kind !== "part") this.#endUnnumbered();
    if (heading.kind !== "remark") this.#endRow();
    this.#open = null;
    const outline = this.#outline;
    const before = outline.part;
    switch (heading.kind) {
      case "section":
        if (outline.startSection(heading.letter, piece, heading.spatial !== null))
          this.#open = { kind: "heading", line: piece };
        else if (!isSaidAgain(piece.text, outline.heading)) this.#unplaced(piece);
        this.#namesParts ||= heading.spatial !== null;
        if (heading.spatial !== null) outline.startPart(heading.spatial, piece.text, piece.at);
        break;
      case "organisation":
        outline.startOrganisation(heading.number, heading.text, piece.at);
        break;
      case "part":
        if (this.#unnumbered !== null) outline.startUnnumbered(this.#unnumbered.text, this.#unnumbered.at);
        this.#unnumbered = null;
        this.#namesParts = true;
        if (heading.letter !== null && heading.letter !== outline.letter)
          outline.startSection(heading.letter, piece, true);
        outline.startPart(heading.spatial, piece.text, piece.at);
        break;
      case "remark":
        if (outline.letter === null) this.#addToPreamble(piece);
        else this.#remark(piece);
        break;
      case "not-applicable":
        if (outline.letter === null)
          this.#note("row-unplaced", "warning", say("row-unplaced", { text: excerpt(piece.text) }), piece.at);
        else outline.notApplicable(this.#partsByTitle(), piece.text, piece.at);
        break;
    }
    if (outline.part !== before) this.#header = null;
  }

  #remark(piece: LinePiece): void {
    this.#open = { kind: "remark", line: piece };
    this.#outline.remarks().push(piece.text);
  }

  /** True until a section begins; a title after what looked like one says that it was a menu or a list of contents. */
  #isBeforeSections(piece: LinePiece): boolean {
    if (this.#outline.letter !== null && this.#outline.isEmpty && isTitle(piece.text)) this.#outline.endSection();
    return this.#outline.letter === null;
  }

  #beforeSections(piece: LinePiece): void {
    const letter = isTitle(piece.text) ? null : unletteredSection(piece.text);
    if (letter === null) this.#addToPreamble(piece);
    else this.#heading({ kind: "section", letter, spatial: null }, piece);
  }

  #addToPreamble(piece: LinePiece): void {
    this.#preamble.push(piece);
    this.#preambleTexts.add(folded(piece.text));
  }

  /** Joins a line to the heading or remark right above it, where the form cuts long lines. */
  #goesOnInNextLine(piece: LinePiece): boolean {
    if (this.#open === null || !piece.wraps || !isNext(this.#open.line.at, piece.at)) return false;
    const { kind, line } = this.#open;
    if (kind === "heading" && !this.#outline.joinToHeading(piece.text)) return false;
    if (kind === "remark") {
      const remarks = this.#outline.remarks();
      const last = remarks.at(-1) ?? "";
      if (/[。.！!？?]$/u.test(line.text) || last.length > LONGEST_REMARK) return false;
      remarks[remarks.length - 1] = rejoined(last, piece.text);
    }
    this.#open = { kind, line: piece };
    return true;
  }

  #loose(piece: LinePiece): void {
    this.#endUnnumbered();
    this.#open = null;
    // A running header says the title or the body's name again on every page.
    if (this.#preambleTexts.has(folded(piece.text))) return;
    // Right below a row it may be the rest of a cell.
    const inRow = this.#row !== null && piece.wraps && this.#lastRowAt !== null && isNext(this.#lastRowAt, piece.at);
    const letter = inRow || piece.text.length > 120 ? null : unletteredSection(piece.text);
    if (letter !== null) return this.#heading({ kind: "section", letter, spatial: null }, piece);
    if (this.#outline.letter === "C" && piece.text.length <= 120 && !/[。.;；:：]$/u.test(piece.text))
      this.#unnumbered = piece;
    else this.#unplaced(piece);
  }

  #endUnnumbered(): void {
    if (this.#unnumbered !== null) this.#unplaced(this.#unnumbered);
    this.#unnumbered = null;
  }

  #unplaced(piece: LinePiece): void {
    this.#note("line-unplaced", "info", say("line-unplaced", { text: excerpt(piece.text) }), piece.at);
  }

  #startTable(header: Header, at: Place): void {
    // A page break repeats the header in the middle of a row, so the row stays open.
    this.#open = null;
    this.#endUnnumbered();
    if (this.#outline.part === null) this.#assumePart(at);
    this.#header = header;
    if (this.#outline.part !== null) this.#outline.part.sawHeader = true;
    for (const text of header.unknown.values())
      this.#note("column-unknown", "info", say("column-unknown", { text: excerpt(text) }), at);
    for (const column of ["number", "category", "name", "description", "date", "frequency"] as const) {
      if (header.columns.has(column)) continue;
      const needed = column === "number" || column === "name" || column === "date" || column === "frequency";
      this.#note(
        "column-missing",
        needed ? "error" : "warning",
        say("column-missing", { column: say(`column-${column}`) }),
        at,
      );
    }
  }

  /** The parts, by whether they are spatial, of a section that names none: a plan of spatial or other data alone has one. */
  #partsByTitle(): boolean[] {
    const spatial = this.#namesParts ? null : partOfTitle(this.#preamble.map(({ text }) => text));
    return spatial === null ? [true, false] : [spatial];
  }

  /** A plan with one part doesn't head it: its title says which it is. */
  #assumePart(at: Place): void {
    const { letter, heading } = this.#outline;
    const [spatial, other] = this.#partsByTitle();
    if (letter === null || spatial === undefined || other !== undefined) return;
    this.#note(
      "part-assumed",
      "info",
      say("part-assumed", { section: letter, part: say(spatial ? "layout-spatial" : "layout-non-spatial") }),
      at,
    );
    this.#outline.startPart(spatial, heading, at);
  }

  #dataRow(piece: RowPiece): void {
    const { cells, at } = piece;
    const text = () => excerpt(filledTexts(cells).join(" "));
    if (this.#header === null)
      return this.#note("row-without-header", "error", say("row-without-header", { text: text() }), at);
    if (this.#outline.part === null)
      return this.#note("row-unplaced", "error", say("row-unplaced", { text: text() }), at);
    this.#open = null;
    this.#lastRowAt = at;
    const index = this.#header.columns.get("number");
    const written = index === undefined ? undefined : cells[index];
    const number = written?.merged === "above" ? null : readNumber(written);
    const row = gatherRow(cells, this.#header, number?.number ?? 0, at);
    if (this.#row !== null && !this.#whole && goesOn(this.#row, row, number)) {
      this.#note(
        "row-joined",
        isPartFilled(this.#row, row, "name") ? "warning" : "info",
        say("row-joined", { number: this.#row.number }),
        at,
      );
      return continueRow(this.#row, row);
    }
    this.#endRow();
    if (piece.uncertain && number !== null)
      this.#note("row-uncertain", "warning", say("row-uncertain", { number: number.number }), at);
    if (number !== null) this.#row = row;
    else if (written !== undefined && written.items.length > 0)
      this.#note("number-unreadable", "error", say("number-unreadable", { text: text() }), at);
    else this.#note("number-missing", "error", say("number-missing", { text: text() }), at);
  }

  #endRow(): void {
    const row = this.#row;
    const part = this.#outline.part;
    this.#row = null;
    if (row === null || part === null) return;
    const { section } = part;
    const { commitment, findings } = readRow(row, {
      section: section.id,
      kind: section.kind,
      spatial: section.spatial,
      years: section.years,
      organisation: section.organisation?.text ?? null,
    });
    this.#findings.push(...findings);
    part.numbers.push({ number: row.number, at: row.at });
    if (commitment !== null) this.#commitments.push(commitment);
  }
}

function filledTexts(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => (cell.items.length === 0 ? [] : [cellText(cell)]));
}

/** True where a row says that nothing is promised: 不適用 in some or all of its cells, with no more than a number or dashes beside. */
function saysNotApplicable(filled: readonly string[]): boolean {
  const [first = "", ...rest] = filled;
  const cells = readNumberText(first) !== null && rest.length > 0 ? rest : filled;
  return cells.some(isNotApplicable) && cells.every((text) => isNotApplicable(text) || /^[-–—]+$/u.test(text));
}

/** True for a heading, or its first line, that another page says again, as a rule with （續） behind. */
function isSaidAgain(text: string, heading: string): boolean {
  const again = folded(text).replace(/\s*\(?(?:續|续|cont['’]?d\.?|continued)\)?$/iu, "");
  return folded(heading).startsWith(again);
}

/** True where something stands on the line right below another; in a form without lines, always. */
function isNext(before: Place, after: Place): boolean {
  return !("line" in before) || !("line" in after) || after.line === before.line + 1;
}
