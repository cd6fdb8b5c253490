import type { FastifyInstance } from "fastify";
import { Value } from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledSite, siteOf, bundledCatalogue } from "../../test/bundled-site.ts";
import { PlanListSchema } from "../api/native/list-plans.ts";
import { ProblemSchema } from "../api/native/problem.ts";
import { PublicPlanSchema } from "../catalogue/index.ts";
import { ProgressSchema } from "../progress/index.ts";

let app: FastifyInstance;
beforeAll(async () => {
  ({ app } = await bundledSite());
});
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: "GET", url, headers });

describe("where a visitor is led", () => {
  it.each([
    [undefined, "/tc/plans/hk-itib/2026-2028"],
    ["fr", "/tc/plans/hk-itib/2026-2028"],
    ["en-GB,en;q=0.9", "/en/plans/hk-itib/2026-2028"],
    ["zh-CN", "/sc/plans/hk-itib/2026-2028"],
    ["zh-HK", "/tc/plans/hk-itib/2026-2028"],
  ])("with Accept-Language %s: to %s", async (language, to) => {
    const answer = await get("/", language === undefined ? {} : { "accept-language": language });
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(to);
    expect(answer.headers.vary).toContain("Accept-Language");
  });

  it("from a language's own root to the plan in that language", async () => {
    expect((await get("/sc")).headers.location).toBe("/sc/plans/hk-itib/2026-2028");
  });

  it("from an address with a slash too many to the one without, keeping the query", async () => {
    const answer = await get("/en/plans/hk-itib/2026-2028/?asOf=2026-01-01");
    expect(answer.statusCode).toBe(308);
    expect(answer.headers.location).toBe("/en/plans/hk-itib/2026-2028?asOf=2026-01-01");
  });

  it("never to another host", async () => {
    for (const url of ["//example.org/", "/en//example.org/", "/tc/..//example.org/", "///"]) {
      expect((await get(url)).headers.location ?? "", url).not.toMatch(/^\/\/|:/);
    }
  });
});

describe("pages", () => {
  it.each([
    ["/en/plans/hk-itib/2026-2028", "en"],
    ["/tc/plans/hk-itib/2026-2028", "zh-HK"],
    ["/sc/plans/hk-itib/2026-2028", "zh-Hans"],
    ["/en/progress", "en"],
    ["/tc/progress", "zh-HK"],
    ["/sc/progress", "zh-Hans"],
  ])("%s is in %s and says that it holds sample data", async (url, lang) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["content-language"]).toBe(lang);
    expect(answer.headers["x-robots-tag"]).toBe("noindex");
    expect(answer.body).toContain(`<html lang="${lang}">`);
    expect(answer.body).toContain('<meta name="robots" content="noindex"/>');
    expect(answer.body).toContain('class="banner"');
  });

  it("show all sixteen commitments and the digest of the document received", async () => {
    const { body } = await get("/en/plans/hk-itib/2026-2028");
    expect(body.match(/<tr role="row" id="/g)).toHaveLength(16);
    expect(body).toContain("65c82c1a46da4b6971c44944306b4518e3f6b490651ec507e0e63eab4ae9d731");
    expect(body).toContain("Of 16 promised datasets in this sample, as of 24 November 2026");
  });

  it("tell a table that is not applicable from one that is empty", async () => {
    const { body } = await get("/en/plans/hk-itib/2026-2028");
    expect(body.match(/<strong>Not applicable<\/strong>/g)).toHaveLength(5);
    expect(body.match(/<strong>No entry<\/strong>/g)).toHaveLength(1);
  });

  it("say what stood on another day", async () => {
    const { body } = await get("/en/plans/hk-itib/2026-2028?asOf=2026-01-15");
    expect(body).toContain("as of 15 January 2026");
    expect(body).toContain('value="2026-01-15"');
    expect(body).toContain("/api/v1/progress?bureau=hk-itib&amp;asOf=2026-01-15");
  });

  it("answer a day that can't be read with 400, the page and what was expected", async () => {
    const answer = await get("/en/plans/hk-itib/2026-2028?asOf=%3Cscript%3E2026-02-30");
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("&lt;script>2026-02-30");
    expect(answer.body).not.toContain("<script");
    expect(answer.body).toContain("Write it like 2026-11-24");
  });

  it("say that a day is still to come, and that the plan was not yet in force", async () => {
    expect((await get("/en/plans/hk-itib/2026-2028?asOf=2027-06-01")).body).toContain("is still to come");
    expect((await get("/en/plans/hk-itib/2026-2028?asOf=2025-06-01")).body).toContain("was not yet in force");
  });

  it("let unknown parameters be, and keep them in the language switch", async () => {
    const answer = await get("/en/progress?from=mail&asOf=2026-03-01");
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('href="/tc/progress?from=mail&amp;asOf=2026-03-01"');
  });

  it("name their counterparts for search engines where the public address is known", async () => {
    const { app: known } = await siteOf(await bundledCatalogue(), "https://data.example.hk");
    const answer = await known.inject("/en/progress");
    expect(answer.body).toContain('<link rel="canonical" href="https://data.example.hk/en/progress"/>');
    expect(answer.body).toContain('hreflang="zh-Hant" href="https://data.example.hk/tc/progress"');
    expect(answer.headers["strict-transport-security"]).toBeDefined();
  });
});

