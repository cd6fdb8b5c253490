import type { FastifyInstance } from "fastify";
import type { Catalogue } from "../../catalogue/index.ts";

/** `/healthz`: the process answers. `/readyz`: it has something to serve; a load balancer sends requests only then. */
export function addHealth(app: FastifyInstance, catalogue: Catalogue): void {
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const plans = catalogue.plans().length;
    const status = plans > 0 ? "ready" : "no-plan";
    return reply
      .code(plans > 0 ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status, plans });
  });
}
