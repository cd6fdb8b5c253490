import { SPREADSHEET } from "./xlsx-xml.ts";
import { type XmlPart, readXml } from "./xml.ts";

/**
 * Number formats that go without saying (ECMA-376 part 1, 18.8.30). Those that follow the reader's own region,
 * 14, 22 and the East Asian 27 to 36 and 50 to 58, show a different order of day and month on every machine: ISO dates instead.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  45: "mm:ss",
};

/** Reads `styles.xml` into a look-up from a cell's style to its number format's code; null for General. */
export function readNumberFormats(part: XmlPart | null): (style: string | undefined) => string | null {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inStyles = false;
  let inFormats = false;
  if (part !== null) {
    readXml(part, SPREADSHEET, {
      open(name, attributes) {
        const id = Number(attributes["numFmtId"] ?? 0);
        if (name === "numFmts") inFormats = true;
        else if (name === "cellXfs") inStyles = true;
        else if (name === "numFmt" && inFormats) own.set(id, (attributes["formatCode"] ?? "").slice(0, 255));
        else if (name === "xf" && inStyles) styles.push(id);
      },
      close(name) {
        if (name === "numFmts") inFormats = false;
        else if (name === "cellXfs") inStyles = false;
      },
    });
  }
  return (style) => {
    const id = styles[Number(style ?? 0)] ?? 0;
    return own.get(id) ?? builtIn(id);
  };
}

function builtIn(id: number): string | null {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "yyyy-mm-dd";
  return BUILT_IN[id] ?? null;
}
