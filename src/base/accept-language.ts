import { type Lang, langOfLocale } from "./language.ts";

/** A header is read up to here: what a browser sends takes a tenth. */
const LONGEST = 1_000;

/** The first of the three languages that an `Accept-Language` header asks for (RFC 9110, 12.5.4), or null. */
export function preferredLang(header: string | undefined): Lang | null {
  let best: { lang: Lang; weight: number } | null = null;
  for (const range of (header ?? "").slice(0, LONGEST).split(",")) {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
    const lang = langOfLocale(tag);
    const weight = weightOf(parameters);
    if (lang !== null && weight > (best?.weight ?? 0)) best = { lang, weight };
  }
  return best?.lang ?? null;
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => /^q=/i.test(parameter));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
