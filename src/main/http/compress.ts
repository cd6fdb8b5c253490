import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this a header costs more than compression saves. Bytes. */
const WORTHWHILE = 1_024;
/** How much compressed content is kept. Bytes. */
const KEPT = 64 * 1024 * 1024;
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z.+-]*\+)?(?:json|xml)\b)/;

/** The best encoding that a request accepts for content of this type and size, or null to send it as it is. */
export function encodingFor(accepted: string | undefined, contentType: string, size: number): Encoding | null {
  if (size < WORTHWHILE || !COMPRESSIBLE.test(contentType)) return null;
  const offers = (accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((offer) => offer.trim());
  const accepts = (name: string) =>
    offers.some((offer) => (offer === name || offer.startsWith(`${name};`)) && !/;\s*q=0(?:\.0*)?$/.test(offer));
  if (accepts("br")) return "br";
  return accepts("gzip") ? "gzip" : null;
}

/** Compresses, and keeps what it compressed under its digest: the same page is compressed once. */
export function createCompressor(): (content: Buffer, digest: string, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, Buffer>();
  let size = 0;
  return async (content, digest, encoding) => {
    const key = `${digest}-${encoding}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const compressed =
      encoding === "br"
        ? await toBrotli(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
          })
        : await toGzip(content, { level: 6 });
    for (const [oldest, forgotten] of kept) {
      if (size + compressed.length <= KEPT) break;
      kept.delete(oldest);
      size -= forgotten.length;
    }
    if (!kept.has(key)) size += compressed.length;
    kept.set(key, compressed);
    return compressed;
  };
}
