import { KeptError } from "../base/errors.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/** A part in a ZIP package: where its packed bytes stand, and what the directory claims of it. */
export type ZipEntry = {
  readonly name: string;
  readonly stored: boolean;
  /** First and one past the last byte of the packed data. */
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly crc: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

/** The central directory (APPNOTE 6.3.10, 4.3.12), by lower-case name. Throws as `openZip` does. */
export function readEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  if (bytes.length === 0) throw new KeptError("empty-file", "bad-input", say("empty-file"));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An OLE file: a Word or Excel file of before 2007, or a newer one behind a password.
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0)
    throw new KeptError("old-office-file", "bad-input", say("old-office-file"));
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts)
    throw new KeptError("too-many-parts", "too-large", say("too-many-parts", { limit: LIMITS.parts }));
  const directory = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  let position = directory;
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(bytes, view, position, directory);
    position = next;
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw unsafe();
    entries.set(key, entry);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

/** Where the end record begins; only a comment of at most 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let position = last; position >= Math.max(0, last - 0xffff); position--) {
    if (view.getUint32(position, true) !== END) continue;
    const oneDisk =
      view.getUint16(position + 4, true) === 0 &&
      view.getUint16(position + 8, true) === view.getUint16(position + 10, true);
    const size = view.getUint32(position + 12, true);
    if (oneDisk && view.getUint32(position + 16, true) + size <= position) return position;
  }
  throw damaged();
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  position: number,
  directory: number,
): { entry: ZipEntry; next: number } {
  if (position + 46 > bytes.length || view.getUint32(position, true) !== CENTRAL) throw damaged();
  const flags = view.getUint16(position + 8, true);
  const method = view.getUint16(position + 10, true);
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const extra = position + 46 + nameLength;
  const next = extra + extraLength + view.getUint16(position + 32, true);
  if (next > bytes.length) throw damaged();
  // Bit 0 is encryption, bit 6 strong encryption, bit 13 a masked directory.
  if ((flags & 0x2041) !== 0) throw new KeptError("locked", "bad-input", say("locked"));
  const [size, packed, local] = large(view, extra, extra + extraLength, [
    view.getUint32(position + 24, true),
    view.getUint32(position + 20, true),
    view.getUint32(position + 42, true),
  ]);
  const name = safeName(bytes.subarray(position + 46, position + 46 + nameLength));
  if (local + 30 > directory || view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== 8))
    throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > directory) throw damaged();
  const entry = {
    name,
    stored: method === 0,
    start,
    end: start + packed,
    size,
    crc: view.getUint32(position + 16, true),
  };
  return { entry, next };
}

/** Fields that are full stand in the ZIP64 extra field, which some programs write even for small files. */
function large(
  view: DataView,
  from: number,
  until: number,
  fields: readonly [number, number, number],
): [number, number, number] {
  if (!fields.includes(FULL)) return [...fields];
  for (let position = from; position + 4 <= until;) {
    const length = view.getUint16(position + 2, true);
    if (view.getUint16(position, true) === 1 && position + 4 + length <= until) {
      let at = position + 4;
      const read = (field: number): number => {
        if (field !== FULL) return field;
        if (at + 8 > position + 4 + length) throw damaged();
        const value = Number(view.getBigUint64(at, true));
        at += 8;
        return value;
      };
      return [read(fields[0]), read(fields[1]), read(fields[2])];
    }
    position += 4 + length;
  }
  throw damaged();
}

/** Names are only looked up, never written to; one that climbs out of the package is still the mark of an attack. */
function safeName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/u, "");
  if (name === "" || /\u0000|^[a-z]:/iu.test(name) || name.split("/").includes("..")) throw unsafe();
  return name;
}

/** Parts that share bytes let a small file unpack to a vast one. */
function refuseOverlaps(entries: ZipEntry[]): void {
  let end = 0;
  for (const entry of entries.sort((one, other) => one.start - other.start)) {
    if (entry.start < end) throw unsafe();
    end = entry.end;
  }
}

function damaged(): KeptError {
  return new KeptError("truncated", "bad-input", say("truncated"));
}

function unsafe(): KeptError {
  return new KeptError("zip-unsafe", "bad-input", say("zip-unsafe"));
}
