import { type Lang, pageLang } from "../../base/language.ts";
import type { PublicWording, Standing } from "../../catalogue/index.ts";
import type { Notes } from "../notes.ts";
import type { PageContext } from "../page-context.ts";

/** Text in a language of its own: tagged where that isn't the page's, so that it is read aloud and set rightly. */
export function In({ lang, page, children }: { lang: Lang; page: PageContext; children: string }) {
  return lang === page.lang ? <>{children}</> : <span lang={pageLang(lang)}>{children}</span>;
}

/** Keeps a mark on the line of the word it belongs to. */
const WORD_JOINER = "\u2060";

/** Marks a value that nobody has confirmed, and leads to the note that says what it rests on. */
export function Mark({ standing, notes, page }: { standing: Standing; notes: Notes; page: PageContext }) {
  const number = notes.numberOf(standing);
  if (number === null) return null;
  return (
    <>
      {WORD_JOINER}
      <a class="note-mark" href={`#note-${number}`} aria-label={page.t("note-label", { number })}>
        {page.t("note-reference", { number })}
      </a>
    </>
  );
}

type WordingProps = { wording: PublicWording; published: Lang; notes: Notes; page: PageContext };

/** The document's wording in the page's language where there is a translation, else as published. */
export function Wording({ wording, published, notes, page }: WordingProps) {
  if (published === page.lang || wording.texts === null) {
    return (
      <In lang={published} page={page}>
        {wording.text}
      </In>
    );
  }
  const text = wording.texts[page.lang];
  return (
    <>
      {text.value}
      <Mark standing={text} notes={notes} page={page} />
    </>
  );
}

/** True where a reader of one language is helped by the other's wording beside it: across scripts they read it anyway. */
export function isForeign(lang: Lang, page: PageContext): boolean {
  return (lang === "en") !== (page.lang === "en");
}
