import type { Lang, Trilingual } from "../base/language.ts";
import type { Month } from "../base/time.ts";
import { joined } from "../base/words.ts";
import type { Delivery, Frequency, PlatformId } from "./model.ts";
import { FREQUENCY_WORDING } from "./vocabulary/frequencies.ts";
import { say } from "./words/index.ts";

/** How a plan is worded where Kept words it itself, close to the wording of Hong Kong's own plans. */

/** `03/2026`, as the plan's columns ask for (month/year). */
export function monthText(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** The lettered heading of sections A to D; `years` are those it covers, for A and B. */
export function headingText(letter: string, years: readonly number[], lang: Lang): string {
  switch (letter) {
    case "A":
    case "B":
      return say("edition-planned", { letter, years: listed(years.map((year) => say("edition-year", { year }))) })[
        lang
      ];
    case "C":
      return say("edition-others")[lang];
    default:
      return say("edition-progress")[lang];
  }
}

export function titleText(period: { readonly from: number; readonly to: number }, lang: Lang): string {
  return say("edition-title", period)[lang];
}

export function frequencyText({ id, orAsNeeded }: Frequency, lang: Lang): string | null {
  if (id === null) return null;
  const wording = FREQUENCY_WORDING[id];
  return orAsNeeded ? say("edition-or-as-needed", { frequency: wording })[lang] : wording[lang];
}

const PLATFORM_NAMES: Readonly<Record<PlatformId, Trilingual>> = {
  "data.gov.hk": say("edition-platform-data-gov-hk"),
  "csdi": say("edition-platform-csdi"),
};

/** The sentence that says where and in which formats the data goes out; null where the plan names no platform we know. */
export function deliveryText({ platforms, formats }: Delivery, lang: Lang): string | null {
  if (platforms.length === 0) return null;
  const where = listed(platforms.map((platform) => PLATFORM_NAMES[platform]));
  if (formats.length === 0) return say("edition-delivery", { platforms: where })[lang];
  const names = joined(
    formats.map((name) => ({ "en": name, "zh-Hant": name, "zh-Hans": name })),
    say("edition-comma"),
  );
  return say("edition-delivery-formats", { platforms: where, formats: names })[lang];
}

/** `a, b and c` in each language. */
export function listed(parts: readonly Trilingual[]): Trilingual {
  const rest = joined(parts.slice(0, -1), say("edition-comma"));
  const [last] = parts.slice(-1);
  if (last === undefined) return rest;
  return parts.length === 1 ? last : say("edition-and", { rest, last });
}
