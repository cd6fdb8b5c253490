import { assignPairs } from "./assign-pairs.ts";
import { type Bigrams, bigramsOf, dice, nameKey } from "./likeness.ts";
import type { Commitment } from "./model.ts";

/** A row that may have a counterpart in another plan, with its dataset's id where that is known. */
export type Candidate = { readonly row: Commitment; readonly dataset: string | null };

export type Match = {
  /** Positions in the two lists given. */
  readonly older: number;
  readonly newer: number;
  /** By the dataset's lifelong id, by the same name but for its marks, or by likeness. */
  readonly match: "id" | "name" | "likeness";
  /** 0 to 1. */
  readonly likeness: number;
  /** True where a person should look: the likeness is weak, or another row is nearly as like. */
  readonly doubtful: boolean;
};

/** Below this nothing is a match; from `SURE` on it isn't doubtful. Chosen on mutated plans: see the tests. */
const LEAST = 0.45;
const SURE = 0.75;
/** A rival this near makes a match doubtful. */
const RIVAL = 0.05;
/** Rows of one cluster of likeness that are paired optimally; beyond, by likeness in order, and said to be doubtful. */
const CLUSTER = 400;
/** Rows of the newer plan that are weighed for one of the older, the likest names first. */
const WEIGHED = 32;
/** With all else agreeing, a name less like than this can't reach `LEAST`. */
const LEAST_NAME = 0.25;
/** More than any two pairs of different names weigh together, so that rows of the same name always find each other. */
const SAME_NAME = 2;

type Prepared = Candidate & {
  readonly index: number;
  readonly key: string;
  readonly name: Bigrams;
  readonly text: Bigrams;
};
type Edge = { readonly older: Prepared; readonly newer: Prepared; readonly likeness: number; readonly weight: number };

/** Finds each older row's counterpart. The answer doesn't depend on the order in which rows are given. */
export function matchCommitments(older: readonly Candidate[], newer: readonly Candidate[]): Match[] {
  const matches: Match[] = [];
  const newerByDataset = new Map(
    newer.flatMap(({ dataset }, index) => (dataset === null ? [] : [[dataset, index] as const])),
  );
  const takenOlder = new Set<number>();
  const takenNewer = new Set<number>();
  for (const [index, { dataset }] of older.entries()) {
    const found = dataset === null ? undefined : newerByDataset.get(dataset);
    if (found === undefined || takenNewer.has(found)) continue;
    takenOlder.add(index);
    takenNewer.add(found);
    matches.push({ older: index, newer: found, match: "id", likeness: 1, doubtful: false });
  }
  const unpaired = (rows: readonly Candidate[], taken: ReadonlySet<number>) =>
    rows.flatMap((candidate, index) => (taken.has(index) ? [] : [prepared(candidate, index)]));
  let [left, right] = [unpaired(older, takenOlder), unpaired(newer, takenNewer)];
  const named = pairsByName(left, right);
  for (const [a, b] of named) {
    matches.push({ older: a.index, newer: b.index, match: "name", likeness: 1, doubtful: false });
  }
  const paired = new Set(named.flat());
  [left, right] = [left.filter((row) => !paired.has(row)), right.filter((row) => !paired.has(row))];
  for (const cluster of clustersOf(edgesBetween(left, right))) matches.push(...matchCluster(cluster));
  return matches.toSorted((a, b) => a.older - b.older);
}

function prepared({ row, dataset }: Candidate, index: number): Prepared {
  const key = nameKey(row.name);
  return { row, dataset, index, key, name: bigramsOf(key), text: bigramsOf(nameKey(row.description.join(""))) };
}

/** Rows whose name only one row on each side bears; those of doubled names are weighed with the rest. */
function pairsByName(left: readonly Prepared[], right: readonly Prepared[]): (readonly [Prepared, Prepared])[] {
  const [olderOf, newerOf] = [Map.groupBy(left, ({ key }) => key), Map.groupBy(right, ({ key }) => key)];
  return [...olderOf].flatMap(([key, rows]) => {
    const [a, ...others] = rows;
    const [b, ...rivals] = newerOf.get(key) ?? [];
    if (a === undefined || b === undefined || others.length + rivals.length > 0) return [];
    return contradict(a, b) ? [] : [[a, b] as const];
  });
}

/** Two known datasets that differ are never one, whatever they are called. */
function contradict(older: Prepared, newer: Prepared): boolean {
  return older.dataset !== null && newer.dataset !== null && older.dataset !== newer.dataset;
}

