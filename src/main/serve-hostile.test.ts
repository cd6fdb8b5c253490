import { connect } from "node:net";
import type { FastifyInstance } from "fastify";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledSite } from "../../test/bundled-site.ts";

let app: FastifyInstance;
let port = 0;
beforeAll(async () => {
  ({ app } = await bundledSite());
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => app.close());

/** Sends bytes as they are and reads until the server closes the connection. */
async function raw(bytes: string | Buffer): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.setTimeout(5_000, () => socket.destroy(new Error("the server neither answered nor closed")));
  socket.write(bytes);
  let text = "";
  socket.setEncoding("latin1");
  for await (const chunk of socket) text += String(chunk);
  return text;
}

const PIECES = [
  "..",
  "%2e%2e",
  "%2F",
  "%00",
  "\u0000",
  "%",
  "%zz",
  "%FF%FE",
  "%C0%AF",
  "__proto__",
  "constructor",
  "'",
  '"',
  "<script>",
  "${7*7}",
  "{{x}}",
  "\\",
  "//",
  "?",
  "#",
  "&",
  "=",
  ";",
  "%E5%89%B5",
  "創新",
  "🙂",
  "\ud800",
  "a".repeat(500),
  "-1",
  "1e309",
  "NaN",
  "null",
  "[]",
  "[object%20Object]",
];
const PREFIXES = [
  "/",
  "/en/",
  "/tc/plans/",
  "/sc/plans/hk-itib/",
  "/api/",
  "/api/v1/",
  "/api/v1/plans/",
  "/api/v1/plans/hk-itib/",
  "/assets/",
  "/en/progress",
  "/api/v1/progress",
];
const PARAMETERS = [
  "asOf",
  "bureau",
  "page",
  "pageSize",
  "__proto__",
  "constructor",
  "toString",
  "",
  "asOf[]",
  "asOf[$gt]",
];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 }));
const query = fc
  .array(fc.tuple(fc.constantFrom(...PARAMETERS), piece), { maxLength: 6 })
  .map((pairs) => (pairs.length === 0 ? "" : `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`));
const target = fc
  .tuple(fc.constantFrom(...PREFIXES), fc.array(piece, { maxLength: 4 }), query)
  .map(([prefix, parts, search]) => `${prefix}${parts.join("/")}${search}`);

describe("hostile requests", () => {
  it("are never answered with a fault of the program, nor with a page where a program asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        target,
        fc.constantFrom("GET", "HEAD", "POST", "DELETE", "OPTIONS"),
        piece,
        async (path, method, language) => {
          // As a client that encodes nothing but what HTTP itself forbids in a request line.
          const url = path.replaceAll(/[\s\u0000-\u0020\u007f-\uffff]/g, (character) =>
            encodeURIComponent(character.toWellFormed()),
          );
          const header = language.replaceAll(/[^\u0020-\u007e]/g, "");
          const answer = await raw(
            `${method} ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: ${header}\r\n\r\n`,
          );
          const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
          expect(status).toBeLessThan(500);
          expect(status).toBeGreaterThanOrEqual(200);
          expect(answer).not.toMatch(/\bnode_modules\b|\n\s+at \S+ \(/);
          const body = answer.slice(answer.indexOf("\r\n\r\n"));
          expect(body).not.toContain(/^\/api(?:[/?#]|$)/.test(url) ? "<!DOCTYPE html>" : "<script");
        },
      ),
      { numRuns: 600 },
    );
  });

  it.each([
    ["not HTTP at all", "hello\r\n\r\n", 400],
    ["a TLS greeting", Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]), 400],
    ["a header too large", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["an address too long", `GET /en/${"a".repeat(5_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 414],
    [
      "an address too long for programs",
      `GET /api/v1/plans?page=${"1".repeat(5_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      414,
    ],
    ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400],
    [
      "length and chunks",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["an unknown method", "BREW /en/progress HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["a body said to be huge", "POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n", 405],
  ])("%s is refused as the client's mistake", async (_name, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
  });

  it("a whole address as target is answered as its path, and its host is not repeated", async () => {
    const answer = await raw("GET http://example.org/en/progress HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain("example.org");
  });
});
