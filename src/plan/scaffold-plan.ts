import { stringify } from "yaml";
import type { Lang } from "../base/language.ts";
import type { PeriodKind } from "../base/periods.ts";
import { wordingsOutsideRows } from "./join-wordings.ts";
import type { Commitment, FrequencyId, PlanReading } from "./model.ts";
import { folded } from "./vocabulary/characters.ts";
import { say } from "./words/index.ts";

/** A file to be written: `path` within the bureau's folder. */
export type ScaffoldFile = { readonly path: string; readonly text: string };

/** The period that a frequency is usually counted in; the bureau may mean the financial year. */
const USUAL_KIND: Partial<Record<FrequencyId, PeriodKind>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  bimonthly: "bimonth",
  quarterly: "quarter",
  semiannual: "half",
  annual: "year",
  biennial: "biennium",
};

/**
 * The files from which a new bureau starts: everything its plan document says is filled in, everything else is `null`
 * with a comment, in the document's language, on what to supply. No name, id or date is guessed: ids come from the
 * row's place in the plan and are marked unconfirmed. Once the blanks are filled the loader takes them as they are.
 */
export function scaffoldPlan(reading: PlanReading): ScaffoldFile[] {
  const scaffold = new Scaffold(reading);
  const period = reading.period === null ? "YYYY-YYYY" : `${reading.period.from}-${reading.period.to}`;
  return [
    { path: "bureau.yaml", text: scaffold.bureau() },
    { path: `plans/${period}/provenance.yaml`, text: scaffold.provenance(reading.period === null ? null : period) },
    { path: `plans/${period}/commitments.yaml`, text: scaffold.commitments() },
    ...reading.commitments.map((row) => ({
      path: `datasets/${scaffold.datasetId(row)}/contract.yaml`,
      text: scaffold.contract(row),
    })),
  ];
}

type Key = Parameters<typeof say>[0] & `scaffold-${string}`;

class Scaffold {
  readonly #reading: PlanReading;
  /** The language of comments. */
  readonly #lang: Lang;
  /** Languages whose wording must be supplied; Simplified is proposed from Traditional. */
  readonly #others: readonly Lang[];
  readonly #bureau: string;

  constructor(reading: PlanReading) {
    const { language } = reading.document;
    this.#reading = reading;
    this.#lang = language ?? "en";
    this.#others = (["en", "zh-Hant"] as const).filter((lang) => lang !== language);
    this.#bureau = reading.bureau.id ?? "bureau";
  }

  /** `bureau-a-ii-1`: from the row's place alone, to be replaced by a lifelong id before anything is published. */
  datasetId({ section, number }: Commitment): string {
    return `${this.#bureau}-${section.toLowerCase().replaceAll(".", "-")}-${number}`;
  }

  bureau(): string {
    const names = (indent: string) => this.#texts(this.#reading.bureau.text || null, indent);
    return lines(
      this.#comment("scaffold-bureau"),
      "",
      `id: ${this.#bureau}${this.#reading.bureau.id === null ? this.#note("scaffold-id") : ""}`,
      "names:",
      ...names("  "),
      "demonstration: false",
      "",
      "publishers:",
      `  - id: ${this.#bureau}${this.#note("scaffold-publishers")}`,
      "    names:",
      ...names("      "),
      "",
      `people: []${this.#note("scaffold-people")}`,
      "",
      `licence:${this.#note("scaffold-licence")}`,
      "  confirmed: false",
      "  why: to-confirm",
      "  titles: {en: null, zh-Hant: null}",
      "  addresses: {en: null, zh-Hant: null, zh-Hans: null}",
      "",
      "contacts: {value: [], confirmed: false, why: to-confirm}",
      "",
      ...this.#reasons("to-confirm", "to-supply"),
    );
  }

  provenance(period: string | null): string {
    const { sha256, language, format } = this.#reading.document;
    const file = language === null || format === null ? null : `plan.${language}.${format}`;
    return lines(
      this.#comment("scaffold-provenance"),
      "",
      period === null ? `period: null${this.#note("scaffold-period")}` : `period: ${period}`,
      `adopted: {value: null, confirmed: true}${this.#note("scaffold-adopted")}`,
      "documents:",
      `  - file: ${file ?? "null"}${this.#note("scaffold-file")}`,
      `    language: ${language ?? "null"}`,
      `    sha256: ${sha256}`,
      `    received: null${this.#note("scaffold-received")}`,
      `    from: {en: null, zh-Hant: null}${this.#note("scaffold-from")}`,
    );
  }

