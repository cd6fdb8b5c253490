import type { Lang, Trilingual } from "../base/language.ts";
import type { PublicPlan, PublicWording, Standing } from "../catalogue/index.ts";

/** The reasons why values on a page are unconfirmed, each said once at its foot and referred to by number. */
export type Notes = {
  /** The number of what a value rests on; null for one that is confirmed. */
  readonly numberOf: (standing: Standing) => number | null;
  readonly reasons: readonly Trilingual[];
};

/** Numbers the reasons in the order in which a reader meets them. */
export function numberReasons(standings: readonly Standing[]): Notes {
  const numbers = new Map<string, number>();
  const reasons: Trilingual[] = [];
  for (const { confirmed, why } of standings) {
    if (confirmed || why === null || numbers.has(why.en)) continue;
    reasons.push(why);
    numbers.set(why.en, reasons.length);
  }
  return {
    numberOf: ({ confirmed, why }) => (confirmed || why === null ? null : (numbers.get(why.en) ?? null)),
    reasons,
  };
}

/** Every value that a plan's page shows in a language, in reading order. */
export function standingsOf(plan: PublicPlan, lang: Lang): Standing[] {
  const wordings = (list: readonly PublicWording[]) =>
    list.flatMap(({ texts }) => (texts === null ? [] : [texts[lang]]));
  return [
    plan.bureau.names[lang],
    ...wordings([plan.title, ...plan.remarks]),
    ...plan.sections.flatMap((section) => [
      ...wordings(section.organisation === null ? [] : [section.organisation.name]),
      ...wordings(section.remarks),
      ...plan.commitments
        .filter((commitment) => commitment.section === section.id)
        .flatMap((commitment) => [
          commitment.names[lang],
          commitment.descriptions[lang],
          commitment.publisher,
          ...plan.publishers.filter(({ id }) => id === commitment.publisher.value).map(({ names }) => names[lang]),
          commitment.schedule,
          ...wordings(commitment.remarks),
        ]),
    ]),
    plan.adopted,
  ];
}
