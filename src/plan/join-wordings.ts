import type { Lang } from "../base/language.ts";
import type { Confirmable, Edition, Wording } from "./adopted.ts";
import type { FileProblem } from "./checked-yaml.ts";
import type { CommitmentsFile } from "./commitments-file.ts";
import { type Confirmer, inThreeLanguages } from "./file-schemas.ts";
import type { Plan } from "./model.ts";
import { simplified } from "./simplify.ts";
import { folded } from "./vocabulary/characters.ts";
import { readFrequency } from "./vocabulary/frequencies.ts";
import { say } from "./words/index.ts";

/** Joins what a document says outside its rows with the translations that `commitments.yaml` gives of it. */
export function joinWordings(
  { content, lineOf }: CommitmentsFile,
  edition: Edition,
  { confirmable }: Confirmer,
  problems: FileProblem[],
): Wording[] {
  const said = new Set(wordingsOutsideRows(edition.plan).map(folded));
  const wordings: Wording[] = [];
  for (const [index, wording] of (content.wordings ?? []).entries()) {
    const path = ["wordings", index];
    if (!said.has(folded(wording.of))) {
      problems.push({ line: lineOf([...path, "of"]), message: say("bureau-wording-unknown", { wording: wording.of }) });
    }
    const text = (lang: Lang): Confirmable<string> | undefined => {
      if (lang === edition.language) return { value: wording.of, confirmed: true };
      const given = wording[lang];
      return given && confirmable(given.value, given, [...path, lang]);
    };
    const texts = inThreeLanguages(
      { "en": text("en"), "zh-Hant": text("zh-Hant"), "zh-Hans": text("zh-Hans") },
      simplified,
    );
    if (texts === null) {
      problems.push({
        line: lineOf([...path, "of"]),
        message: say("bureau-wording-language", { wording: wording.of }),
      });
    } else wordings.push({ of: wording.of, texts });
  }
  return wordings;
}

/** What a document says outside the columns that are translated by themselves, once each, in its order. */
export function wordingsOutsideRows(plan: Plan): string[] {
  const rows = plan.commitments.flatMap((row) => [
    ...row.remarks,
    ...(row.category.id === null ? [row.category.text] : []),
    ...(row.frequency.id === null || readFrequency(row.frequency.text).rest !== "" ? [row.frequency.text] : []),
    ...(row.date.month === null ? [row.date.text] : []),
    ...(row.delivery !== null && row.delivery.platforms.length === 0 ? [row.delivery.text] : []),
  ]);
  const sections = plan.sections.flatMap(({ organisation, remarks }) => [
    ...(organisation === null ? [] : [organisation.text]),
    ...remarks,
  ]);
  return [...new Set([plan.title, ...plan.remarks, ...sections, ...rows].filter((text) => text.trim() !== ""))];
}
