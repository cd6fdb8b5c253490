import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { KeptError } from "../base/errors.ts";
import { LIMITS } from "./limits.ts";
import { type ZipEntry, readEntries } from "./zip-entries.ts";
import { say } from "./words/index.ts";

/** A package's parts, none of them unpacked until it is asked for. */
export type Zip = {
  /** Part names in the directory's order, with forward slashes and none before the first folder. */
  readonly names: readonly string[];
  /**
   * A part's bytes, unpacked piece by piece as they are taken and never held whole; null where there is no such part.
   * Names are matched without case, as the package standard does.
   */
  readonly read: (name: string) => Iterable<Uint8Array> | null;
};

/** Packed bytes taken at a time; deflate makes at most 1,032 times as many of them. */
const INPUT = 4 * 1024;

/**
 * Opens a ZIP package without trusting what it says of itself: parts that overlap, bear one name twice, leave the package
 * or are locked are refused, and what `read` unpacks is counted as it comes, not as it is declared.
 * Throws KeptError `empty-file`, `truncated`, `old-office-file`, `locked`, `too-many-parts` or `zip-unsafe`;
 * reading throws `truncated`, or `unpacks-too-large` once all parts together exceed `LIMITS.unpackedBytes`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readEntries(bytes);
  let left: number = LIMITS.unpackedBytes;
  const spend = (length: number) => {
    if (length <= left) {
      left -= length;
      return;
    }
    throw new KeptError(
      "unpacks-too-large",
      "too-large",
      say("unpacks-too-large", { limit: LIMITS.unpackedBytes / (1024 * 1024) }),
    );
  };
  return {
    names: [...entries.values()].map(({ name }) => name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      // Where even the declared size is too much, nothing need be unpacked to say so.
      if (entry.size > left) spend(entry.size);
      return unpack(bytes.subarray(entry.start, entry.end), entry, spend);
    },
  };
}

function* unpack(packed: Uint8Array, entry: ZipEntry, spend: (length: number) => void): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const piece of entry.stored ? [packed] : inflate(packed, spend)) {
    if (entry.stored) spend(piece.length);
    size += piece.length;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

function* inflate(packed: Uint8Array, spend: (length: number) => void): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const inflater = new Inflate((piece) => {
    spend(piece.length);
    ready.push(piece);
  });
  for (let start = 0; start === 0 || start < packed.length; start += INPUT) {
    try {
      inflater.push(packed.subarray(start, start + INPUT), start + INPUT >= packed.length);
    } catch (error) {
      if (error instanceof KeptError || !(error instanceof Error) || !("code" in error)) throw error;
      throw damaged(error);
    }
    yield* ready.splice(0);
  }
}

function damaged(cause?: Error): KeptError {
  return new KeptError("truncated", "bad-input", say("truncated"), { cause });
}
