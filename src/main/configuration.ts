import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isLang, type Lang, langOfLocale, type Trilingual } from "../base/language.ts";
import { type Instant, instantText, parseInstant } from "../base/time.ts";
import { same } from "../base/words.ts";
import { say } from "./words/index.ts";

/** What the program is set to, read once when it starts. */
export type Configuration = {
  /** Absolute folder of everything that is kept. */
  readonly data: string;
  /** Absolute folder of the bureaux served. */
  readonly bureaux: string;
  /** The public address, without a slash at its end; null: the address it listens on. */
  readonly url: string | null;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds since the epoch at which the clock stands still; null: the real time. */
  readonly now: Instant | null;
  readonly lang: Lang;
};

/** One setting, its value and where that comes from, as `kept config` shows it. */
export type ShownSetting = {
  readonly name: string;
  readonly value: string;
  readonly default: string;
  readonly from: "environment" | "default";
  readonly about: Trilingual;
};

/** A value that can't be used: the setting, what was found and what is expected. */
export class WrongSettings extends Error {
  readonly problems: readonly Trilingual[];

  constructor(problems: readonly Trilingual[]) {
    super(problems.map((problem) => problem.en).join("\n"));
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the program was started, and where it lies. */
export type Surroundings = { readonly folder: string; readonly program: string };

export type Setting<Value> = {
  readonly name: string;
  /** What the value is when the environment says nothing; and how that is told where it depends on the surroundings. */
  readonly fallback: (environment: Environment, around: Surroundings) => Value;
  readonly standard: Trilingual;
  /** Undefined where the text can't be used. */
  readonly read: (text: string, around: Surroundings) => Value | undefined;
  readonly show: (value: Value) => string;
  readonly about: Trilingual;
  readonly expected: Trilingual;
};

const folder = (text: string, around: Surroundings) => (text.includes("\0") ? undefined : resolve(around.folder, text));
const asIs = (text: string) => text;
const DIGITS = /^\d{1,9}$/;

const DATA: Setting<string> = {
  name: "KEPT_DATA",
  fallback: (_, around) => resolve(around.folder, "data"),
  standard: same("./data"),
  read: folder,
  show: asIs,
  about: say("aboutData"),
  expected: say("expectFolder"),
};

const BUREAUX: Setting<string> = {
  name: "KEPT_BUREAUX",
  fallback(_, around) {
    const own = resolve(around.folder, "bureaux");
    return existsSync(own) ? own : resolve(around.program, "bureaux");
  },
  standard: say("standardBureaux"),
  read: (text, around) => {
    const path = folder(text, around);
    return path !== undefined && existsSync(path) ? path : undefined;
  },
  show: asIs,
  about: say("aboutBureaux"),
  expected: say("expectExistingFolder"),
};

const ADDRESS: Setting<string | null> = {
  name: "KEPT_URL",
  fallback: () => null,
  standard: say("standardUrl"),
  read(text) {
    const url = URL.parse(text);
    const plain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.username === "";
    return plain && url.search === "" && url.hash === "" && url.password === "" ? url.origin : undefined;
  },
  show: (value) => value ?? "",
  about: say("aboutUrl"),
  expected: say("expectUrl"),
};

const HOST: Setting<string> = {
  name: "HOST",
  fallback: () => "127.0.0.1",
  standard: same("127.0.0.1"),
  read: (text) => (/^[A-Za-z0-9.:_-]{1,253}$/.test(text) ? text : undefined),
  show: asIs,
  about: say("aboutHost"),
  expected: say("expectHost"),
};

const PORT: Setting<number> = {
  name: "PORT",
  fallback: () => 8080,
  standard: same("8080"),
  read: (text) => (DIGITS.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  show: String,
  about: say("aboutPort"),
  expected: say("expectPort"),
};

const NOW: Setting<Instant | null> = {
  name: "KEPT_NOW",
  fallback: () => null,
  standard: say("standardNow"),
  read: (text) => parseInstant(text, "start") ?? undefined,
  show: (value) => (value === null ? "" : instantText(value)),
  about: say("aboutNow"),
  expected: say("expectInstant"),
};

const LANG: Setting<Lang> = {
  name: "KEPT_LANG",
  fallback({ LC_ALL, LC_MESSAGES, LANG }) {
    // The first of them that says anything decides, as everywhere in POSIX.
    return langOfLocale(LC_ALL || LC_MESSAGES || LANG || "") ?? "en";
  },
  standard: say("standardLang"),
  read: (text) => (isLang(text) ? text : undefined),
  show: asIs,
  about: say("aboutLang"),
  expected: same("en, zh-Hant, zh-Hans"),
};

/** Every setting there is. */
export const SETTINGS = {
  data: DATA,
  bureaux: BUREAUX,
  url: ADDRESS,
  host: HOST,
  port: PORT,
  now: NOW,
  lang: LANG,
};

/**
 * Reads all settings from the environment; an empty variable counts as none.
 * @throws WrongSettings naming every value that can't be used.
 */
export function readConfiguration(
  environment: Environment,
  around: Surroundings,
): { configuration: Configuration; settings: ShownSetting[] } {
  const problems: Trilingual[] = [];
  const settings: ShownSetting[] = [];
  const valueOf = <Value>(setting: Setting<Value>): Value => {
    const found = environment[setting.name] ?? "";
    const fallback = setting.fallback(environment, around);
    const read = found === "" ? fallback : setting.read(found, around);
    if (read === undefined) {
      problems.push(say("wrongSetting", { name: setting.name, found, expected: setting.expected }));
    }
    const value = read ?? fallback;
    const from = found === "" ? "default" : "environment";
    settings.push({
      name: setting.name,
      value: setting.show(value),
      default: setting.show(fallback),
      from,
      about: setting.about,
    });
    return value;
  };
  const configuration = {
    data: valueOf(DATA),
    bureaux: valueOf(BUREAUX),
    url: valueOf(ADDRESS),
    host: valueOf(HOST),
    port: valueOf(PORT),
    now: valueOf(NOW),
    lang: valueOf(LANG),
  };
  if (problems.length > 0) throw new WrongSettings(problems);
  return { configuration, settings };
}

/** The language to speak before, or without, a configuration that can be used. */
export function languageOf(environment: Environment): Lang {
  const wished = environment[LANG.name] ?? "";
  return isLang(wished) ? wished : LANG.fallback(environment, { folder: "", program: "" });
}

/** The folder that the program lies in, with its bundled bureaux. */
export const PROGRAM = fileURLToPath(new URL("../../", import.meta.url));
