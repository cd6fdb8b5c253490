/** The three languages Kept speaks, as BCP 47 tags. */
export const LANGS = ["en", "zh-Hant", "zh-Hans"] as const;
export type Lang = (typeof LANGS)[number];

/** A sentence or a name in all three languages. */
export type Trilingual = Readonly<Record<Lang, string>>;

/** The languages as Hong Kong's addresses write them. */
export const ADDRESS_LANGS = ["en", "tc", "sc"] as const;
export type AddressLang = (typeof ADDRESS_LANGS)[number];

const FROM_ADDRESS: Record<AddressLang, Lang> = { en: "en", tc: "zh-Hant", sc: "zh-Hans" };
const TO_ADDRESS: Record<Lang, AddressLang> = { "en": "en", "zh-Hant": "tc", "zh-Hans": "sc" };

/** What a page's `lang` attribute carries: with `zh-Hant` alone some systems pick Taiwan's glyphs. */
const PAGE_LANG: Record<Lang, string> = { "en": "en", "zh-Hant": "zh-HK", "zh-Hans": "zh-Hans" };

export const langOfAddress = (address: AddressLang): Lang => FROM_ADDRESS[address];
export const addressOfLang = (lang: Lang): AddressLang => TO_ADDRESS[lang];
export const pageLang = (lang: Lang): string => PAGE_LANG[lang];

export function isLang(text: string): text is Lang {
  return (LANGS as readonly string[]).includes(text);
}

/** The language that a locale (`zh_HK.UTF-8`) or an Accept-Language tag (`zh-CN`) asks for, or null. */
export function langOfLocale(locale: string): Lang | null {
  const tag = locale
    .toLowerCase()
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-");
  if (/^(zh-hans|zh-cn|zh-sg|zh-my)\b/.test(tag)) return "zh-Hans";
  if (/^(zh|yue)\b/.test(tag)) return "zh-Hant";
  return /^en\b/.test(tag) ? "en" : null;
}
