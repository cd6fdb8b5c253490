import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { KeptError } from "../base/errors.ts";
import { LIMITS } from "./limits.ts";
import { say } from "./words/index.ts";

/** How often one stream may be packed within itself before it is taken for a trap. */
const LAYERS = 4;
/** How far before its stream a dictionary is looked for. Bytes. */
const DICTIONARY = 1024;

/**
 * Unpacks the deflated streams of a PDF before anything reads them, so that a small file can't fill the memory.
 * Pictures are measured one by one, all else together: pages of pictures are long but never held at once.
 * @throws KeptError `unpacks-too-large`.
 */
export function refuseTraps(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  let at = file.indexOf("stream");
  while (at !== -1) {
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf("endstream", at);
    const packed = file.subarray(start, end === -1 ? file.length : end);
    const size = isDeflated(packed) ? sizeOf(packed, LIMITS.unpackedBytes - unpacked, 1) : 0;
    if (!isPicture(file.subarray(Math.max(0, at - DICTIONARY), at))) unpacked += size;
    at = end === -1 ? -1 : file.indexOf("stream", end + 9);
  }
}

/** The two bytes that begin a zlib stream (RFC 1950, section 2.2). */
function isDeflated(packed: Uint8Array): boolean {
  const [method = 0, flags = 0] = packed;
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
}

function isPicture(before: Buffer): boolean {
  const text = before.toString("latin1");
  return /\/Subtype\s*\/Image/u.test(text.slice(text.lastIndexOf(" obj") + 1));
}

function sizeOf(packed: Uint8Array, most: number, layer: number): number {
  let content: Uint8Array;
  try {
    content = inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (!(error instanceof RangeError)) return 0; // damaged, or not deflated after all: its reader will tell
    throw tooLarge(error);
  }
  if (!isDeflated(content)) return content.length;
  if (layer === LAYERS) throw tooLarge();
  return content.length + sizeOf(content, most - content.length, layer + 1);
}

function tooLarge(cause?: unknown): KeptError {
  const limit = LIMITS.unpackedBytes / 1024 / 1024;
  return new KeptError("unpacks-too-large", "too-large", say("unpacks-too-large", { limit }), { cause });
}
