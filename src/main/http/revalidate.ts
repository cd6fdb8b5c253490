import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { createCompressor, encodingFor } from "./compress.ts";

/**
 * Gives every good answer a strong ETag over the bytes sent, answers 304 to who has them already, and compresses.
 * The two go together: a strong ETag names one encoding's bytes (RFC 9110, 8.8.3.3).
 */
export function addRevalidation(app: FastifyInstance): void {
  const compress = createCompressor();
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.statusCode !== 200 || (typeof payload !== "string" && !Buffer.isBuffer(payload))) return payload;
    const content = typeof payload === "string" ? Buffer.from(payload) : payload;
    const type = String(reply.getHeader("content-type") ?? "");
    const digest = createHash("sha256").update(content).digest("base64url").slice(0, 27);
    const encoding = encodingFor(request.headers["accept-encoding"], type, content.length);
    const tag = `"${digest}${encoding === null ? "" : `-${encoding}`}"`;
    reply.header("etag", tag);
    const vary = reply.getHeader("vary");
    reply.header("vary", typeof vary === "string" && vary !== "" ? `${vary}, Accept-Encoding` : "Accept-Encoding");
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "public, max-age=0, must-revalidate");
    if (matches(request.headers["if-none-match"], tag)) {
      reply.code(304).removeHeader("content-type").removeHeader("content-length");
      return null;
    }
    if (encoding === null) return content;
    const compressed = await compress(content, digest, encoding);
    reply.header("content-encoding", encoding).header("content-length", compressed.length);
    return compressed;
  });
}

/** If-None-Match compares weakly: a proxy that recompresses marks our tag as weak and must still find it. */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === tag);
}
