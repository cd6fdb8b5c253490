import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import { KeptError } from "../../base/errors.ts";
import { type Catalogue, type PublicPlan, PublicPlanSchema } from "../../catalogue/index.ts";
import { type Progress, ProgressSchema } from "../../progress/index.ts";
import { listPlans, PlanListSchema } from "./list-plans.ts";
import { onlyGet } from "./only-get.ts";
import { refuseAddress, refuseProgram } from "./problem.ts";
import {
  checkQuery,
  NoQuerySchema,
  PageQuerySchema,
  PlanParamsSchema,
  ProgressQuerySchema,
  readAsOf,
  readBureau,
} from "./read-query.ts";
import { say } from "./words/index.ts";

export { refuseProgram } from "./problem.ts";

/** True for an address whose refusals are for programs: `/api` and all below it. */
export function isPathOfApi(url: string): boolean {
  return /^\/api(?:[/?#]|$)/.test(url);
}

/** The native API, mounted at `/api`: `/v1/plans`, `/v1/plans/{bureau}/{period}`, `/v1/progress`. */
export const nativeApi: FastifyPluginAsyncTypebox<{ readonly catalogue: Catalogue }> = async (app, { catalogue }) => {
  app.setErrorHandler(refuseProgram);
  app.setNotFoundHandler(refuseAddress);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  onlyGet(app);

  app.setValidatorCompiler(checkQuery);

  app.get(
    "/v1/plans",
    { schema: { querystring: PageQuerySchema, response: { 200: PlanListSchema } } },
    async ({ query }, reply) => answer(reply, listPlans(catalogue, query)),
  );
  app.get(
    "/v1/plans/:bureau/:period",
    { schema: { params: PlanParamsSchema, querystring: NoQuerySchema, response: { 200: PublicPlanSchema } } },
    async ({ params }, reply) => answer(reply, planOf(catalogue, params)),
  );
  app.get(
    "/v1/progress",
    { schema: { querystring: ProgressQuerySchema, response: { 200: ProgressSchema } } },
    async ({ query }, reply) => answer(reply, progressOf(catalogue, query)),
  );
};

function planOf(catalogue: Catalogue, { bureau, period }: { bureau: string; period: string }): PublicPlan {
  const plan = catalogue.plan(bureau, period);
  if (plan === null) throw new KeptError("plan-not-found", "not-found", say("plan-not-found", { bureau, period }));
  return plan;
}

function progressOf(catalogue: Catalogue, query: { bureau?: string; asOf?: string }): Progress {
  const bureau = readBureau(query.bureau);
  const asOf = readAsOf(query.asOf) ?? catalogue.now();
  if (bureau === null) return catalogue.progress({ asOf });
  const known = catalogue.bureaux();
  if (!known.includes(bureau)) {
    const text = say("bureau-not-found", { bureau, known: known.join(", ") });
    throw new KeptError("bureau-not-found", "not-found", text);
  }
  return catalogue.progress({ asOf, bureau });
}

/** Every answer that holds sample data says so in itself, and is not for search engines. */
function answer(reply: FastifyReply, content: { readonly sample: boolean }): FastifyReply {
  if (content.sample) reply.header("x-robots-tag", "noindex");
  return reply.type("application/json; charset=utf-8").send(content);
}
