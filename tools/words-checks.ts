import { Converter as fromTraditional } from "opencc-js/t2cn";
import { Converter as fromSimplified } from "opencc-js/cn2t";
import { placeholders } from "../src/base/words.ts";

export type Language = "en" | "zhHant" | "zhHans";
export type WordsFolder = {
  /** `src/plan/words` */
  readonly folder: string;
  readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
};

/** Sentences that are rightly the same in English and Chinese beyond bare names: key by folder. */
export const SAME: ReadonlySet<string> = new Set([]);

/** Traditional text whose Simplified form is not what OpenCC proposes, with the form a person chose. */
export const CHOSEN: ReadonlyMap<string, string> = new Map([]);

/** Characters that Traditional text uses rightly although Simplified text writes another character with them too. */
const BOTH_SCRIPTS = new Set(
  "后里台只干面系制松斗咸表丑谷几了才回向云志准采余冲卜困致舍胡範升曲克周別占布吃托秘岳游症凶佣",
);

const toSimplified = fromTraditional({ from: "hk", to: "cn" });
const toTraditional = fromSimplified({ from: "cn", to: "hk" });
const HAN = "\\p{Script=Han}";
const HALF_WIDTH = new RegExp(`(?<=${HAN}\\s?)[,;:!?()]|[,;:!?()](?=\\s?${HAN})|(?<=${HAN})\\.`, "u");
/** Four Latin words in a row are a sentence, not a name; commands stand in 「」 or between backquotes. */
const ENGLISH_RUN = /[A-Za-z]+(?:[ ,]+[A-Za-z]+){3,}/u;

/** What is quoted from elsewhere keeps its own marks, and so does the official layout of a plan. */
const unquoted = (text: string): string => text.replaceAll(/「[^」]*」/gu, "「」");
const AS_PRINTED = /"layout-/u;

const bare = (text: string): string => text.replaceAll(/\{[^{}]*\}/gu, "").replaceAll(/`[^`]*`|「kept [^」]*」/gu, "");

function sameInAll({ folder, words }: WordsFolder): string[] {
  const problems: string[] = [];
  for (const language of ["zhHant", "zhHans"] as const) {
    for (const key of Object.keys(words.en)) {
      const theirs = words[language][key];
      if (theirs === undefined) problems.push(`${folder}: ${language} has no "${key}"`);
      else if (placeholders(theirs).join() !== placeholders(words.en[key] ?? "").join())
        problems.push(`${folder}: "${key}" has other placeholders in ${language} than in English`);
    }
    for (const key of Object.keys(words[language])) {
      if (!(key in words.en)) problems.push(`${folder}: "${key}" of ${language} is not in English`);
    }
  }
  return problems;
}

function sentence(place: string, english: string, text: string): string[] {
  const problems: string[] = [];
  const plain = bare(text);
  // What joins sentences is a space in English and nothing in Chinese.
  if (text.trim() === "" && english.trim() !== "") problems.push(`${place} is empty`);
  if (text === english && /\p{Ll}{2}/u.test(plain) && !/^[\p{L}.-]+$/u.test(plain.trim()) && !SAME.has(place))
    problems.push(`${place} is the English text; translate it, or list it as SAME in tools/words-checks.ts`);
  if (ENGLISH_RUN.test(plain)) problems.push(`${place} contains an English sentence: ${ENGLISH_RUN.exec(plain)?.[0]}`);
  const mark = HALF_WIDTH.exec(unquoted(plain));
  if (mark !== null && !AS_PRINTED.test(place))
    problems.push(`${place} has a half-width "${mark[0]}" beside Chinese; write the full-width form`);
  return problems;
}

function scripts(place: string, hant: string, hans: string): string[] {
  const problems: string[] = [];
  const proposed = CHOSEN.get(hant) ?? toSimplified(hant);
  if (hans !== proposed)
    problems.push(
      `${place}: Simplified "${hans}" is not the Traditional sentence in Simplified characters, "${proposed}"; ` +
        "correct it, or list it as CHOSEN in tools/words-checks.ts",
    );
  const back = [...toTraditional(hant)];
  const foreign = [...hant].filter(
    (character, at) => back[at] !== character && toSimplified(character) === character && !BOTH_SCRIPTS.has(character),
  );
  if (foreign.length > 0) problems.push(`${place}: Traditional text has Simplified characters: ${foreign.join(" ")}`);
  return problems;
}

/** What is wrong with the words of one folder, in English, a line each. */
export function wordsProblems(given: WordsFolder): string[] {
  const { folder, words } = given;
  const problems = sameInAll(given);
  for (const [key, english] of Object.entries(words.en)) {
    const place = `${folder} "${key}"`;
    if (english === "") problems.push(`${place} is empty in English`);
    if (new RegExp(HAN, "u").test(english)) problems.push(`${place} has Chinese in the English text`);
    const hant = words.zhHant[key];
    const hans = words.zhHans[key];
    if (hant !== undefined) problems.push(...sentence(`${place} (zh-Hant)`, english, hant));
    if (hans !== undefined) problems.push(...sentence(`${place} (zh-Hans)`, english, hans));
    if (hant !== undefined && hans !== undefined) problems.push(...scripts(place, hant, hans));
  }
  return problems;
}
