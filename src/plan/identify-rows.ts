import { LANGS } from "../base/language.ts";
import type { AdoptedPlan } from "./adopted.ts";
import { nameKey } from "./likeness.ts";
import type { Commitment, Plan } from "./model.ts";

/**
 * Knows the datasets of the rows of any plan by a bureau whose plans are adopted, this year's or another's:
 * by the name, in any language, that an adopted row has. A name that two datasets have borne identifies neither.
 */
export function identifyRows(adopted: readonly AdoptedPlan[]): (commitment: Commitment, plan: Plan) => string | null {
  const bureaux = new Map<string, Map<string, string | null>>();
  for (const { bureau, commitments } of adopted) {
    const datasets = bureaux.get(bureau.id) ?? new Map<string, string | null>();
    for (const { dataset, names } of commitments) {
      for (const key of new Set(LANGS.map((lang) => nameKey(names[lang].value)))) {
        const known = datasets.get(key);
        datasets.set(key, known === undefined || known === dataset ? dataset : null);
      }
    }
    for (const name of [bureau.id, ...LANGS.map((lang) => nameKey(bureau.names[lang].value))])
      bureaux.set(name, datasets);
  }
  return ({ name }, { bureau }) => {
    const datasets = bureaux.get(bureau.id ?? nameKey(bureau.text));
    return datasets?.get(nameKey(name)) ?? null;
  };
}
