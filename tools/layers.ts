/**
 * The layers of `src/`, lowest first: the one list that the import rules, the drawing in ARCHITECTURE.md
 * and the check of side effects are made from. A folder that is not in it fails the build.
 */
export type Kind = "ground" | "stage" | "door" | "storage" | "main";

export type Layer = {
  readonly folder: string;
  readonly kind: Kind;
  /** Stages only: a stage knows those with a smaller number. */
  readonly number?: number;
  /** Ground only: which ground below it may be imported. */
  readonly ground?: readonly string[];
  /** Doors only: true where whatever the door says is public, so that it may reach only what is. */
  readonly public?: boolean;
  /** May touch disk, network, clock and randomness. */
  readonly world: boolean;
  readonly says: string;
};

export const LAYERS: readonly Layer[] = [
  {
    folder: "base",
    kind: "ground",
    ground: [],
    world: false,
    says: "time and periods, trilingual text, ids, errors, findings",
  },
  { folder: "formats", kind: "ground", ground: ["base"], world: false, says: "one file per format: decode and encode" },
  {
    folder: "engine",
    kind: "ground",
    ground: ["base"],
    world: true,
    says: "hostile work bounded in time and memory, in a process of its own",
  },
  {
    folder: "archive",
    kind: "stage",
    number: 1,
    world: false,
    says: "objects by content, the ledger, both as of an instant",
  },
  { folder: "plan", kind: "stage", number: 2, world: false, says: "read a plan document, write it, compare two" },
  { folder: "contract", kind: "stage", number: 3, world: false, says: "what each dataset must contain" },
  {
    folder: "intake",
    kind: "stage",
    number: 4,
    world: false,
    says: "receive, keep untouched, decode by a saved recipe",
  },
  { folder: "validate", kind: "stage", number: 5, world: false, says: "rules and findings" },
  { folder: "derive", kind: "stage", number: 6, world: false, says: "published tables from source tables" },
  { folder: "protect", kind: "stage", number: 7, world: false, says: "disclosure control" },
  { folder: "release", kind: "stage", number: 8, world: false, says: "candidate, approval, version, delivery" },
  {
    folder: "progress",
    kind: "stage",
    number: 9,
    world: false,
    says: "the status of a commitment; the plan as of an instant",
  },
  { folder: "catalogue", kind: "stage", number: 10, world: false, says: "what the public may see" },
  { folder: "api", kind: "door", public: true, world: true, says: "the door for programs" },
  { folder: "portal", kind: "door", public: true, world: true, says: "the door for people" },
  { folder: "console", kind: "door", world: true, says: "the door for officers and approvers" },
  { folder: "cli", kind: "door", world: true, says: "the door for operators: one file per command" },
  { folder: "storage", kind: "storage", world: true, says: "the stages' ports, on one machine or many" },
  { folder: "main", kind: "main", world: true, says: "configuration, wiring, start and stop" },
];

/** What a public page may show is decided in these stages alone. */
export const PUBLIC_STAGES: readonly string[] = ["progress", "catalogue"];

export const of = (kind: Kind): readonly Layer[] => LAYERS.filter((layer) => layer.kind === kind);
