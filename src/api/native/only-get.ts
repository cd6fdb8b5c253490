import type { FastifyInstance } from "fastify";
import { refuseMethod } from "./problem.ts";

const ALLOWED = "GET, HEAD, OPTIONS";

/**
 * Opens every address to pages of other origins, and answers methods other than GET and HEAD honestly: 405 with what is allowed.
 * Conditional requests need a preflight, which OPTIONS answers.
 */
export function onlyGet(app: FastifyInstance): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers({ "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, X-Robots-Tag" });
  });
  app.addHook("onRoute", ({ method, url, prefix }) => {
    if (method !== "GET") return;
    const path = url.slice(prefix.length);
    app.options(path, async (_request, reply) =>
      reply
        .headers({
          "allow": ALLOWED,
          "access-control-allow-methods": ALLOWED,
          "access-control-allow-headers": "Accept, Accept-Language, If-None-Match, If-Modified-Since",
          "access-control-max-age": "86400",
        })
        .code(204)
        .send(),
    );
    app.route({
      method: ["POST", "PUT", "PATCH", "DELETE", "TRACE"],
      url: path,
      handler: (request, reply) => refuseMethod(ALLOWED, request, reply),
    });
  });
}
