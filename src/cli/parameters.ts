import type { Trilingual } from "../base/language.ts";
import { type Instant, parseInstant } from "../base/time.ts";
import type { Found, Parameter } from "./command.ts";
import { Refusal } from "./context.ts";
import { nearest } from "./nearest.ts";
import { say } from "./words/index.ts";

/** Kinds of parameters, from which the commands make theirs. */

const textOf = (found: Found): string => (typeof found === "string" ? found : "");

export function argument(name: string, about: Trilingual): Parameter<string> {
  return { name, kind: "argument", placeholder: name, required: true, about, read: textOf };
}

export function flag(name: string, about: Trilingual): Parameter<boolean> {
  return { name, kind: "flag", placeholder: "", required: false, about, read: (found) => found === true };
}

export function option(name: string, placeholder: string, about: Trilingual): Parameter<string | null> {
  return {
    name,
    kind: "option",
    placeholder,
    required: false,
    about,
    read: (found) => (found === undefined ? null : textOf(found)),
  };
}

/** An option whose value is one of a few. */
export function choice<const Values extends readonly string[], Otherwise>(
  name: string,
  placeholder: string,
  about: Trilingual,
  values: Values,
  { otherwise, required }: { otherwise: Otherwise; required: boolean },
): Parameter<Values[number] | Otherwise> {
  return {
    name,
    kind: "option",
    placeholder,
    required,
    about,
    read(found) {
      if (found === undefined) return otherwise;
      const text = textOf(found);
      const value = values.find((one) => one === text);
      if (value !== undefined) return value;
      const likely = nearest(text, values);
      const wrong = say("wrongChoice", { option: `--${name}`, found: text, choices: values.join(", ") });
      throw new Refusal(2, likely === null ? wrong : say("wrongAndNearest", { wrong, nearest: likely }));
    },
  };
}

/** An option that names an instant; a day alone is the last moment of that day. Null where it isn't given. */
export function instant(name: string, about: Trilingual): Parameter<Instant | null> {
  return {
    name,
    kind: "option",
    placeholder: "T",
    required: false,
    about,
    read(found) {
      if (found === undefined) return null;
      const at = parseInstant(textOf(found), "end");
      if (at === null) throw new Refusal(2, say("wrongInstant", { option: `--${name}`, found: textOf(found) }));
      return at;
    },
  };
}

export const json = flag("json", say("aboutJson"));
export const help = flag("help", say("aboutHelp"));
