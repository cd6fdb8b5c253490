import { type Static, Type } from "typebox";
import type { Lang, Trilingual } from "../base/language.ts";
import { type Instant, parseInstant } from "../base/time.ts";
import type { Confirmable } from "./adopted.ts";
import { type FileProblem, readYaml, refuseIf } from "./checked-yaml.ts";
import {
  confirmer,
  expecting,
  ReasonsSchema,
  sentence,
  SentenceSchema,
  standingFields,
  strict,
} from "./file-schemas.ts";
import { LangSchema } from "./plan-schema.ts";
import { say } from "./words/index.ts";

const ReceivedSchema = Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\d(?:T\\S+)?$", ...expecting("received") });
const DocumentSchema = Type.Object(
  {
    file: Type.String({
      pattern: "^plan\\.(?:en|zh-Hant|zh-Hans)\\.(?:txt|html|docx|xlsx|pdf|csv|json)$",
      ...expecting("document"),
    }),
    language: LangSchema,
    sha256: Type.String({ pattern: "^[0-9a-f]{64}$", ...expecting("digest") }),
    received: ReceivedSchema,
    from: SentenceSchema,
  },
  strict,
);

/** `provenance.yaml`: which documents a plan came as, when and from where, and from which day it is in force. */
const ProvenanceFileSchema = Type.Object(
  {
    period: Type.String({ pattern: "^\\d{4}-\\d{4}$", ...expecting("years") }),
    adopted: Type.Object(
      { value: Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\d$", ...expecting("day") }), ...standingFields },
      strict,
    ),
    documents: Type.Array(DocumentSchema, { minItems: 1, maxItems: 3 }),
    reasons: Type.Optional(ReasonsSchema),
  },
  strict,
);

/** A document as it is said to have been received. */
export type ReceivedDocument = Omit<Static<typeof DocumentSchema>, "from"> & { readonly from: Trilingual };

export type Provenance = {
  readonly period: string;
  /** Hong Kong midnight at which the plan comes into force. */
  readonly adopted: Confirmable<Instant>;
  /** The first is the one whose rows are adopted. */
  readonly documents: readonly ReceivedDocument[];
  /** The line of a document's digest in the file. */
  readonly lineOfDigest: (index: number) => number;
};

/** @throws KeptError `file-wrong` with every problem and its line. */
export function readProvenanceFile(file: string, bytes: Uint8Array): Provenance {
  const yaml = readYaml(file, bytes, ProvenanceFileSchema);
  const { content, lineOf } = yaml;
  const { confirmable, problems: unreasoned } = confirmer(yaml, content.reasons ?? {});
  const problems: FileProblem[] = [];
  const adoptedAt = parseInstant(content.adopted.value, "start");
  if (adoptedAt === null) {
    problems.push({
      line: lineOf(["adopted", "value"]),
      message: say("file-no-such-day", { day: content.adopted.value }),
    });
  }
  const languages = new Set<Lang>();
  for (const [index, document] of content.documents.entries()) {
    if (parseInstant(document.received, "start") === null) {
      const message = say("file-no-such-day", { day: document.received });
      problems.push({ line: lineOf(["documents", index, "received"]), message });
    }
    if (languages.has(document.language)) {
      const message = say("bureau-language-twice", { language: document.language });
      problems.push({ line: lineOf(["documents", index, "language"]), message });
    }
    languages.add(document.language);
  }
  const adopted = confirmable(adoptedAt ?? 0, content.adopted, ["adopted"]);
  refuseIf(file, [...problems, ...unreasoned]);
  return {
    period: content.period,
    adopted,
    documents: content.documents.map((document) => ({ ...document, from: sentence(document.from) })),
    lineOfDigest: (index) => lineOf(["documents", index, "sha256"]),
  };
}
