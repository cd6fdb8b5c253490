/** A plan document's form. */
export const FORMATS = ["txt", "html", "docx", "xlsx", "pdf", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** How often a dataset is updated, canonically: the wording of the plan stays beside it. */
export const FREQUENCIES = [
  "continuous",
  "hourly",
  "daily",
  "weekly",
  "monthly",
  "bimonthly",
  "quarterly",
  "semiannual",
  "annual",
  "biennial",
  "once",
  "as-needed",
] as const;
export type FrequencyId = (typeof FREQUENCIES)[number];

/** The platforms a plan promises to release on: DATA.GOV.HK (開放數據平台) and the CSDI portal (空間數據共享平台). */
export const PLATFORMS = ["data.gov.hk", "csdi"] as const;
export type PlatformId = (typeof PLATFORMS)[number];
