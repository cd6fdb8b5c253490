import "./load-tsx.ts";
import { randomBytes } from "node:crypto";
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { isPathOfApi, nativeApi, refuseProgram } from "../api/native/index.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { HTTP_BOUNDS, refuseConnection } from "./http/bounds.ts";
import { addHealth } from "./http/health.ts";
import { addRevalidation } from "./http/revalidate.ts";
import { addSecurityHeaders } from "./http/security-headers.ts";

export type ServerOptions = {
  readonly catalogue: Catalogue;
  /** The address people use (`https://data.example.hk`), without a slash at its end; null where none is configured. */
  readonly url: string | null;
  readonly log: FastifyBaseLogger;
};

export type Server = { readonly address: string; readonly close: () => Promise<void> };

/**
 * Starts serving pages and APIs.
 * @throws what Node throws when the address can't be listened on (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export async function startServer({
  host,
  port,
  ...options
}: ServerOptions & { readonly host: string; readonly port: number }): Promise<Server> {
  const app = await assembleServer(options);
  const address = await app.listen({ host, port });
  return { address, close: () => app.close() };
}

/** The whole server, not yet listening. */
export async function assembleServer({ catalogue, url, log }: ServerOptions): Promise<FastifyInstance> {
  // Loaded late: pages are JSX, which Node reads only once load-tsx.ts has run.
  const { createPortal } = await import("../portal/index.ts");
  const portal = createPortal({ catalogue, url });
  const refuse = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
    isPathOfApi(request.url) ? refuseProgram(error, request, reply) : portal.refuse(error, request, reply);

  const app: FastifyInstance = fastify({
    loggerInstance: log,
    // Who looked at what is nobody's business; faults are logged where they are answered.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: makeReference,
    requestIdHeader: false,
    bodyLimit: HTTP_BOUNDS.bodyBytes,
    connectionTimeout: HTTP_BOUNDS.idleTimeout,
    requestTimeout: HTTP_BOUNDS.requestTimeout,
    keepAliveTimeout: HTTP_BOUNDS.keepAliveTimeout,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: HTTP_BOUNDS.parameterLength },
    http: { maxHeaderSize: HTTP_BOUNDS.headerBytes, headersTimeout: HTTP_BOUNDS.headersTimeout },
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
  });
  app.server.maxConnections = HTTP_BOUNDS.connections;
  addRevalidation(app);
  addSecurityHeaders(app, { https: url?.startsWith("https:") ?? false });
  refuseExcess(app);
  addHealth(app, catalogue);
  await app.register(nativeApi, { prefix: "/api", catalogue });
  await app.register(portal.pages);
  await app.ready();
  return app;
}

class AddressTooLong extends Error {
  readonly statusCode = 414;
}

/** A number that a person can read out and that finds the fault in the log: `3f9a-21bc-07d4`. */
function makeReference(): string {
  return randomBytes(6)
    .toString("hex")
    .replaceAll(/(.{4})(?=.)/g, "$1-");
}

/** Nothing public takes a body: it is left unread, and the connection closed behind the answer. */
function refuseExcess(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  app.addHook("onRequest", async (request, reply) => {
    const hasBody =
      request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
    if (hasBody) reply.header("connection", "close");
    if (request.url.length > HTTP_BOUNDS.urlLength) throw new AddressTooLong();
  });
}
