import { type Lang, LANGS, pageLang } from "../../base/language.ts";
import { type PageContext, pageAddress } from "../page-context.ts";

/** Each language calls itself by its own name, whatever the page's. */
const OWN_NAMES: Readonly<Record<Lang, string>> = { "en": "English", "zh-Hant": "繁體", "zh-Hans": "简体" };

/** The same page, with the same query, in the other languages. */
export function LanguageSwitch({ page }: { page: PageContext }) {
  return (
    <nav class="languages" aria-label={page.t("language-label")}>
      <ul>
        {LANGS.map((lang) => (
          <li key={lang}>
            <a
              href={`${pageAddress(lang, page.path)}${page.search}`}
              lang={pageLang(lang)}
              hreflang={lang}
              aria-current={lang === page.lang ? "true" : undefined}
            >
              {OWN_NAMES[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
