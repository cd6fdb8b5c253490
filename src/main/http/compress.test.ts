import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createCompressor, encodingFor } from "./compress.ts";

describe("the encoding of an answer", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br; q=0.000", null],
    ["identity", null],
    ["", null],
    [undefined, null],
  ])("for %s is %s", (accepted, encoding) => {
    expect(encodingFor(accepted, "text/html; charset=utf-8", 10_000)).toBe(encoding);
  });

  it("is none for what is small or compressed already", () => {
    expect(encodingFor("br", "text/html", 100)).toBeNull();
    expect(encodingFor("br", "application/zip", 10_000)).toBeNull();
    expect(encodingFor("br", "application/problem+json; charset=utf-8", 10_000)).toBe("br");
  });
});

describe("compressing", () => {
  it("is done once for the same content", async () => {
    const compress = createCompressor();
    const content = Buffer.from("守諾".repeat(1_000));
    const first = await compress(content, "digest", "gzip");
    expect(gunzipSync(first)).toEqual(content);
    expect(await compress(content, "digest", "gzip")).toBe(first);
    expect(await compress(content, "digest", "br")).not.toEqual(first);
  });
});
