import type { ICruiseOptions, IRegularForbiddenRuleType } from "dependency-cruiser";
import { LAYERS, type Layer, of, PUBLIC_STAGES } from "./layers.ts";

/** Node's modules that reach the disk, the network or another process. Hashing and threads' types do not. */
const WORLD =
  "^(?:node:)?(?:fs|net|tls|http|http2|https|dgram|dns|child_process|cluster|worker_threads|sqlite|os)(?:/|$)";
/** What tests run on. */
const TEST_MATERIAL = "/(?:fixtures|[a-z-]*cases)/|/example-[a-z-]+\\.tsx?$";
const TEST = `\\.test\\.tsx?$|${TEST_MATERIAL}`;

const any = (layers: readonly Layer[]): string => `(?:${layers.map((layer) => layer.folder).join("|")})`;
const folders = (names: readonly string[]): string[] => names.map((name) => `^src/${name}/`);
const faces = (names: readonly string[]): string[] => names.map((name) => `^src/${name}/(?:index|schemas)\\.ts$`);
const names = (layers: readonly Layer[]): string[] => layers.map((layer) => layer.folder);

function rule(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType["from"],
  to: IRegularForbiddenRuleType["to"],
) {
  return { name, comment, severity: "error", from, to } as const satisfies IRegularForbiddenRuleType;
}

function groundRules(): IRegularForbiddenRuleType[] {
  return of("ground").map(({ folder, ground = [] }) =>
    rule(
      `1-${folder}-imports-${ground.length === 0 ? "nothing-of-ours" : `only-${ground.join("-and-")}`}`,
      `Way out: what needs more than ${ground.join(", ") || "the language itself"} belongs to the stage that uses it; ` +
        "or have it handed in as an argument.",
      { path: `^src/${folder}/` },
      { path: "^src/", pathNot: folders([folder, ...ground]) },
    ),
  );
}

function stageRules(): IRegularForbiddenRuleType[] {
  const stages = of("stage");
  const perStage = stages.map(({ folder, number = 0 }) => {
    const earlier = stages.filter((stage) => (stage.number ?? 0) < number);
    return rule(
      `1-${folder}-imports-only-earlier-stages`,
      "Way out: what a stage needs of a later one it is handed by the later one; what both need lives in the earlier.",
      { path: `^src/${folder}/` },
      { path: "^src/", pathNot: folders([folder, ...names(of("ground")), ...names(earlier)]) },
    );
  });
  const face = rule(
    "1-a-stage-is-entered-by-its-index",
    "Way out: export what you need from that stage's index.ts, or ask whether the work belongs to that stage.",
    { path: "^src/([^/]+)/", pathNot: "^src/storage/" },
    { path: `^src/${any(stages)}/`, pathNot: ["^src/$1/", ...faces(names(stages))] },
  );
  return [...perStage, face];
}

function doorRules(): IRegularForbiddenRuleType[] {
  const doors = of("door");
  const open = doors.filter((door) => door.public === true);
  return [
    rule(
      "2-doors-never-meet",
      "Way out: what spans doors is handed over by main; what two doors say alike belongs to the stage they say it of.",
      { path: `^src/(${any(doors)})/` },
      { path: `^src/(?:${any([...doors, ...of("storage")])})/`, pathNot: "^src/$1/" },
    ),
    rule(
      "2-doors-import-only-stages",
      "Way out: ask the stage for it: a door reads and writes no format itself.",
      { path: `^src/${any(doors.filter((door) => door.public !== true))}/` },
      { path: `^src/${any(of("ground"))}/`, pathNot: "^src/base/" },
    ),
    rule(
      "2-public-pages-reach-only-what-is-public",
      "Way out: have catalogue or progress say it. A draft or a snapshot must be unreachable from a public page.",
      { path: `^src/(${any(open)})/` },
      { path: "^src/", pathNot: ["^src/$1/", "^src/base/", ...folders(PUBLIC_STAGES)] },
    ),
  ];
}

