import { Parser } from "htmlparser2";

/** A stretch of text on a page (or an attribute that is read out), with the language that it is tagged with. */
export type Said = { readonly lang: string; readonly text: string };
export type PageRead = {
  readonly said: readonly Said[];
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
};

const READ_OUT = ["aria-label", "alt", "title", "content", "data-heading", "placeholder"];

/** Reads a page as a screen reader and a crawler do. */
export function readPage(html: string): PageRead {
  const said: Said[] = [];
  const links: string[] = [];
  const ids = new Set<string>();
  const langs: string[] = [""];
  const parser = new Parser({
    onopentag(_name, attributes) {
      const lang = attributes["lang"] ?? langs.at(-1) ?? "";
      langs.push(lang);
      if (attributes["id"] !== undefined) ids.add(attributes["id"]);
      for (const name of ["href", "src", "action"]) {
        const link = attributes[name];
        if (link !== undefined) links.push(link);
      }
      for (const name of READ_OUT) {
        const text = attributes[name];
        if (text !== undefined) said.push({ lang, text });
      }
    },
    ontext(text) {
      if (text.trim() !== "") said.push({ lang: langs.at(-1) ?? "", text });
    },
    onclosetag() {
      langs.pop();
    },
  });
  parser.end(html);
  return { said, links, ids };
}
