import type { Finding, Place } from "../../base/finding.ts";
import type { Section } from "../model.ts";
import { say } from "../words/index.ts";

export type NumberedPart = {
  readonly section: Section;
  readonly numbers: readonly { readonly number: number; readonly at: Place }[];
  readonly saysNotApplicable: boolean;
  readonly sawHeader: boolean;
  readonly at: Place;
};

/** Sets a section's state from what was seen of it, and says which numbers are doubled, left out or out of order: numbering starts at 1. */
export function tidySection(part: NumberedPart): Finding[] {
  const { section } = part;
  const findings: Finding[] = [];
  const seen = new Set<number>();
  let last = 0;
  for (const { number, at } of part.numbers) {
    if (seen.has(number)) {
      findings.push({
        code: "number-doubled",
        severity: "error",
        message: say("number-doubled", { section: section.id, number }),
        at,
      });
    } else if (number < last) {
      findings.push({
        code: "number-order",
        severity: "warning",
        message: say("number-order", { section: section.id, number }),
        at,
      });
    }
    seen.add(number);
    last = Math.max(last, number);
  }
  // Numbers skipped by the thousand are one slip of the pen, not thousands of rows.
  const highest = Math.min(last, seen.size + 1_000);
  const missing: number[] = [];
  for (let number = 1; number <= highest; number++) if (!seen.has(number)) missing.push(number);
  if (missing.length > 0) {
    const numbers = missing.length > 20 ? `${missing.slice(0, 20).join(", ")}, …` : missing.join(", ");
    const at = part.numbers.find(({ number }) => number > (missing[0] ?? 0))?.at ?? part.at;
    findings.push({
      code: "number-gap",
      severity: "error",
      message: say("number-gap", { section: section.id, numbers }),
      at,
    });
  }
  section.state = part.numbers.length > 0 ? "entries" : part.saysNotApplicable ? "not-applicable" : "empty";
  if (part.saysNotApplicable && part.numbers.length > 0) {
    findings.push({
      code: "state-contradiction",
      severity: "warning",
      message: say("state-contradiction", { section: section.id }),
      at: part.at,
    });
  }
  if (section.state === "empty" && !part.sawHeader) {
    findings.push({
      code: "table-missing",
      severity: "warning",
      message: say("table-missing", { section: section.id }),
      at: part.at,
    });
  }
  return findings;
}
