import type { Lang, Trilingual } from "../base/language.ts";
import { same } from "../base/words.ts";
import type { Plan, PlanReading } from "../plan/index.ts";
import { tableLines } from "./display.ts";
import { say } from "./words/index.ts";

/** More rows than this nobody reads on a terminal. */
const MOST_ROWS = 500;

/** A plan for people: what it is, its sections, its commitments. */
export function planLines(plan: Plan, document: PlanReading["document"] | null, lang: Lang): string[] {
  const { sections, commitments } = plan;
  return [
    ...headLines(plan, document, lang),
    ...(sections.length === 0 ? [] : ["", say("headSections")[lang], ...sectionLines(plan, lang)]),
    ...(commitments.length === 0 ? [] : ["", say("headCommitments")[lang], ...commitmentLines(plan, lang)]),
  ];
}

function headLines({ bureau, title, period }: Plan, document: PlanReading["document"] | null, lang: Lang): string[] {
  const field = (name: Trilingual, value: string | null) =>
    say("field", { name, value: value ?? say("notKnown") })[lang];
  const form = [document?.format, document?.language].filter((part) => typeof part === "string").join(", ");
  return [
    ...(title === "" ? [] : [title]),
    field(
      say("headBureau"),
      bureau.text === "" ? null : bureau.id === null ? bureau.text : `${bureau.text} (${bureau.id})`,
    ),
    field(say("headPeriod"), period === null ? null : `${period.from}-${period.to}`),
    ...(document === null
      ? []
      : [field(say("headDocument"), form === "" ? null : form), field(same("SHA-256"), document.sha256)]),
  ];
}

function sectionLines({ sections, commitments }: Plan, lang: Lang): string[] {
  const stateOf = ({ id, state }: Plan["sections"][number]): Trilingual => {
    if (state === "entries")
      return say("stateEntries", { count: commitments.filter(({ section }) => section === id).length });
    return state === "empty" ? say("stateEmpty") : say("stateNotApplicable");
  };
  const columns = [
    { heading: say("headSection")[lang], most: 12 },
    { heading: say("headState")[lang], most: 40 },
    { heading: say("headOrganisation")[lang], most: 50 },
  ];
  const rowOf = (section: Plan["sections"][number]) => [
    section.id,
    stateOf(section)[lang],
    section.organisation?.text ?? "",
  ];
  return limited(sections, lang, (shown) => tableLines(columns, shown.map(rowOf)));
}

function commitmentLines({ commitments }: Plan, lang: Lang): string[] {
  const columns = [
    { heading: say("headSection")[lang], most: 12 },
    { heading: say("headNumber")[lang], most: 8 },
    { heading: say("headName")[lang], most: 60 },
    { heading: say("headDate")[lang], most: 20 },
    { heading: say("headFrequency")[lang], most: 24 },
  ];
  const rowOf = ({ section, number, name, date, frequency }: Plan["commitments"][number]) => [
    section,
    String(number),
    name,
    date.month ?? date.text,
    frequency.text,
  ];
  return limited(commitments, lang, (shown) => tableLines(columns, shown.map(rowOf)));
}

/** As many rows as are read on a terminal, and how many more there are. */
export function limited<Row>(rows: readonly Row[], lang: Lang, lines: (shown: readonly Row[]) => string[]): string[] {
  const hidden = rows.length - MOST_ROWS;
  const shown = lines(rows.slice(0, MOST_ROWS));
  return hidden > 0 ? [...shown, say("moreNotShown", { count: hidden })[lang]] : shown;
}
