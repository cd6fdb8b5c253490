import { SETTINGS } from "../../src/main/configuration.ts";
import { code, markdownTable } from "./markdown.ts";

export function configurationPage(): string {
  const rows = Object.values(SETTINGS).map(({ name, about, standard, expected }) => [
    code(name),
    about.en,
    standard.en,
    expected.en,
  ]);
  return [
    "# Configuration",
    "",
    "Settings are environment variables, read once at the start. An empty one counts as none; one that can't be used ends the program with exit code 2. `kept config` shows what is in force and where it comes from.",
    "",
    markdownTable(["setting", "meaning", "default", "expected"], rows),
  ].join("\n");
}
