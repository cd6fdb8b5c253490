import type { Namespaces } from "./xml.ts";

/** Prefixes of WordprocessingML's namespaces, in its transitional and its strict form (ECMA-376 parts 4 and 1). */
export const WORD: Namespaces = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
};

/** An on/off value (`ST_OnOff`): a property that merely stands there is on. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
