import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import { readCharacters } from "../formats/characters.ts";
import { LIMITS } from "../formats/limits.ts";
import { say as sayFormat } from "../formats/words/index.ts";
import type { Plan } from "./model.ts";
import { say } from "./words/index.ts";

/** Writes a plan as JSON (UTF-8, two spaces, a line feed at the end). */
export function writeJsonPlan(plan: Plan): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`);
}

/**
 * The plan in a JSON file: what `writeJsonPlan` writes, or a reading of a plan with its `document` and `findings`.
 * Every commitment stands at the line it begins on. Throws KeptError `json-invalid`, `json-not-a-plan` or `nested-too-deep`.
 */
export async function readJsonPlan(bytes: Uint8Array): Promise<Plan> {
  const [{ Value }, { PlanSchema }] = await Promise.all([import("typebox/value"), import("./schemas.ts")]);
  const { text } = readCharacters(bytes);
  const lines = commitmentLines(text);
  const value = parsed(text);
  const plan = typeof value === "object" && value !== null ? pick(value, Object.keys(PlanSchema.properties)) : value;
  if (!Value.Check(PlanSchema, plan)) {
    const [first] = Value.Errors(PlanSchema, plan);
    const path = first?.instancePath === "" || first === undefined ? "/" : first.instancePath;
    const problem = first?.message ?? "";
    throw new KeptError("json-not-a-plan", "bad-input", say("json-not-a-plan", { path: path.slice(0, 100), problem }));
  }
  return {
    ...plan,
    commitments: plan.commitments.map((commitment, index) => ({ ...commitment, at: { line: lines[index] ?? 1 } })),
  };
}

/** Only what a plan has: a reading also carries its document and findings, which are made anew. */
function pick(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KeptError("json-invalid", "bad-input", say("json-invalid", { reason: error.message.slice(0, 120) }), {
      cause: error,
    });
  }
}

/** The lines on which the objects of the top-level list `commitments` begin, by one walk over the text that also bounds its depth. */
function commitmentLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = "";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\n") line++;
    else if (character === '"') {
      const end = endOfString(text, index);
      if (depth === 1) {
        const after = text.slice(end + 1, end + 20);
        if (/^\s*:/u.test(after)) key = text.slice(index + 1, end);
      }
      index = end;
    } else if (character === "{" || character === "[") {
      if (++depth > LIMITS.depth)
        throw new KeptError("nested-too-deep", "bad-input", sayFormat("nested-too-deep", { limit: LIMITS.depth }));
      if (character === "{" && depth === 3 && key === "commitments") lines.push(line);
    } else if (character === "}" || character === "]") depth--;
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 92) index++;
    else if (character === 34) return index;
  }
  return text.length;
}

/** Where what a file claims of a plan isn't what its own wording means: the wording is followed, and the difference said. */
export function disagreements(claimed: Plan, meant: Plan): Finding[] {
  const findings: Finding[] = [];
  const compare = (where: string, found: unknown, expected: unknown, at: Finding["at"]) => {
    const [left, right] = [JSON.stringify(found) ?? "", JSON.stringify(expected) ?? ""];
    if (left === right || findings.length >= 100) return;
    const message = say("json-disagrees", { where, found: left.slice(0, 100), expected: right.slice(0, 100) });
    findings.push({ code: "json-disagrees", severity: "warning", message, at });
  };
  compare("period", claimed.period, meant.period, null);
  const sections = new Map(meant.sections.map((section) => [section.id, section]));
  for (const section of claimed.sections) {
    const { years, state, kind, spatial } = section;
    const other = sections.get(section.id);
    compare(
      section.id,
      { kind, spatial, years, state },
      other && { kind: other.kind, spatial: other.spatial, years: other.years, state: other.state },
      null,
    );
  }
  const key = (commitment: Plan["commitments"][number]) => `${commitment.section}/${commitment.number}`;
  const rows = new Map(meant.commitments.map((commitment) => [key(commitment), commitment]));
  for (const commitment of claimed.commitments) {
    const other = rows.get(key(commitment));
    if (other === undefined) {
      const message = say("json-row-unplaced", { where: key(commitment) });
      findings.push({ code: "json-row-unplaced", severity: "error", message, at: commitment.at });
      continue;
    }
    const { date, frequency, category, delivery, at } = commitment;
    compare(`${key(commitment)} date`, date, other.date, at);
    compare(`${key(commitment)} frequency`, frequency, other.frequency, at);
    compare(`${key(commitment)} category`, category, other.category, at);
    compare(`${key(commitment)} delivery`, delivery, other.delivery, at);
  }
  return findings;
}
