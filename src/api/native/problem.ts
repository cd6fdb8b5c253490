import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { preferredLang } from "../../base/accept-language.ts";
import { type ErrorKind, KeptError } from "../../base/errors.ts";
import type { Trilingual } from "../../base/language.ts";
import { say } from "./words/index.ts";

/** What every refusal looks like: RFC 9457. `code` never changes its meaning; `title` and `detail` follow `Accept-Language`. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.String(),
    detail: Type.String(),
    instance: Type.String({ description: "The path that was asked for." }),
    reference: Type.Optional(Type.String({ description: "Finds a fault of the program in its log." })),
  },
  { additionalProperties: false },
);

type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: Trilingual;
  readonly detail: Trilingual;
  readonly reference?: string;
};

const STATUS: Readonly<Record<ErrorKind, number>> = {
  "bad-input": 400,
  "not-found": 404,
  "gone": 410,
  "conflict": 409,
  "forbidden": 403,
  "too-large": 413,
  "too-slow": 422,
};

/** Answers a refusal or a fault. A fault is logged whole; its answer says a reference and nothing of what failed. */
export function refuseProgram(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.status >= 500)
    request.log.error({ err: error, reference: request.id, url: request.url }, "request failed");
  return sendProblem(problem, request, reply);
}

function problemOf(error: Error & { statusCode?: number }, request: FastifyRequest): Problem {
  if (error instanceof KeptError) {
    return { status: STATUS[error.kind], code: error.code, title: say(`title-${error.kind}`), detail: error.text };
  }
  const status = error.statusCode ?? 500;
  const title = say("title-bad-input");
  if (status === 414)
    return { status, code: "address-too-long", title, detail: say("address-too-long", { most: 4096 }) };
  if (status >= 400 && status < 500) return { status: 400, code: "bad-request", title, detail: say("bad-request") };
  const reference = request.id;
  return {
    status: 500,
    code: "internal",
    title: say("title-internal"),
    detail: say("internal", { reference }),
    reference,
  };
}

export function refuseMethod(allowed: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail = say("method-not-allowed", { method: request.method, path: pathOf(request), allowed });
  reply.header("allow", allowed);
  return sendProblem(
    { status: 405, code: "method-not-allowed", title: say("title-method-not-allowed"), detail },
    request,
    reply,
  );
}

export function refuseAddress(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail = say("not-found", { path: pathOf(request) });
  return sendProblem({ status: 404, code: "not-found", title: say("title-not-found"), detail }, request, reply);
}

function sendProblem(
  { status, code, title, detail, reference }: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const lang = preferredLang(request.headers["accept-language"]) ?? "en";
  const body = {
    type: `urn:problem-type:kept:${code}`,
    title: title[lang],
    status,
    code,
    detail: detail[lang],
    instance: pathOf(request),
    ...(reference === undefined ? {} : { reference }),
  };
  return reply
    .code(status)
    .headers({
      "content-language": lang,
      "vary": "Accept-Language",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
    })
    .type("application/problem+json; charset=utf-8")
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
