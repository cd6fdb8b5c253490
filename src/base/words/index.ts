import { speaker } from "../words.ts";
import { en } from "./en.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

export const say = speaker({ en, "zh-Hant": zhHant, "zh-Hans": zhHans });
