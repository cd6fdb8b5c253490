import { createHash } from "node:crypto";
import { KeptError } from "../base/errors.ts";
import { hasErrors } from "../base/finding.ts";
import { joined, same } from "../base/words.ts";
import { adoptCommitments } from "./adopt-commitments.ts";
import type { AdoptedPlan, Edition, PlanDocument } from "./adopted.ts";
import { alignEditions } from "./align-editions.ts";
import { type BureauProfile, readBureauFile } from "./bureau-file.ts";
import { refuse } from "./checked-yaml.ts";
import { readCommitmentsFile } from "./commitments-file.ts";
import type { BureauFile, BureauFiles } from "./ports.ts";
import { type Provenance, readProvenanceFile } from "./provenance-file.ts";
import { readPlan } from "./read-plan.ts";
import { say } from "./words/index.ts";

/** A bureau with what its folder says of it, and the plans it has adopted, oldest first. */
export type LoadedBureau = BureauProfile & { readonly plans: readonly AdoptedPlan[] };

/**
 * Loads every bureau: its description, its plan documents as received, and what goes with their rows.
 * @throws KeptError `file-wrong`, `file-refused` or `bureau-file-absent`, saying where and how to mend it.
 */
export async function loadBureaux(files: BureauFiles): Promise<LoadedBureau[]> {
  const bureaux: LoadedBureau[] = [];
  for (const id of await files.list()) bureaux.push(await loadBureau(id, await files.read(id)));
  return bureaux;
}

/** A bureau's files by path; `get` refuses one that is missing or was not read. */
type Folder = {
  readonly paths: readonly string[];
  readonly get: (path: string) => Uint8Array;
  readonly name: (path: string) => string;
};

function folderOf(id: string, files: readonly BureauFile[]): Folder {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const name = (path: string) => `${id}/${path}`;
  return {
    paths: [...byPath.keys()],
    name,
    get(path) {
      const file = byPath.get(path);
      if (file === undefined) {
        throw new KeptError("bureau-file-absent", "bad-input", say("bureau-file-absent", { file: name(path) }));
      }
      if ("bytes" in file) return file.bytes;
      throw new KeptError("file-refused", "bad-input", say(`file-refused-${file.refused}`, { file: name(path) }));
    },
  };
}

async function loadBureau(id: string, files: readonly BureauFile[]): Promise<LoadedBureau> {
  const folder = folderOf(id, files);
  const profile = readBureauFile(folder.name("bureau.yaml"), folder.get("bureau.yaml"));
  if (profile.bureau.id !== id) {
    refuse(folder.name("bureau.yaml"), [
      { line: 1, message: say("bureau-id-differs", { id: profile.bureau.id, folder: id }) },
    ]);
  }
  const periods = new Set(
    folder.paths.filter((path) => path.startsWith("plans/")).map((path) => path.split("/")[1] ?? ""),
  );
  const plans: AdoptedPlan[] = [];
  for (const period of [...periods].sort()) plans.push(await loadPlan(folder, period, profile));
  return { ...profile, plans: plans.sort((a, b) => a.adoptedAt - b.adoptedAt || a.from - b.from) };
}

async function loadPlan(folder: Folder, period: string, profile: BureauProfile): Promise<AdoptedPlan> {
  const at = `plans/${period}`;
  const { bureau } = profile;
  const provenance = readProvenanceFile(folder.name(`${at}/provenance.yaml`), folder.get(`${at}/provenance.yaml`));
  const documents = await loadDocuments(folder, at, provenance, bureau);
  const [main, ...others] = documents;
  if (main === undefined) throw new Error("the schema lets no provenance pass without a document");
  const found = main.reading.period;
  const stated = found === null ? "" : `${found.from}-${found.to}`;
  if (found === null || provenance.period !== period || stated !== period) {
    const message = say("bureau-period-differs", { folder: period, provenance: provenance.period, document: stated });
    return refuse(folder.name(`${at}/provenance.yaml`), [{ line: 1, message }]);
  }
  const edition = ({ language, reading }: PlanDocument): Edition => ({ language, plan: reading });
  const yaml = readCommitmentsFile(folder.name(`${at}/commitments.yaml`), folder.get(`${at}/commitments.yaml`));
  const publishers = new Set(bureau.publishers.map((publisher) => publisher.id));
  const rows = adoptCommitments(yaml, [edition(main), ...others.map(edition)], publishers);
  const { adopted } = provenance;
  return {
    bureau,
    period,
    ...found,
    adoptedAt: adopted.value,
    ...(adopted.confirmed ? {} : { adoptedWhy: adopted.why }),
    language: main.language,
    documents,
    ...rows,
  };
}

async function loadDocuments(
  folder: Folder,
  at: string,
  provenance: Provenance,
  bureau: BureauProfile["bureau"],
): Promise<PlanDocument[]> {
  const documents: PlanDocument[] = [];
  const names = Object.values(bureau.names).map(({ value }) => value);
  for (const [index, received] of provenance.documents.entries()) {
    const path = `${at}/${received.file}`;
    const bytes = folder.get(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== received.sha256) {
      const message = say("bureau-digest-differs", { file: received.file, found: sha256, expected: received.sha256 });
      refuse(folder.name(`${at}/provenance.yaml`), [{ line: provenance.lineOfDigest(index), message }]);
    }
    const reading = await readPlan(bytes, { name: received.file, known: [{ id: bureau.id, names }] });
    const errors = reading.findings.filter((finding) => finding.severity === "error");
    if (hasErrors(errors)) {
      const heading = say("bureau-document-wrong", { file: folder.name(path) });
      const text = joined([heading, ...errors.slice(0, 20).map((finding) => finding.message)], same("\n"));
      throw new KeptError("bureau-document-wrong", "bad-input", text);
    }
    const first = documents[0];
    const disagreements = first === undefined ? [] : alignEditions(first.reading, reading);
    documents.push({ ...received, bytes, reading: { ...reading, findings: [...reading.findings, ...disagreements] } });
  }
  return documents;
}
