import type { Lang, Trilingual } from "../base/language.ts";
import type { Month } from "../base/time.ts";
import { joined } from "../base/words.ts";
import { addReleased, type ReleasedRow } from "./add-released.ts";
import type { AdoptedCommitment, AdoptedPlan } from "./adopted.ts";
import type { Commitment, Delivery, Frequency, Plan, PlanDate, PlanReading } from "./model.ts";
import { simplified } from "./simplify.ts";
import { categoryName } from "./vocabulary/categories.ts";
import { folded } from "./vocabulary/characters.ts";
import { readFrequency } from "./vocabulary/frequencies.ts";
import { deliveryText, frequencyText, headingText, listed, monthText, titleText } from "./word-plan.ts";
import { say } from "./words/index.ts";

export type EditionOptions = {
  /** The month of each dataset's first release, up to the instant the plan is written as of. */
  readonly released?: ReadonlyMap<string, Month>;
};

/**
 * An adopted plan in one language, as a plan that can be written.
 * Sections A to C stay as adopted; D gains the rows released since, numbered on. Without releases, the edition in a
 * document's own language is that document as read. What the bureau hasn't confirmed is said in a remark on the document.
 */
export function planEdition(adopted: AdoptedPlan, lang: Lang, options: EditionOptions = {}): Plan {
  const own = adopted.documents.find((document) => document.language === lang);
  const edition = own === undefined ? translated(adopted, lang) : planOf(own.reading);
  const released = releasedRows(adopted, edition, options.released ?? new Map());
  const heading = edition.sections.find(({ kind }) => kind === "released")?.heading ?? headingText("D", [], lang);
  const whole = released.length === 0 ? edition : addReleased(edition, released, heading);
  if (released.length === 0 || !adopted.bureau.demonstration) return whole;
  return { ...whole, remarks: [...whole.remarks, say("edition-sample")[lang]] };
}

/** The plan in a reading, without what is said about the document. */
export function planOf({ bureau, title, period, remarks, sections, commitments }: PlanReading): Plan {
  return { bureau, title, period, remarks, sections, commitments };
}

const rowKey = ({ section, number }: Commitment): string => `${section} ${number}`;

function releasedRows(adopted: AdoptedPlan, edition: Plan, released: ReadonlyMap<string, Month>): ReleasedRow[] {
  const rows = new Map(edition.commitments.map((row) => [rowKey(row), row]));
  const isReleased = (row: Commitment) => row.section.startsWith("D.");
  const reported = new Set(adopted.commitments.filter(({ row }) => isReleased(row)).map(({ dataset }) => dataset));
  return adopted.commitments.flatMap(({ dataset, row }) => {
    const month = released.get(dataset);
    const shown = rows.get(rowKey(row));
    return month === undefined || shown === undefined || reported.has(dataset) ? [] : [{ row: shown, month }];
  });
}

/** Says a text of the document in another language. */
type Wording = { readonly worded: (text: string) => string; readonly untranslated: ReadonlySet<string> };

function translated(adopted: AdoptedPlan, lang: Lang): Plan {
  const traditional = lang === "zh-Hans" ? adopted.documents.find(({ language }) => language === "zh-Hant") : undefined;
  const document = traditional ?? adopted.documents[0];
  if (document === undefined) throw new Error("an adopted plan has a document");
  const { reading } = document;
  const wording = wordingIn(adopted, document.language, lang);
  const { worded } = wording;
  const period = { from: adopted.from, to: adopted.to };
  const rewrite = traditional === undefined ? null : simplified;
  const title = adopted.wordings?.find(({ texts }) => folded(texts[document.language].value) === folded(reading.title));
  const sections = reading.sections.map((section) => ({
    ...section,
    heading: rewrite?.(section.heading) ?? headingText(section.id.slice(0, 1), section.years, lang),
    organisation: section.organisation && { ...section.organisation, text: worded(section.organisation.text) },
    remarks: section.remarks.map(worded),
  }));
  const rows = new Map(reading.commitments.map((row) => [rowKey(row), row]));
  const commitments = adopted.commitments.map((commitment) =>
    translatedRow({ ...commitment, row: rows.get(rowKey(commitment.row)) ?? commitment.row }, lang, worded, rewrite),
  );
  const remarks = reading.remarks.map(worded);
  return {
    bureau: { text: adopted.bureau.names[lang].value, id: adopted.bureau.id },
    title: title?.texts[lang].value ?? rewrite?.(reading.title) ?? titleText(period, lang),
    period,
    remarks: [
      ...remarks,
      notConfirmed(adopted, document.language, lang)[lang],
      ...notTranslated(wording.untranslated).map((text) => text[lang]),
    ],
    sections,
    commitments,
  };
}

