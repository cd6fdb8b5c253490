import type { ComponentChildren } from "preact";
import { LANGS, pageLang } from "../../base/language.ts";
import { type PageContext, pageAddress } from "../page-context.ts";
import { LanguageSwitch } from "./language-switch.tsx";

export type ShellProps = {
  readonly page: PageContext;
  readonly title: string;
  readonly description: string;
  /** True where the page holds sample data: it says so, and is not for search engines. */
  readonly sample: boolean;
  /** What the demonstration's banner says; null where there is none. */
  readonly banner: string | null;
  /** The address of the plan that the navigation leads to, below the language; null where there is none. */
  readonly plan: string | null;
  readonly children: ComponentChildren;
};

/** Every page's frame: head, header, main, footer. */
export function PageShell({ page, title, description, sample, banner, plan, children }: ShellProps) {
  const { lang, t, assets } = page;
  return (
    <html lang={pageLang(lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{t("page-title", { title })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        {sample && <meta name="robots" content="noindex" />}
        <Alternates page={page} />
        <link rel="icon" href={assets.icon.address} type={assets.icon.type} />
        <link rel="stylesheet" href={assets.stylesheet.address} />
      </head>
      <body>
        <a class="skip" href="#content">
          {t("skip-to-content")}
        </a>
        <Header page={page} plan={plan} />
        {banner !== null && (
          <aside class="banner" aria-label={t("sample-heading")}>
            <p>
              <strong>{t("sample-heading")}</strong> <span>{banner}</span>
            </p>
          </aside>
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer class="footer">
          <p>{t("footer-about")}</p>
          <p>{t("footer-time")}</p>
        </footer>
      </body>
    </html>
  );
}

/** The same page in the other languages, for search engines: only where the public address is known. */
function Alternates({ page: { url, lang, path } }: { page: PageContext }) {
  if (url === null) return null;
  return (
    <>
      <link rel="canonical" href={`${url}${pageAddress(lang, path)}`} />
      {LANGS.map((other) => (
        <link rel="alternate" hreflang={other} href={`${url}${pageAddress(other, path)}`} key={other} />
      ))}
    </>
  );
}

function Header({ page, plan }: { page: PageContext; plan: string | null }) {
  const { t, lang } = page;
  const links = [
    ...(plan === null ? [] : [{ path: plan, text: t("nav-plan") }]),
    { path: "/progress", text: t("nav-progress") },
  ];
  return (
    <header class="header">
      <a class="brand" href={`/${pageAddress(lang, "").slice(1)}`}>
        <Seal />
        {t("brand")}
      </a>
      <nav class="nav" aria-label={t("nav-label")}>
        <ul>
          {links.map(({ path, text }) => (
            <li key={path}>
              <a href={pageAddress(lang, path)} aria-current={path === page.path ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageSwitch page={page} />
    </header>
  );
}

/** The mark: a seal with the stroke that says "kept". */
function Seal() {
  return (
    <svg class="seal" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect x="2" y="2" width="28" height="28" rx="3" class="solid" />
      <path d="M8.5 16.5l5.5 5.5L24 10" class="stroke" />
    </svg>
  );
}
