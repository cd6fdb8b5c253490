import { type Static, Type } from "typebox";
import type { Lang, Trilingual } from "../base/language.ts";
import type { Bureau, Confirmable, Publisher } from "./adopted.ts";
import { type CheckedYaml, type FileProblem, readYaml, refuseIf } from "./checked-yaml.ts";
import {
  ConfirmableTextSchema,
  type Confirmer,
  confirmer,
  expecting,
  IdSchema,
  inThreeLanguages,
  ReasonsSchema,
  sentence,
  SentenceSchema,
  standingFields,
  strict,
} from "./file-schemas.ts";
import { simplified } from "./simplify.ts";
import { say } from "./words/index.ts";

const NamesSchema = Type.Object(
  { "en": ConfirmableTextSchema, "zh-Hant": ConfirmableTextSchema, "zh-Hans": Type.Optional(ConfirmableTextSchema) },
  strict,
);
const AddressSchema = Type.String({ pattern: "^https://[^\\s]+$", maxLength: 2_000, ...expecting("address") });
const AddressesSchema = Type.Object(
  { "en": AddressSchema, "zh-Hant": AddressSchema, "zh-Hans": AddressSchema },
  strict,
);
const RoleSchema = Type.Union([Type.Literal("officer"), Type.Literal("approver")]);

/** `bureau.yaml`: who the bureau is, who publishes for it, who acts in this copy of Kept, and its data's terms. */
const BureauFileSchema = Type.Object(
  {
    id: IdSchema,
    names: NamesSchema,
    demonstration: Type.Boolean(expecting("boolean")),
    demonstrationBecause: Type.Optional(SentenceSchema),
    publishers: Type.Array(Type.Object({ id: IdSchema, names: NamesSchema }, strict), { minItems: 1, maxItems: 500 }),
    people: Type.Array(
      Type.Object(
        { id: IdSchema, names: SentenceSchema, publisher: IdSchema, roles: Type.Array(RoleSchema, { minItems: 1 }) },
        strict,
      ),
      { maxItems: 1_000 },
    ),
    licence: Type.Object({ ...standingFields, titles: SentenceSchema, addresses: AddressesSchema }, strict),
    contacts: Type.Object(
      {
        ...standingFields,
        value: Type.Array(Type.Object({ names: SentenceSchema, addresses: AddressesSchema }, strict), {
          maxItems: 100,
        }),
      },
      strict,
    ),
    reasons: ReasonsSchema,
  },
  strict,
);
type BureauContent = Static<typeof BureauFileSchema>;

/** Somebody who prepares (`officer`) or approves (`approver`) in this copy of Kept, for one publisher. */
export type Person = {
  readonly id: string;
  readonly names: Trilingual;
  readonly publisher: string;
  readonly roles: readonly Static<typeof RoleSchema>[];
};

/** A page with a title in each language: terms of use, a contact form. */
export type LinkedPage = { readonly names: Trilingual; readonly addresses: Readonly<Record<Lang, string>> };

/** What `bureau.yaml` says beyond the bureau itself. */
export type BureauProfile = {
  readonly bureau: Bureau;
  /** Why this copy is a demonstration; null where it isn't one. */
  readonly demonstrationBecause: Trilingual | null;
  readonly people: readonly Person[];
  readonly licence: Confirmable<LinkedPage>;
  readonly contacts: Confirmable<readonly LinkedPage[]>;
};

/** @throws KeptError `file-wrong` with every problem and its line. */
export function readBureauFile(file: string, bytes: Uint8Array): BureauProfile {
  const yaml = readYaml(file, bytes, BureauFileSchema);
  const { content } = yaml;
  const confirming = confirmer(yaml, content.reasons);
  const { confirmable } = confirming;
  const publishers = content.publishers.map(({ id, names }, index) => ({
    id,
    names: namesOf(names, confirming, ["publishers", index, "names"]),
  }));
  const profile: BureauProfile = {
    bureau: {
      id: content.id,
      names: namesOf(content.names, confirming, ["names"]),
      demonstration: content.demonstration,
      publishers,
    },
    demonstrationBecause: content.demonstrationBecause === undefined ? null : sentence(content.demonstrationBecause),
    people: content.people.map((person) => ({ ...person, names: sentence(person.names) })),
    licence: confirmable(
      { names: sentence(content.licence.titles), addresses: content.licence.addresses },
      content.licence,
      ["licence"],
    ),
    contacts: confirmable(
      content.contacts.value.map((contact) => ({ ...contact, names: sentence(contact.names) })),
      content.contacts,
      ["contacts"],
    ),
  };
  refuseIf(file, [...confirming.problems, ...problemsIn(yaml)]);
  return profile;
}

function namesOf(
  names: Static<typeof NamesSchema>,
  { confirmable }: Confirmer,
  path: readonly (string | number)[],
): Publisher["names"] {
  const name = (lang: Lang) => {
    const given = names[lang];
    return given === undefined ? undefined : confirmable(given.value, given, [...path, lang]);
  };
  const all = inThreeLanguages(
    { "en": name("en"), "zh-Hant": name("zh-Hant"), "zh-Hans": name("zh-Hans") },
    simplified,
  );
  if (all === null) throw new Error("the schema lets no name pass without en and zh-Hant");
  return all;
}

function problemsIn({ content, lineOf }: CheckedYaml<BureauContent>): FileProblem[] {
  const problems: FileProblem[] = [];
  if (content.demonstration && content.demonstrationBecause === undefined) {
    problems.push({ line: lineOf(["demonstration"]), message: say("bureau-demonstration-unsaid") });
  }
  const publishers = new Set(content.publishers.map(({ id }) => id));
  const known = [...publishers].join(", ");
  for (const [list, entries] of [
    ["publishers", content.publishers],
    ["people", content.people],
  ] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of entries.entries()) {
      if (seen.has(id))
        problems.push({ line: lineOf([list, index, "id"]), message: say("bureau-id-twice", { id, list }) });
      seen.add(id);
    }
  }
  for (const [index, { publisher }] of content.people.entries()) {
    if (publishers.has(publisher)) continue;
    const message = say("bureau-publisher-unknown", { publisher, known });
    problems.push({ line: lineOf(["people", index, "publisher"]), message });
  }
  return problems;
}