  commitments(): string {
    const { bureau } = this.#reading;
    const wordings = wordingsOutsideRows(this.#reading).filter((text) => folded(text) !== folded(bureau.text));
    return lines(
      this.#comment("scaffold-commitments"),
      "",
      ...this.#reasons("to-confirm", "to-supply", "proposed", "no-schedule"),
      "",
      wordings.length === 0 ? "wordings: []" : "wordings:",
      ...wordings.flatMap((text) => [`  - of: ${scalar(text)}`, ...this.#blanks("    ")]),
      "",
      this.#reading.commitments.length === 0 ? "commitments: []" : "commitments:",
      ...this.#reading.commitments.flatMap((row) => [...this.#entry(row), ""]),
    );
  }

  contract(row: Commitment): string {
    const { category, frequency, delivery, description } = row;
    const { language } = this.#reading.document;
    return lines(
      this.#comment("scaffold-contract"),
      "",
      `dataset: ${this.datasetId(row)}${this.#note("scaffold-id")}`,
      `publisher: ${this.#publisher(row)}`,
      `plan: {section: ${row.section}, number: ${row.number}}`,
      "names:",
      ...(language === null ? [] : [`  ${language}: ${scalar(row.name)}`]),
      ...this.#others.map((lang) => `  ${lang}: null${this.#note("scaffold-blank")} ${oneLine(row.name)}`),
      "descriptions:",
      ...(language === null ? [] : list(language, description.map(scalar))),
      ...this.#others.flatMap((lang) =>
        list(
          lang,
          description.map((statement) => `null${this.#note("scaffold-blank")} ${oneLine(statement)}`),
        ),
      ),
      `category: ${category.id ?? "null"} # ${oneLine(category.text)}`,
      `frequency: ${frequency.id ?? "null"} # ${oneLine(frequency.text)}`,
      `spatial: ${row.spatial}`,
      "delivery:",
      `  platforms: [${delivery?.platforms.join(", ") ?? ""}]`,
      `  formats: [${delivery?.formats.join(", ") ?? ""}]`,
      "",
      `sources: null${this.#note("scaffold-sources")}`,
      `tables: null${this.#note("scaffold-tables")}`,
      `checks: null${this.#note("scaffold-checks")}`,
      `disclosure: null${this.#note("scaffold-disclosure")}`,
      `charts: null${this.#note("scaffold-charts")}`,
    );
  }

  #entry(row: Commitment): string[] {
    return [
      `  - section: ${row.section}`,
      `    number: ${row.number}`,
      `    name: ${scalar(row.name)}`,
      `    dataset: ${this.datasetId(row)}${this.#note("scaffold-id")}`,
      `    publisher: {value: ${this.#publisher(row)}, confirmed: false, why: proposed}`,
      "    names:",
      ...this.#blanks("      "),
      "    descriptions:",
      ...this.#others.flatMap((lang) => [
        `      ${lang}:`,
        "        confirmed: false",
        "        why: to-supply",
        row.description.length === 0 ? "        value: []" : "        value:",
        ...row.description.map((statement) => `          - null${this.#note("scaffold-blank")} ${oneLine(statement)}`),
      ]),
      ...this.#schedule(row),
    ];
  }

  #schedule({ frequency }: Commitment): string[] {
    if (frequency.id === "as-needed") return ["    schedule: {value: null, confirmed: true, why: no-schedule}"];
    const kind = frequency.id === null ? undefined : USUAL_KIND[frequency.id];
    if (kind === undefined)
      return [`    schedule: {value: null, confirmed: false, why: to-supply}${this.#note("scaffold-schedule")}`];
    return [
      `    schedule:${this.#note("scaffold-schedule")}`,
      `      value: {kind: ${kind}, first: null, due: {after: null}}`,
      "      confirmed: false",
      "      why: to-supply",
    ];
  }

  /** Another organisation's dataset isn't the bureau's own to publish. */
  #publisher({ section }: Commitment): string {
    return section.startsWith("C.") ? "null" : this.#bureau;
  }

  #texts(own: string | null, indent: string): string[] {
    const { language } = this.#reading.document;
    const stated =
      own === null || language === null
        ? []
        : [`${indent}${language}:`, `${indent}  value: ${scalar(own)}`, `${indent}  confirmed: true`];
    return [
      ...stated,
      ...(own === null && language !== null ? this.#blank(language, indent) : []),
      ...this.#blanks(indent),
    ];
  }

  #blanks(indent: string): string[] {
    return this.#others.flatMap((lang) => this.#blank(lang, indent));
  }

  #blank(lang: Lang, indent: string): string[] {
    return [
      `${indent}${lang}:`,
      `${indent}  value: null${this.#note("scaffold-blank")}`,
      `${indent}  confirmed: false`,
      `${indent}  why: to-supply`,
    ];
  }

  #reasons(...names: readonly ("to-confirm" | "to-supply" | "proposed" | "no-schedule")[]): string[] {
    return [
      "reasons:",
      ...names.flatMap((name) => {
        const reason = say(`scaffold-reason-${name}`);
        return [`  ${name}:`, `    en: ${scalar(reason.en)}`, `    zh-Hant: ${scalar(reason["zh-Hant"])}`];
      }),
    ];
  }

  #comment(key: Key): string {
    const text = say(key)[this.#lang];
    return text
      .split("\n")
      .map((line) => `# ${line}`.trimEnd())
      .join("\n");
  }

  #note(key: Key): string {
    return ` # ${say(key)[this.#lang]}`;
  }
}

function list(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [`  ${name}: []`] : [`  ${name}:`, ...items.map((item) => `    - ${item}`)];
}

const lines = (...parts: readonly string[]): string => `${parts.join("\n").trimEnd()}\n`;

/** A text of the document as a YAML scalar on one line. Everything that could mean more than itself is quoted. */
function scalar(text: string): string {
  return /[\n\r]/u.test(text) ? JSON.stringify(text) : stringify(text, { lineWidth: 0 }).trimEnd();
}

/** A text of the document inside a comment: nothing in it may end the line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200);
}