describe("the native API", () => {
  it("lists plans in pages", async () => {
    const answer = await get("/api/v1/plans");
    expect(Value.Check(PlanListSchema, answer.json())).toBe(true);
    expect(answer.json()).toMatchObject({ total: 1, page: 1, pageSize: 50, sample: true });
    expect((await get("/api/v1/plans?page=2&pageSize=1")).json()).toMatchObject({ total: 1, page: 2, plans: [] });
  });

  it("gives a plan that fits its schema, with nothing of the file system in it", async () => {
    const answer = await get("/api/v1/plans/hk-itib/2026-2028");
    expect(Value.Errors(PublicPlanSchema, answer.json())).toEqual([]);
    expect(answer.json().commitments).toHaveLength(16);
    expect(answer.body.includes("bureaux/hk-itib") || answer.body.includes(".yaml")).toBe(false);
    expect(answer.headers["x-robots-tag"]).toBe("noindex");
  });

  it("gives progress as of now and as of any day, in Hong Kong time", async () => {
    const now = await get("/api/v1/progress");
    expect(Value.Errors(ProgressSchema, now.json())).toEqual([]);
    expect(now.json()).toMatchObject({ asOf: "2026-11-24T10:00:00+08:00", sample: true });
    const then = await get("/api/v1/progress?bureau=hk-itib&asOf=2026-01-31");
    expect(then.json().asOf).toBe("2026-01-31T23:59:59.999+08:00");
    const instant = await get("/api/v1/progress?asOf=2026-01-31T02:00:00%2B00:00");
    expect(instant.json().asOf).toBe("2026-01-31T10:00:00+08:00");
  });

  it.each([
    ["/api/v1/plans?sort=name", 400, "unknown-parameter", /sort.*page, pageSize/],
    ["/api/v1/plans/hk-itib/2026-2028?lang=en", 400, "unknown-parameter", /takes none/],
    ["/api/v1/plans?page=0", 400, "wrong-parameter", /page.*whole number from 1/],
    ["/api/v1/plans?page=1e3", 400, "wrong-parameter", /page/],
    ["/api/v1/plans?pageSize=101", 400, "wrong-parameter", /from 1 to 100/],
    ["/api/v1/progress?asOf=2026-02-30", 400, "wrong-parameter", /such as 2026-11-24/],
    ["/api/v1/progress?asOf=", 400, "wrong-parameter", /asOf/],
    ["/api/v1/progress?asOf=2026-01-01&asOf=2026-01-02", 400, "repeated-parameter", /once/],
    ["/api/v1/progress?bureau=HK%20ITIB", 400, "wrong-parameter", /hk-itib/],
    ["/api/v1/progress?bureau=hk-td", 404, "bureau-not-found", /hk-itib/],
    ["/api/v1/progress?__proto__=1", 400, "unknown-parameter", /__proto__/],
    ["/api/v1/plans/hk-itib/2099-2100", 404, "plan-not-found", /2099-2100/],
    ["/api/v1/nothing", 404, "not-found", /\/api\/v1\/nothing/],
    ["/api", 404, "not-found", /\/api/],
    ["/api/%FF", 400, "bad-request", /encoded/],
  ])("refuses %s with %i and %s", async (url, status, code, detail) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(Value.Errors(ProblemSchema, answer.json())).toEqual([]);
    expect(answer.json()).toMatchObject({ status, code, type: `urn:problem-type:kept:${code}` });
    expect(answer.json().detail).toMatch(detail);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
  });

  it("says refusals in the reader's language", async () => {
    const answer = await get("/api/v1/plans?sort=1", { "accept-language": "zh-HK" });
    expect(answer.json().title).toBe("未能理解有關請求");
    expect(answer.headers["content-language"]).toBe("zh-Hant");
    expect(answer.headers.vary).toContain("Accept-Language");
    expect((await get("/api/v1/plans?sort=1", { "accept-language": "zh-CN" })).json().detail).toContain("参数");
  });

  it("is open to pages of every origin, preflight included", async () => {
    const answer = await app.inject({ method: "OPTIONS", url: "/api/v1/plans" });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers["access-control-allow-headers"]).toContain("If-None-Match");
    const plans = await get("/api/v1/plans");
    expect(plans.headers["access-control-allow-origin"]).toBe("*");
    expect(plans.headers["cross-origin-resource-policy"]).toBe("cross-origin");
  });
});

