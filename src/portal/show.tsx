import type { FastifyReply, FastifyRequest } from "fastify";
import type { Lang } from "../base/language.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { type AsOf, chooseAsOf } from "./as-of.ts";
import type { Assets } from "./assets.ts";
import { pageContext, planPath } from "./page-context.ts";
import { PlanPage } from "./pages/plan-page.tsx";
import { ProgressPage } from "./pages/progress-page.tsx";
import { sendPage } from "./send-page.ts";

export type Site = { readonly catalogue: Catalogue; readonly url: string | null; readonly assets: Assets };
type Asked = { readonly bureau: string; readonly period: string };

/** Shows a plan, or returns null where there is none. */
export function showPlan(
  site: Site,
  lang: Lang,
  { bureau, period }: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | null {
  const plan = site.catalogue.plan(bureau, period);
  if (plan === null) return null;
  const asOf = asOfAsked(site, request, reply);
  const progress = site.catalogue.progress({ asOf: asOf.instant, bureau });
  const page = pageContext(lang, planPath(bureau, period), queryOf(request), site);
  return sendPage(reply, lang, plan.sample, <PlanPage plan={plan} progress={progress} asOf={asOf} page={page} />);
}

export function showProgress(site: Site, lang: Lang, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asOf = asOfAsked(site, request, reply);
  const progress = site.catalogue.progress({ asOf: asOf.instant });
  const page = pageContext(lang, "/progress", queryOf(request), site);
  const plans = site.catalogue.plans();
  return sendPage(
    reply,
    lang,
    progress.sample,
    <ProgressPage plans={plans} progress={progress} asOf={asOf} page={page} />,
  );
}

/** A day that can't be read is answered with the page as of today, a notice, and 400. Other parameters are let be. */
function asOfAsked({ catalogue }: Site, request: FastifyRequest, reply: FastifyReply): AsOf {
  const given = new URLSearchParams(queryOf(request)).getAll("asOf");
  const asOf = chooseAsOf(given.length > 1 ? given.join(", ") : given[0], catalogue.now());
  if (asOf.unreadable !== null) reply.code(400).header("cache-control", "no-store");
  return asOf;
}

function queryOf(request: FastifyRequest): string {
  const start = request.url.indexOf("?");
  return start < 0 ? "" : request.url.slice(start + 1);
}
