import type { Finding, Place } from "../../base/finding.ts";
import type { Trilingual } from "../../base/language.ts";
import type { Section } from "../model.ts";
import { folded, rejoined } from "../vocabulary/characters.ts";
import { type SectionLetter, yearsIn } from "../vocabulary/headings.ts";
import { say } from "../words/index.ts";
import { excerpt } from "./excerpt.ts";
import type { LinePiece } from "./pieces.ts";

/** One part of a section (空間數據 or 非空間數據) while it is read. */
export type Part = {
  readonly section: Section;
  readonly numbers: { readonly number: number; readonly at: Place }[];
  saysNotApplicable: boolean;
  sawHeader: boolean;
  readonly at: Place;
};

export type Note = (code: string, severity: Finding["severity"], message: Trilingual, at: Place | null) => void;

/** `begun`: a part has begun under it. */
type LetteredSection = { readonly letter: SectionLetter; heading: string; begun: boolean; readonly at: Place };
/** A heading longer than this, in UTF-16 units, isn't gone on with in the next line. */
const LONGEST_HEADING = 300;

/** A plan's sections, organisations and parts as its headings name them one after another. */
export class Outline {
  readonly #note: Note;
  readonly #parts = new Map<string, Part>();
  /** Headings under which no part began. */
  readonly #unbegun: LetteredSection[] = [];
  #lettered: LetteredSection | null = null;
  #organisation: { number: number; text: string } | null = null;
  /** The organisations of section C met so far, by number, and the number of each by its wording under NFKC. */
  readonly #organisations = {
    named: new Map<number, { text: string; key: string; at: Place }>(),
    numbers: new Map<string, number>(),
    highest: 0,
  };
  #part: Part | null = null;
  /** The last part that began under the heading now read. */
  #last: Part | null = null;
  /** Remarks that stand in a section before its first part. */
  #waiting: string[] = [];

  constructor(note: Note) {
    this.#note = note;
  }

  /** The section that the last lettered heading began, or null before any. */
  get letter(): SectionLetter | null {
    return this.#lettered?.letter ?? null;
  }

  get heading(): string {
    return this.#lettered?.heading ?? "";
  }

  /** The part that rows now belong to, or null where none has begun. */
  get part(): Part | null {
    return this.#part;
  }

  get isEmpty(): boolean {
    return this.#parts.size === 0;
  }

  parts(): Part[] {
    return [...this.#parts.values()];
  }

  /**
   * False where the section has begun before, so that the heading is the running header of another page; `namesPart`:
   * the heading says its part too, and so isn't one.
   */
  startSection(letter: SectionLetter, piece: LinePiece, namesPart: boolean): boolean {
    if (this.#lettered?.letter === letter && this.#part !== null && !namesPart) return false;
    if (this.#lettered?.letter !== letter) this.#organisation = null;
    this.endSection();
    this.#lettered = { letter, heading: piece.text, begun: false, at: piece.at };
    return true;
  }

  /** Goes on with a heading in the next line; false where it is too long to be one. */
  joinToHeading(text: string): boolean {
    if (this.#lettered === null || this.#lettered.heading.length > LONGEST_HEADING) return false;
    this.#lettered.heading = rejoined(this.#lettered.heading, text);
    return true;
  }

  /** Ends a section, as the next one does, the document's end, or a title after what was only a list of contents. */
  endSection(): void {
    const { at = null, begun = true } = this.#lettered ?? {};
    for (const text of this.#waiting)
      this.#note("line-unplaced", "info", say("line-unplaced", { text: excerpt(text) }), at);
    if (this.#lettered !== null && !begun) this.#unbegun.push(this.#lettered);
    this.#lettered = null;
    this.#part = null;
    this.#last = null;
    this.#waiting = [];
  }

  startOrganisation(number: number, text: string, at: Place): void {
    const { named, numbers, highest } = this.#organisations;
    const key = folded(text);
    let own = number;
    if ((named.get(number)?.key ?? key) !== key) {
      own = numbers.get(key) ?? highest + 1;
      this.#note(
        "organisation-doubled",
        "error",
        say("organisation-doubled", { number, text: excerpt(text), taken: own }),
        at,
      );
    }
    if (!named.has(own)) named.set(own, { text, key, at });
    numbers.set(key, own);
    this.#organisations.highest = Math.max(highest, own);
    this.#organisation = { number: own, text };
    this.#part = null;
    this.#last = null;
  }

  /** An organisation that no number goes before takes the next one, or the one it had before. */
  startUnnumbered(text: string, at: Place): void {
    const known = this.#organisations.numbers.get(folded(text));
    const number = known ?? this.#organisations.highest + 1;
    if (known === undefined)
      this.#note(
        "organisation-unnumbered",
        "info",
        say("organisation-unnumbered", { text: excerpt(text), number }),
        at,
      );
    this.startOrganisation(number, text, at);
  }

  /** The part that begins, or null, with a finding, where no section has begun. */
  startPart(spatial: boolean, text: string, at: Place): Part | null {
    const lettered = this.#lettered;
    if (lettered === null) {
      this.#note("part-unplaced", "error", say("part-unplaced", { text: excerpt(text) }), at);
      return null;
    }
    const { letter } = lettered;
    const organisation = letter === "C" ? this.#organisation : null;
    const id = `${letter}${letter === "C" ? `.${organisation?.number ?? 1}` : ""}.${spatial ? "i" : "ii"}`;
    const known = this.#parts.get(id);
    if (known !== undefined && !lettered.begun && folded(known.section.heading) !== folded(lettered.heading)) {
      this.#note("line-unplaced", "info", say("line-unplaced", { text: excerpt(lettered.heading) }), lettered.at);
    }
    const part = known ?? this.#newPart(id, spatial, lettered, organisation, at);
    part.section.remarks.push(...this.#waiting);
    this.#waiting = [];
    lettered.begun = true;
    this.#last = part;
    this.#part = part;
    return part;
  }

  #newPart(
    id: string,
    spatial: boolean,
    lettered: LetteredSection,
    organisation: Section["organisation"],
    at: Place,
  ): Part {
    const { letter } = lettered;
    // A heading that wrapped may carry its years in the second line.
    const years = letter === "A" || letter === "B" ? yearsIn(lettered.heading) : [];
    if ((letter === "A" || letter === "B") && years.length === 0)
      this.#note("years-missing", "warning", say("years-missing", { section: letter }), lettered.at);
    const section: Section = {
      id,
      heading: lettered.heading,
      kind: letter === "D" ? "released" : "planned",
      spatial,
      years,
      organisation,
      state: "empty",
      remarks: [],
    };
    const part: Part = { section, numbers: [], saysNotApplicable: false, sawHeader: false, at };
    this.#parts.set(id, part);
    return part;
  }

  /** Says which sections are missing, and which sections and organisations are headed and then have no part at all. */
  noteMissing(): void {
    const headings = new Set([...this.#parts.values()].map(({ section }) => folded(section.heading)));
    for (const { heading, at } of this.#unbegun) {
      // A list of contents heads a section before its own place does, as a rule with a page number.
      const said = folded(heading);
      if (headings.has(said) || headings.has(said.replace(/ ?\d{1,3}$/u, ""))) continue;
      headings.add(said);
      this.#note("section-without-parts", "warning", say("section-without-parts", { text: excerpt(heading) }), at);
    }
    const letters = [...this.#parts.keys(), ...this.#unbegun.map(({ letter }) => letter)].map((id) => id.charAt(0));
    for (const letter of this.#parts.size === 0 ? [] : ["A", "B", "C", "D"]) {
      if (!letters.includes(letter))
        this.#note("section-missing", "info", say("section-missing", { section: letter }), null);
    }
    for (const [number, { text, at }] of this.#organisations.named) {
      if (this.#parts.has(`C.${number}.i`) || this.#parts.has(`C.${number}.ii`)) continue;
      this.#note(
        "section-without-parts",
        "warning",
        say("section-without-parts", { text: excerpt(`(${number}) ${text}`) }),
        at,
      );
    }
  }

  /** The remarks of the part now read, or those that its section's next part takes. */
  remarks(): string[] {
    return (this.#part ?? this.#last)?.section.remarks ?? this.#waiting;
  }

  /** 不適用 said of the part now read, or of all the parts of a section or an organisation: `parts` says whether spatial. */
  notApplicable(parts: readonly boolean[], text: string, at: Place): void {
    if (this.#part !== null) {
      this.#part.saysNotApplicable = true;
      return;
    }
    for (const spatial of parts) {
      const part = this.startPart(spatial, text, at);
      if (part !== null) part.saysNotApplicable = true;
    }
    this.#part = null;
  }
}
