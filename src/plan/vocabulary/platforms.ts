import { remembered } from "../../base/remembered.ts";
import type { PlatformId } from "../model.ts";
import { folded } from "./characters.ts";

const PLATFORM_WORDS: readonly (readonly [PlatformId, RegExp])[] = [
  [
    "data.gov.hk",
    /開放(?:數據|資料)平[台臺]|开放(?:数据|资料)平台|[資资]料一[線线]通|data\.gov\.hk|open data (?:platform|portal)|public sector information portal/iu,
  ],
  ["csdi", /空[間间](?:數據|数据)共享平[台臺]|csdi|spatial data (?:sharing )?(?:platform|portal|infrastructure)/iu],
];

const FORMAT_NAMES = [
  "GeoJSON",
  "GeoPackage",
  "GeoTIFF",
  "TopoJSON",
  "JSON",
  "CSV",
  "TSV",
  "XLSX",
  "XLS",
  "XML",
  "KML",
  "KMZ",
  "GML",
  "SHP",
  "FGDB",
  "GDB",
  "GTFS",
  "RDF",
  "PDF",
  "TXT",
  "HTML",
  "API",
  "RSS",
  "WFS",
  "WMS",
  "ODS",
  "Parquet",
  "DXF",
  "CityGML",
];
const FORMAT = new RegExp(`(?<![A-Za-z])(?:${FORMAT_NAMES.join("|")})(?![A-Za-z])`, "giu");
const CANONICAL = new Map(FORMAT_NAMES.map((name) => [name.toLowerCase(), name]));

const ABOUT_DELIVERY =
  /[機机]器可[讀读]|machine[\s-]*readable|格式|format|開放(?:數據|有關|相關)|开放(?:数据|有关|相关)|發放|发放|發布|发布|上[載载]|released?|publish(?:ed)?|made available|upload(?:ed)?|disseminat/iu;

const ANY_PLATFORM = new RegExp(PLATFORM_WORDS.map(([, words]) => words.source).join("|"), "giu");

/** Whether a statement is about how the data goes out, not what it is: it names a platform, or a machine-readable format. */
export const isDelivery = remembered(1_000, (statement: string): boolean => {
  const text = folded(statement);
  // The platform's own name holds words of delivery: 開放數據平台.
  const besides = text.replace(ANY_PLATFORM, "");
  return ABOUT_DELIVERY.test(besides) && (besides !== text || /[機机]器可[讀读]|machine[\s-]*readable/iu.test(text));
});

/** The platforms a statement names, in the order of this list. */
export const platformsIn = remembered(1_000, (statement: string): readonly PlatformId[] => {
  const text = folded(statement);
  return PLATFORM_WORDS.filter(([, words]) => words.test(text)).map(([platform]) => platform);
});

/** The file formats a statement names, in its order, as they are usually written. */
export const formatsIn = remembered(1_000, (statement: string): readonly string[] => {
  const names = [...folded(statement).matchAll(FORMAT)].map(([name]) => CANONICAL.get(name.toLowerCase()) ?? name);
  return [...new Set(names)];
});
