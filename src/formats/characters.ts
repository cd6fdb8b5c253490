import { Buffer } from "node:buffer";
import { detect } from "chardet";
import iconv from "iconv-lite";
import { KeptError } from "../base/errors.ts";
import type { Finding } from "../base/finding.ts";
import { say } from "./words/index.ts";

export type Characters = { readonly text: string; readonly findings: readonly Finding[] };

/**
 * A text file's characters: UTF-8 (with or without a byte order mark), UTF-16 with one, else Big5-HKSCS or GB18030,
 * and then with a finding that says which. Node's own Big5 decoder is wrong on a quarter of Hong Kong's characters.
 * Throws KeptError `empty-file` or `not-text`.
 */
export function readCharacters(bytes: Uint8Array): Characters {
  if (bytes.length === 0) throw new KeptError("empty-file", "bad-input", say("empty-file"));
  const marked = readMarked(bytes);
  const text = marked ?? readUtf8(bytes);
  const cut = text === null ? readCutUtf8(bytes) : null;
  if (text !== null || cut !== null) {
    if (!looksLikeText(text ?? cut ?? "")) throw notText();
    return {
      text: text ?? cut ?? "",
      findings: cut === null ? [] : [{ code: "truncated", severity: "error", message: say("truncated"), at: null }],
    };
  }
  const encoding = legacyEncoding(bytes);
  const legacy = encoding === null ? null : iconv.decode(Buffer.from(bytes), encoding);
  if (encoding === null || legacy === null || legacy.includes("\uFFFD") || !looksLikeText(legacy)) throw notText();
  const name = encoding === "big5hkscs" ? "Big5-HKSCS" : "GB18030";
  const message = say("encoding-read", { encoding: name });
  return { text: legacy, findings: [{ code: "encoding-read", severity: "info", message, at: null }] };
}

function notText(): KeptError {
  return new KeptError("not-text", "bad-input", say("not-text"));
}

function readMarked(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8 that breaks off in its last character, read up to there; null where it isn't even that. */
function readCutUtf8(bytes: Uint8Array): string | null {
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc2 && byte <= 0xf4);
  if (last === -1 || bytes.length < 4) return null;
  const text = readUtf8(bytes.subarray(0, bytes.length - Math.min(3, bytes.length) + last));
  return text !== null && /[^\u0000-\u007F]/u.test(text) ? text : null;
}

/** Only the two encodings that Chinese plans come in: a detector's other guesses would turn noise into letters. */
function legacyEncoding(bytes: Uint8Array): "big5hkscs" | "gb18030" | null {
  const guess = detect(bytes.subarray(0, 64 * 1024));
  if (guess === "Big5") return "big5hkscs";
  return guess === "GB18030" ? "gb18030" : null;
}

/** NULs, or more than a few control characters, are the mark of something that isn't text. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/gu)?.length ?? 0;
  return !sample.includes("\u0000") && controls <= Math.max(8, sample.length / 200);
}
