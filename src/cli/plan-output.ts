import type { Lang } from "../base/language.ts";
import type { Format, Plan } from "../plan/index.ts";
import type { Context } from "./context.ts";
import { writeOutput } from "./write-output.ts";

/** Written out and not imported: help and usage errors must not wait for the plan's modules. A test holds the two equal. */
export const PLAN_FORMATS = ["txt", "html", "docx", "xlsx", "pdf", "csv", "json"] as const satisfies readonly Format[];

/** Whether a terminal can show a document of this form. */
export function isTextFormat(format: Format): boolean {
  return format === "txt" || format === "html" || format === "csv" || format === "json";
}

/** Writes a plan as a document to the file named, or to standard output. */
export async function writePlanOutput(
  context: Context,
  plan: Plan,
  { format, lang, out }: { readonly format: Format; readonly lang: Lang; readonly out: string | null },
): Promise<void> {
  const { writePlan } = await import("../plan/index.ts");
  const bytes = await writePlan(plan, format, lang);
  await writeOutput(context, out, { bytes, format: format.toUpperCase(), isText: isTextFormat(format) });
}