describe("every answer", () => {
  const pages = ["/en/progress", "/api/v1/plans", "/api/v1/progress", "/tc/plans/hk-itib/2026-2028"];

  it.each(pages)("%s has a strong ETag, and 304 for who has it", async (url) => {
    for (const encoding of ["identity", "gzip", "br"]) {
      const first = await get(url, { "accept-encoding": encoding });
      const tag = String(first.headers.etag);
      expect(tag).toMatch(/^"[\w-]{27}(?:-(?:br|gzip))?"$/);
      expect(first.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      const again = await get(url, { "accept-encoding": encoding, "if-none-match": `"other", W/${tag}` });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe("");
      expect(again.headers.etag).toBe(tag);
    }
  });

  it("is compressed as asked, the same content each way", async () => {
    const plain = await get("/en/progress");
    const { gunzipSync, brotliDecompressSync } = await import("node:zlib");
    const zipped = await get("/en/progress", { "accept-encoding": "gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.headers.vary).toContain("Accept-Encoding");
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
    const brotli = await get("/en/progress", { "accept-encoding": "gzip, br" });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
    expect(brotli.headers["content-length"]).toBe(String(brotli.rawPayload.length));
    expect((await get("/en/progress", { "accept-encoding": "br;q=0" })).headers["content-encoding"]).toBeUndefined();
  });

  it.each(pages)("%s answers HEAD with GET's headers and no body", async (url) => {
    const [head, whole] = await Promise.all([app.inject({ method: "HEAD", url }), get(url)]);
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe("");
    expect(head.headers.etag).toBe(whole.headers.etag);
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
  });

  it.each([...pages, "/", "/tc", "/nowhere", "/api/v1/nothing", "/healthz"])(
    "%s carries the security headers",
    async (url) => {
      const { headers } = await get(url);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
      expect(headers["referrer-policy"]).toBeDefined();
      expect(headers["permissions-policy"]).toBeDefined();
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-resource-policy"]).toBeDefined();
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["x-powered-by"]).toBeUndefined();
    },
  );

  it.each([
    ["/en/progress", "GET, HEAD"],
    ["/", "GET, HEAD"],
    ["/api/v1/plans", "GET, HEAD, OPTIONS"],
  ])("%s refuses other methods with 405 and what is allowed", async (url, allow) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const answer = await app.inject({ method, url });
      expect(answer.statusCode, method).toBe(405);
      expect(answer.headers.allow).toBe(allow);
    }
  });

  it("leaves a body unread and closes the connection behind it", async () => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/v1/plans",
      payload: "{not json",
      headers: { "content-type": "application/json" },
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.connection).toBe("close");
  });
});

describe("assets", () => {
  it("are named by their content and may be kept for ever", async () => {
    const { body } = await get("/en/progress");
    const addresses = [...body.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const answer = await get(address);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(address).toMatch(/\.[0-9a-f]{16}\./);
    }
    expect((await get("/assets/portal.0000000000000000.css")).statusCode).toBe(404);
  });
});

describe("what is not there", () => {
  it.each([
    ["/en/nothing", "en", "Page not found"],
    ["/tc/plans/hk-itib/1999-2000", "zh-HK", "找不到網頁"],
    ["/sc/nothing", "zh-Hans", "找不到网页"],
    ["/nothing", "zh-HK", "找不到網頁"],
  ])("%s is an honest 404 in %s", async (url, lang, text) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain(`<html lang="${lang}">`);
    expect(answer.body).toContain(text);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("is said in the browser's language outside the languages' addresses", async () => {
    expect((await get("/nothing", { "accept-language": "en" })).body).toContain("Page not found");
  });
});

describe("a fault of the program", () => {
  const broken = async () => {
    const whole = await bundledCatalogue();
    return siteOf({
      ...whole,
      progress: () => {
        throw new Error("secret-detail");
      },
    });
  };

  it("is logged whole, and shown as a reference number and nothing else", async () => {
    const { app: site, logged } = await broken();
    const page = await site.inject("/en/progress");
    expect(page.statusCode).toBe(500);
    expect(page.body).not.toMatch(/secret-detail|\.tsx?\b|\n\s+at /);
    const reference = /class="reference">([0-9a-f-]+)</.exec(page.body)?.[1] ?? "none";
    expect(logged()).toContain(reference);
    expect(logged()).toContain("secret-detail");
    expect(logged()).toContain("serve.test.ts");
  });

  it("is a problem with the reference for programs", async () => {
    const { app: site, logged } = await broken();
    const answer = await site.inject("/api/v1/progress");
    expect(answer.statusCode).toBe(500);
    expect(Value.Errors(ProblemSchema, answer.json())).toEqual([]);
    expect(answer.json()).toMatchObject({ code: "internal", status: 500 });
    expect(answer.body).not.toContain("secret-detail");
    expect(logged()).toContain(answer.json().reference);
  });
});

describe("health", () => {
  it("is well, and ready once there is a plan to serve", async () => {
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
    expect((await get("/readyz")).json()).toEqual({ status: "ready", plans: 1 });
    const { app: empty } = await siteOf({ ...(await bundledCatalogue()), plans: () => [] });
    expect((await empty.inject("/readyz")).statusCode).toBe(503);
    expect((await empty.inject("/")).headers.location).toBe("/tc/progress");
  });
});
