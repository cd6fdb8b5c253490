import type { Lang } from "../base/language.ts";
import { writeJsonPlan } from "./json-plan.ts";
import { layoutPlan } from "./layout-plan.ts";
import type { Format, Plan } from "./model.ts";
import { writeTidyCsv } from "./tidy-csv.ts";

/**
 * Writes a plan as a document in its official layout, or as JSON or one flat CSV table.
 * The same plan gives the same bytes; reading them gives the same plan.
 */
export async function writePlan(plan: Plan, format: Format, language: Lang): Promise<Uint8Array> {
  switch (format) {
    case "json":
      return writeJsonPlan(plan);
    case "csv":
      return writeTidyCsv(plan, language);
    case "txt":
      return (await import("../formats/text.ts")).encodeText(layoutPlan(plan, language));
    case "html":
      return (await import("../formats/html-encode.ts")).encodeHtml(layoutPlan(plan, language));
    case "docx":
      return (await import("../formats/docx-encode.ts")).encodeDocx(layoutPlan(plan, language));
    case "xlsx":
      return (await import("../formats/xlsx-encode.ts")).encodeXlsx(layoutPlan(plan, language));
    case "pdf":
      return (await import("../formats/pdf-encode.ts")).encodePdf(layoutPlan(plan, language));
  }
}
