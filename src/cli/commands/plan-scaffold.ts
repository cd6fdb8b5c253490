import type { Command } from "../command.ts";
import { openDocument } from "../open-document.ts";
import { argument } from "../parameters.ts";
import { printLines, printSentence } from "../print.ts";
import { exitFor, findingLines } from "../show-findings.ts";
import { say } from "../words/index.ts";
import { type NewFile, refuseUnlessEmpty, writeFolder } from "../write-folder.ts";

const FILE = argument("FILE", say("aboutFile"));
const DIR = argument("DIR", say("aboutDir"));

export const planScaffold: Command = {
  words: ["plan", "scaffold"],
  summary: say("summaryPlanScaffold"),
  parameters: [FILE, DIR],
  async run(context, given) {
    const [path, dir] = [given(FILE), given(DIR)];
    await refuseUnlessEmpty(context.folder, dir);
    const bytes = await openDocument(context, path);
    const reading = await context.services.readPlan(bytes, path);
    const exit = exitFor(reading.findings);
    await printLines(context.err, findingLines(reading.findings, context.lang));
    // From a document that was misread only a misleading folder could be made.
    if (exit !== 0) return exit;
    const { scaffoldPlan } = await import("../../plan/index.ts");
    const files: NewFile[] = (await scaffoldPlan(reading)).map((file) => ({ path: file.path, content: file.text }));
    const provenance = files.find((file) => file.path.endsWith("/provenance.yaml"));
    const { language, format } = reading.document;
    // The document goes where provenance.yaml says that it is: the folder is a bureau's, to be loaded as it stands.
    if (provenance !== undefined && language !== null && format !== null) {
      const beside = provenance.path.replace(/provenance\.yaml$/, `plan.${language}.${format}`);
      files.push({ path: beside, content: bytes });
    }
    await writeFolder(context.folder, dir, files);
    await printSentence(context, context.out, say("scaffolded", { count: files.length, path: dir }));
    return 0;
  },
};
