// Adds to package-lock.json the optional packages of other platforms that the registry at hand doesn't carry.
// npm leaves them out, and `npm ci` then refuses the lock file everywhere. Their versions are those their parents
// name exactly; their hashes stay unknown until a registry that has them fills them in. Run after `npm install`.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Entry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Packages = Readonly<Record<string, Entry>>;

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32", "aix"];
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

/** Optional packages that others name and the lock lacks, by the path they would have. */
export function missingIn(packages: Packages): [path: string, entry: Entry][] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) =>
          packages[`node_modules/${name}`] === undefined && packages[`${parent}/node_modules/${name}`] === undefined,
      )
      .map(([name, version]): [string, Entry] => {
        if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
          throw new Error(`${parent} names ${name} loosely: ${version}`);
        const parts = name.split(/[-_/]/u);
        const find = (known: readonly string[]): string[] => known.filter((word) => parts.includes(word));
        const [os, cpu] = [find(SYSTEMS), find(PROCESSORS)];
        return [
          `node_modules/${name}`,
          {
            version,
            ...(cpu.length > 0 && { cpu }),
            ...(dev === true && { dev }),
            optional: true,
            ...(os.length > 0 && { os }),
          },
        ];
      }),
  );
}

if (import.meta.main) {
  const path = join(import.meta.dirname, "../package-lock.json");
  const lock = JSON.parse(await readFile(path, "utf8")) as { packages: Record<string, Entry> };
  const missing = missingIn(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  await writeFile(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  for (const [name, { version }] of missing) console.log(`added ${name} ${version}`);
}
