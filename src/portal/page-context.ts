import { addressOfLang, type Lang } from "../base/language.ts";
import type { Assets } from "./assets.ts";
import { speak, type Speak } from "./words/index.ts";

/** What every part of a page knows: its language, its address, and how to speak. */
export type PageContext = {
  readonly lang: Lang;
  readonly t: Speak;
  /** The address below the language: `/plans/hk-itib/2026-2028`. */
  readonly path: string;
  /** The query with its question mark, or empty: the language switch keeps it. */
  readonly search: string;
  /** The address people use, without a slash at its end; null where none is configured. */
  readonly url: string | null;
  readonly assets: Assets;
};

export function pageContext(
  lang: Lang,
  path: string,
  query: string,
  site: { url: string | null; assets: Assets },
): PageContext {
  // Written again from what was read, so that no raw bytes of the request are repeated.
  const search = new URLSearchParams(query).toString();
  return { lang, t: speak(lang), path, search: search === "" ? "" : `?${search}`, url: site.url, assets: site.assets };
}

/** The address of a page in a language. */
export function pageAddress(lang: Lang, path: string): string {
  return `/${addressOfLang(lang)}${path}`;
}

export const planPath = (bureau: string, period: string): string => `/plans/${bureau}/${period}`;