function storageRules(): IRegularForbiddenRuleType[] {
  return [
    rule(
      "3-storage-knows-only-ports",
      "Way out: say in the stage's ports.ts what storage must do, with types of the stage or of base.",
      { path: "^src/storage/" },
      { path: "^src/", pathNot: ["^src/storage/", "^src/base/", `^src/${any(of("stage"))}/ports\\.ts$`] },
    ),
    rule(
      "3-backends-never-meet",
      "Way out: what two backends share is part of the port they stand behind, or is written twice.",
      { path: "^src/storage/([^/]+)/" },
      { path: "^src/storage/[^/]+/", pathNot: "^src/storage/$1/" },
    ),
  ];
}

function mainRules(): IRegularForbiddenRuleType[] {
  return [
    rule(
      "4-only-main-wires-storage",
      "Way out: ask for the port; main hands over what stands behind it.",
      { path: "^src/", pathNot: ["^src/storage/", "^src/main/"] },
      { path: "^src/storage/" },
    ),
    rule(
      "4-nothing-imports-main",
      "Way out: take it as an argument; main hands it over.",
      { path: "^src/", pathNot: "^src/main/" },
      { path: "^src/main/" },
    ),
  ];
}

function worldRules(): IRegularForbiddenRuleType[] {
  const pure = LAYERS.filter((layer) => !layer.world);
  return [
    rule(
      "5-the-world-is-handed-in",
      "Way out: disk, network, processes and threads live in storage, engine, main and the doors; " +
        "a stage says in its ports.ts what it needs, and is given it.",
      { path: `^src/${any(pure)}/`, pathNot: TEST },
      { path: WORLD, dependencyTypes: ["core"] },
    ),
  ];
}

function houseRules(): IRegularForbiddenRuleType[] {
  return [
    rule(
      "6-no-cycles",
      "Way out: move what both need to a third file, or to the one that is lower.",
      {},
      { circular: true },
    ),
    rule(
      "6-no-orphans",
      "Way out: delete it, or import it from where it is needed.",
      { orphan: true, path: "^src/", pathNot: [TEST, "\\.d\\.ts$"] },
      {},
    ),
    rule(
      "6-no-drawers",
      "Way out: name the folder after the one subject its files are about.",
      {},
      { path: "(?:^|/)(?:utils?|helpers?|common|misc|shared|lib)(?:/|\\.tsx?$)", pathNot: "node_modules" },
    ),
    rule(
      "6-every-folder-is-a-layer",
      "Way out: give the folder a place in tools/layers.ts, or move the file into a folder that has one.",
      {},
      { path: "^src/", pathNot: `^src/${any(LAYERS)}/` },
    ),
    rule(
      "6-src-stands-alone",
      "Way out: move what src needs into src; tools, tests and benches look at src, never the other way.",
      { path: "^src/", pathNot: TEST },
      { path: "^(?:tools|test|bench|bin|docs)/" },
    ),
    rule(
      "6-examples-are-for-tests",
      "Way out: move what the program needs out of the example, or take it as an argument.",
      { path: "^src/", pathNot: TEST },
      { path: `^src/.*(?:${TEST_MATERIAL})` },
    ),
    rule(
      "6-what-runs-is-a-dependency",
      "Way out: npm install it as a dependency; devDependencies are absent where Kept only runs.",
      { path: "^src/", pathNot: TEST },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
    rule("6-no-dead-ends", "Way out: correct the path; imports end in .ts or .tsx.", {}, { couldNotResolve: true }),
  ];
}

/** Who may import whom, numbered as in ARCHITECTURE.md; every rule's comment says the way out. */
export const IMPORT_RULES: readonly IRegularForbiddenRuleType[] = [
  ...groundRules(),
  ...stageRules(),
  ...doorRules(),
  ...storageRules(),
  ...mainRules(),
  ...worldRules(),
  ...houseRules(),
];

/** How the tree is read. Imports of types count as imports. */
export const CRUISE_OPTIONS: ICruiseOptions = {
  // TypeScript 7 offers other programs no parser; swc's is the one dependency-cruiser can use instead (docs/decisions/0010).
  parser: "swc",
  moduleSystems: ["es6", "cjs"],
  doNotFollow: { path: "node_modules" },
  exclude: { path: "^(?:data|test/cases/[^/]+)/" },
  enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["node", "import", "types", "default"] },
};
