import type { Lang, Trilingual } from "./language.ts";

/**
 * A folder's sentences in one language. A sentence may hold `{name}`, which is replaced by a value,
 * and `{name|day|days}`, which is the first form when the value is 1 and the second otherwise.
 */
export type Words = Readonly<Record<string, string>>;

/** A value in a sentence; a trilingual one is said in the sentence's own language. */
export type WordValue = string | number | Trilingual;

type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : Placeholder;
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Placeholder}}${infer Rest}`
  ? NameOf<Placeholder> | NamesIn<Rest>
  : never;

/** The values that a sentence needs: none at all for a sentence without a placeholder. */
export type ValuesFor<Sentence extends string> = [NamesIn<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Sentence>, WordValue>>];

/** Says one of a folder's sentences in all three languages. */
export type Say<English extends Words> = <Key extends keyof English & string>(
  key: Key,
  ...values: ValuesFor<English[Key]>
) => Trilingual;

type Part = string | { name: string; one: string; other: string } | { name: string };

function compile(sentence: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of sentence.matchAll(/\{([a-zA-Z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g)) {
    if (match.index > end) parts.push(sentence.slice(end, match.index));
    const [whole, name = "", one, other] = match;
    parts.push(one === undefined || other === undefined ? { name } : { name, one, other });
    end = match.index + whole.length;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}

function fill(parts: readonly Part[], lang: Lang, values: Readonly<Record<string, WordValue>>): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const value = values[part.name];
    if (value === undefined) throw new Error(`a sentence needs the value {${part.name}}`);
    if ("one" in part) text += value === 1 ? part.one : part.other;
    else text += typeof value === "object" ? value[lang] : value;
  }
  return text;
}

/** The names of the placeholders in a sentence, sorted: the same in every language, or CI fails. */
export function placeholders(sentence: string): string[] {
  const names = compile(sentence).flatMap((part) => (typeof part === "string" ? [] : [part.name]));
  return [...new Set(names)].sort();
}

/** Makes the function that says a folder's sentences; the English file decides which there are. */
export function speaker<English extends Words>(
  words: Readonly<Record<Lang, Readonly<Record<keyof English & string, string>>>> & { en: English },
): Say<English> {
  const compiled = new Map<string, Record<Lang, Part[]>>();
  for (const key of Object.keys(words.en)) {
    compiled.set(key, {
      "en": compile(words.en[key] ?? ""),
      "zh-Hant": compile(words["zh-Hant"][key] ?? ""),
      "zh-Hans": compile(words["zh-Hans"][key] ?? ""),
    });
  }
  return (key, ...[values]) => {
    const parts = compiled.get(key);
    if (parts === undefined) throw new Error(`no sentence is called ${key}`);
    const given: Readonly<Record<string, WordValue>> = values ?? {};
    return {
      "en": fill(parts.en, "en", given),
      "zh-Hant": fill(parts["zh-Hant"], "zh-Hant", given),
      "zh-Hans": fill(parts["zh-Hans"], "zh-Hans", given),
    };
  };
}

/** The same text in all three languages: for names and figures that are not translated. */
export function same(text: string): Trilingual {
  return { "en": text, "zh-Hant": text, "zh-Hans": text };
}

/** Joins trilingual parts, each language with its own. */
export function joined(parts: readonly Trilingual[], separator: Trilingual): Trilingual {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  let [en, hant, hans] = ["", "", ""];
  for (const [index, part] of parts.entries()) {
    en += index === 0 ? part.en : separator.en + part.en;
    hant += index === 0 ? part["zh-Hant"] : separator["zh-Hant"] + part["zh-Hant"];
    hans += index === 0 ? part["zh-Hans"] : separator["zh-Hans"] + part["zh-Hans"];
  }
  return { en, "zh-Hant": hant, "zh-Hans": hans };
}