function wordingIn(adopted: AdoptedPlan, from: Lang, lang: Lang): Wording {
  const known = new Map<string, string>();
  for (const { names } of [...adopted.bureau.publishers, adopted.bureau]) {
    known.set(folded(names[from].value), names[lang].value);
  }
  for (const { texts } of adopted.wordings ?? []) known.set(folded(texts[from].value), texts[lang].value);
  const untranslated = new Set<string>();
  const worded = (text: string): string => {
    const found = known.get(folded(text));
    if (found !== undefined) return found;
    if (from === "zh-Hant" && lang === "zh-Hans") return simplified(text);
    if (/\p{L}/u.test(text)) untranslated.add(text);
    return text;
  };
  return { worded, untranslated };
}

type Rewrite = ((text: string) => string) | null;

function translatedRow(
  { row, names, descriptions }: AdoptedCommitment,
  lang: Lang,
  worded: (text: string) => string,
  rewrite: Rewrite,
): Commitment {
  const category = row.category.id === null ? null : categoryName(row.category.id);
  return {
    ...row,
    organisation: row.organisation === null ? null : worded(row.organisation),
    category: { ...row.category, text: category?.[lang] ?? worded(row.category.text) },
    name: names[lang].value,
    description: [...descriptions[lang].value],
    delivery: row.delivery && deliveryIn(row.delivery, lang, worded, rewrite),
    date: dateIn(row.date, worded, rewrite),
    frequency: frequencyIn(row.frequency, lang, worded, rewrite),
    remarks: row.remarks.map(worded),
  };
}

function deliveryIn(delivery: Delivery, lang: Lang, worded: (text: string) => string, rewrite: Rewrite): Delivery {
  return { ...delivery, text: rewrite?.(delivery.text) ?? deliveryText(delivery, lang) ?? worded(delivery.text) };
}

function dateIn(date: PlanDate, worded: (text: string) => string, rewrite: Rewrite): PlanDate {
  return { ...date, text: rewrite?.(date.text) ?? (date.month === null ? worded(date.text) : monthText(date.month)) };
}

/** `每日上午六時` says more than its canonical frequency, so that only a translation will do. */
function frequencyIn(frequency: Frequency, lang: Lang, worded: (text: string) => string, rewrite: Rewrite): Frequency {
  const canonical = readFrequency(frequency.text).rest === "" ? frequencyText(frequency, lang) : null;
  return { ...frequency, text: rewrite?.(frequency.text) ?? canonical ?? worded(frequency.text) };
}

function notConfirmed(adopted: AdoptedPlan, from: Lang, lang: Lang): Trilingual {
  const parts: Trilingual[] = [];
  if (!adopted.bureau.names[lang].confirmed) parts.push(say("edition-part-bureau"));
  parts.push(say("edition-part-outside"));
  for (const [field, key] of [
    ["names", "edition-part-names"],
    ["descriptions", "edition-part-descriptions"],
  ] as const) {
    const rows = adopted.commitments.filter((commitment) => !commitment[field][lang].confirmed).map(({ row }) => row);
    if (rows.length === adopted.commitments.length && rows.length > 0)
      parts.push(say(key, { rows: say("edition-all-rows") }));
    else if (rows.length > 0) parts.push(say(key, { rows: rowRanges(rows) }));
  }
  const language = say(`edition-language-${from}`);
  return say("edition-not-confirmed", { language, parts: joined(parts, say("edition-semicolon")) });
}

function notTranslated(texts: ReadonlySet<string>): Trilingual[] {
  if (texts.size === 0) return [];
  const quoted = [...texts].slice(0, 10).map((text) => say("edition-quoted", { text }));
  return [say("edition-not-translated", { texts: listed(quoted) })];
}

/** `A.ii 1–4, D.ii 1`: runs of numbers within a section. */
function rowRanges(rows: readonly Commitment[]): Trilingual {
  const runs: { section: string; first: number; last: number }[] = [];
  for (const { section, number } of rows) {
    const run = runs.at(-1);
    if (run?.section === section && run.last + 1 === number) run.last = number;
    else runs.push({ section, first: number, last: number });
  }
  const text = ({ section, first, last }: (typeof runs)[number]) =>
    first === last ? `${section} ${first}` : `${section} ${first}–${last}`;
  const parts = runs.map((run) => ({ "en": text(run), "zh-Hant": text(run), "zh-Hans": text(run) }));
  return joined(parts, say("edition-comma"));
}
