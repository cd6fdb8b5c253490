import type { FastifyReply, FastifyRequest } from "fastify";
import { preferredLang } from "../base/accept-language.ts";
import { KeptError } from "../base/errors.ts";
import { ADDRESS_LANGS, type Lang, langOfAddress } from "../base/language.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Assets } from "./assets.ts";
import { pageContext } from "./page-context.ts";
import { type Refusal, RefusalPage } from "./pages/refusal-page.tsx";
import { sendPage } from "./send-page.ts";

export type Refuse = {
  readonly fault: (
    error: Error & { statusCode?: number },
    request: FastifyRequest,
    reply: FastifyReply,
  ) => FastifyReply;
  readonly address: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
  readonly method: (allowed: string, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
};

/** How the portal says no, in the language of the address, else of the browser, else in Traditional Chinese. */
export function createRefusals({ catalogue, assets }: { catalogue: Catalogue; assets: Assets }): Refuse {
  const send = (
    refusal: Refusal,
    status: number,
    reference: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const lang = langOf(request);
    // What names nothing has no counterpart in another language: the switch leads to the start.
    const page = pageContext(lang, "", "", { url: null, assets });
    // A fault of the catalogue must not hide the page that says so.
    const plans = refusal === "error" ? [] : catalogue.plans();
    reply.code(status).headers({ "cache-control": "no-store", "vary": "Accept-Language" });
    return sendPage(
      reply,
      lang,
      true,
      <RefusalPage refusal={refusal} reference={reference} plans={plans} page={page} />,
    );
  };
  return {
    fault(error, request, reply) {
      const status = error.statusCode ?? 500;
      if (error instanceof KeptError && error.kind === "not-found") return send("not-found", 404, null, request, reply);
      if (status >= 400 && status < 500) return send("bad-address", status, null, request, reply);
      request.log.error({ err: error, reference: request.id, url: request.url }, "request failed");
      return send("error", 500, request.id, request, reply);
    },
    address: (request, reply) => {
      const slashed = SLASHED.exec(request.url);
      if (slashed !== null) return reply.redirect(`${slashed[1] ?? "/"}${slashed[2] ?? ""}`, 308);
      return send("not-found", 404, null, request, reply);
    },
    method(allowed, request, reply) {
      reply.header("allow", allowed);
      return send("method", 405, null, request, reply);
    },
  };
}

/** A page's address with a slash too many at its end. */
const SLASHED = /^(\/(?:en|tc|sc)(?:\/[\w.~-]+)*)\/(\?.*)?$/;

function langOf(request: FastifyRequest): Lang {
  const address = ADDRESS_LANGS.find((candidate) => new RegExp(`^/${candidate}(?:[/?]|$)`).test(request.url));
  return address === undefined
    ? (preferredLang(request.headers["accept-language"]) ?? "zh-Hant")
    : langOfAddress(address);
}