/** Only rows that share a piece of their names are weighed: found through an index, since plans may have thousands. */
function edgesBetween(left: readonly Prepared[], right: readonly Prepared[]): Edge[] {
  const holders = new Map<string, number[]>();
  for (const [at, { name }] of right.entries()) {
    for (const pair of name.counts.keys()) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [at]);
      else list.push(at);
    }
  }
  const shared = new Uint16Array(right.length);
  return left.flatMap((older) => {
    shared.fill(0);
    for (const pair of older.name.counts.keys())
      for (const at of holders.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    const rivals = right.flatMap((newer, at) => {
      const bound = (2 * (shared[at] ?? 0)) / (older.name.counts.size + newer.name.counts.size);
      return bound < LEAST_NAME ? [] : [{ newer, bound }];
    });
    const weighed =
      rivals.length <= WEIGHED
        ? rivals
        : rivals.sort((a, b) => b.bound - a.bound || byPlace(a.newer, b.newer)).slice(0, WEIGHED);
    return weighed.flatMap(({ newer }) => edgeBetween(older, newer) ?? []);
  });
}

/** The name says most; what else agrees supports it, and decides between rows of the same name. */
function edgeBetween(older: Prepared, newer: Prepared): Edge | null {
  if (contradict(older, newer)) return null;
  const same = older.key === newer.key;
  const name = same ? 1 : dice(older.name, newer.name);
  const agree = (test: boolean) => (test ? 1 : 0);
  const support =
    0.4 * dice(older.text, newer.text) +
    0.2 * agree(categoryKey(older.row) === categoryKey(newer.row)) +
    0.15 * agree(older.row.frequency.id === newer.row.frequency.id) +
    0.15 * agree(older.row.section === newer.row.section) +
    0.1 * agree(older.row.number === newer.row.number);
  const likeness = 0.75 * name + 0.25 * support;
  if (!same && likeness < LEAST) return null;
  return { older, newer, likeness: same ? 1 : Math.min(likeness, 0.999), weight: likeness + (same ? SAME_NAME : 0) };
}

const categoryKey = ({ category }: Commitment): string => category.id ?? nameKey(category.text);

/** Edges that share a row, directly or through others, belong together; other clusters can't affect them. */
function clustersOf(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<Prepared, Prepared>();
  const root = (row: Prepared): Prepared => {
    let top = row;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up;
    if (top !== row) parent.set(row, top);
    return top;
  };
  for (const { older, newer } of edges) {
    const [a, b] = [root(older), root(newer)];
    if (a !== b) parent.set(a, b);
  }
  const clusters = new Map<Prepared, Edge[]>();
  for (const edge of edges) {
    const top = root(edge.older);
    const cluster = clusters.get(top);
    if (cluster === undefined) clusters.set(top, [edge]);
    else cluster.push(edge);
  }
  return [...clusters.values()];
}

function matchCluster(edges: readonly Edge[]): Match[] {
  const older = [...new Set(edges.map((edge) => edge.older))].toSorted(byPlace);
  const newer = [...new Set(edges.map((edge) => edge.newer))].toSorted(byPlace);
  const tooMany = Math.max(older.length, newer.length) > CLUSTER;
  const chosen = tooMany ? chosenInOrder(edges) : chosenTogether(edges, older, newer);
  const ofOlder = Map.groupBy(edges, (edge) => edge.older);
  const ofNewer = Map.groupBy(edges, (edge) => edge.newer);
  return chosen.map((edge) => {
    const rivals = [...(ofOlder.get(edge.older) ?? []), ...(ofNewer.get(edge.newer) ?? [])];
    const rivalled = rivals.some((other) => other !== edge && other.weight > edge.weight - RIVAL);
    const same = edge.older.key === edge.newer.key;
    const doubtful = rivalled || (!same && (tooMany || edge.likeness < SURE));
    const match = same ? "name" : "likeness";
    return { older: edge.older.index, newer: edge.newer.index, match, likeness: rounded(edge.likeness), doubtful };
  });
}

function chosenTogether(edges: readonly Edge[], older: readonly Prepared[], newer: readonly Prepared[]): Edge[] {
  const rowAt = new Map(older.map((row, at) => [row, at]));
  const columnAt = new Map(newer.map((row, at) => [row, at]));
  const weights = older.map(() => new Array<number>(newer.length).fill(0));
  const byCell = new Map<string, Edge>();
  for (const edge of edges) {
    const [row, column] = [rowAt.get(edge.older) ?? 0, columnAt.get(edge.newer) ?? 0];
    const cells = weights[row];
    if (cells !== undefined) cells[column] = edge.weight;
    byCell.set(`${row} ${column}`, edge);
  }
  return assignPairs(weights).flatMap((column, row) => byCell.get(`${row} ${column}`) ?? []);
}

function chosenInOrder(edges: readonly Edge[]): Edge[] {
  const taken = new Set<Prepared>();
  const inOrder = edges.toSorted(
    (a, b) => b.weight - a.weight || byPlace(a.older, b.older) || byPlace(a.newer, b.newer),
  );
  return inOrder.filter(({ older, newer }) => {
    if (taken.has(older) || taken.has(newer)) return false;
    taken.add(older);
    taken.add(newer);
    return true;
  });
}

function byPlace(a: Prepared, b: Prepared): number {
  const [here, there] = [a.row.section, b.row.section];
  return here < there ? -1 : here > there ? 1 : a.row.number - b.row.number;
}

const rounded = (likeness: number): number => Math.round(likeness * 1000) / 1000;
