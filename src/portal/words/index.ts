import type { Lang } from "../../base/language.ts";
import { speaker, type ValuesFor } from "../../base/words.ts";
import { en } from "./en.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

const say = speaker({ en, "zh-Hant": zhHant, "zh-Hans": zhHans });

type Sentences = typeof en;
type Word = keyof Sentences;

/** Says a sentence in one language: the page's. */
export type Speak = <Key extends Word>(key: Key, ...values: ValuesFor<Sentences[Key]>) => string;

export function speak(lang: Lang): Speak {
  return (key, ...values) => say(key, ...values)[lang];
}
