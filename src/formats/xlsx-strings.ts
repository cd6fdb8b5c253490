import { SPREADSHEET, unescaped } from "./xlsx-xml.ts";
import { type XmlPart, readXml } from "./xml.ts";

/** Gathers the text of a string item (`si`, `is`): plain or in runs, without the phonetic guide beside it. */
export class StringItem {
  #text = "";
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === "rPh") this.#phonetic = true;
    else if (name === "t") this.#inText = !this.#phonetic;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic = false;
    else if (name === "t") this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text gathered since the last time it was taken. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = "";
    return text;
  }
}

/** Reads `sharedStrings.xml`; a workbook without one keeps its text in the cells. */
export function readStrings(part: XmlPart | null): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  const item = new StringItem();
  readXml(part, SPREADSHEET, {
    open: (name) => item.open(name),
    close(name) {
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
    text: (text) => item.add(text),
  });
  return strings;
}
