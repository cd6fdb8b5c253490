import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { preferredLang } from "../base/accept-language.ts";
import { ADDRESS_LANGS, type Lang, langOfAddress } from "../base/language.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { type Assets, readAssets } from "./assets.ts";
import { pageAddress, planPath } from "./page-context.ts";
import { createRefusals, type Refuse } from "./refuse.tsx";
import { showPlan, showProgress } from "./show.tsx";

export type PortalOptions = {
  readonly catalogue: Catalogue;
  /** The address people use, without a slash at its end; null where none is configured. */
  readonly url: string | null;
};

export type Portal = {
  /** Mounted at the root: its "not found" answers for every address that no other door knows. */
  readonly pages: FastifyPluginAsync;
  /** Answers what fails before an address is found. */
  readonly refuse: Refuse["fault"];
};

type PlanParams = { Params: { bureau: string; period: string } };

/** The door for people. */
export function createPortal({ catalogue, url }: PortalOptions): Portal {
  const assets = readAssets();
  const site = { catalogue, url, assets };
  const refuse = createRefusals(site);
  const pages: FastifyPluginAsync = async (app) => {
    app.setErrorHandler(refuse.fault);
    app.setNotFoundHandler(refuse.address);
    onlyRead(app, refuse);
    app.get("/", (request, reply) => {
      const lang = preferredLang(request.headers["accept-language"]) ?? "zh-Hant";
      return toFirstPlan(catalogue, lang, reply.header("vary", "Accept-Language"));
    });
    for (const address of ADDRESS_LANGS) {
      const lang = langOfAddress(address);
      app.get(`/${address}`, (_request, reply) => toFirstPlan(catalogue, lang, reply));
      app.get<PlanParams>(
        `/${address}/plans/:bureau/:period`,
        (request, reply) => showPlan(site, lang, request.params, request, reply) ?? refuse.address(request, reply),
      );
      app.get(`/${address}/progress`, (request, reply) => showProgress(site, lang, request, reply));
    }
    serveAssets(app, assets);
  };
  return { pages, refuse: refuse.fault };
}

/** Until there is a home page, the first plan is where to begin. */
function toFirstPlan(catalogue: Catalogue, lang: Lang, reply: FastifyReply): FastifyReply {
  const [first] = catalogue.plans();
  const path = first === undefined ? "/progress" : planPath(first.bureau.id, first.period);
  return reply.header("cache-control", "public, max-age=0, must-revalidate").redirect(pageAddress(lang, path), 302);
}

function serveAssets(app: FastifyInstance, assets: Assets): void {
  for (const { address, type, content } of Object.values(assets)) {
    app.get(address, (_request, reply) =>
      reply.header("cache-control", "public, max-age=31536000, immutable").type(type).send(content),
    );
  }
}

const ALLOWED = "GET, HEAD";

/** Pages are only read: every other method is answered 405 with what is allowed. */
function onlyRead(app: FastifyInstance, refuse: Refuse): void {
  app.addHook("onRoute", ({ method, url }) => {
    if (method !== "GET") return;
    app.route({
      method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"],
      url,
      handler: (request, reply) => refuse.method(ALLOWED, request, reply),
    });
  });
}
