import type { Decoded } from "../formats/decoded.ts";
import type { Format } from "./model.ts";

/** A form whose documents are laid out; JSON and the tidy CSV hold a plan without a layout. */
type LaidOutFormat = Exclude<Format, "json">;

/** Decodes a document, loading only the reader of its form: PDF's alone takes a quarter of a second. */
export async function decodeDocument(format: LaidOutFormat, bytes: Uint8Array): Promise<Decoded> {
  switch (format) {
    case "txt":
      return (await import("../formats/text.ts")).decodeText(bytes);
    case "csv":
      return (await import("../formats/csv.ts")).decodeCsv(bytes);
    case "html":
      return (await import("../formats/html-decode.ts")).decodeHtml(bytes);
    case "docx":
      return (await import("../formats/docx-decode.ts")).decodeDocx(bytes);
    case "xlsx":
      return (await import("../formats/xlsx-decode.ts")).decodeXlsx(bytes);
    case "pdf":
      return (await import("../formats/pdf-decode.ts")).decodePdf(bytes);
  }
}
