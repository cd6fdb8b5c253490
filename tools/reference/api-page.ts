import { fastify, type RouteOptions } from "fastify";
import { nativeApi } from "../../src/api/native/index.ts";
import { createCatalogue } from "../../src/catalogue/index.ts";
import { recordReleases } from "../../src/progress/index.ts";
import { code, markdownTable } from "./markdown.ts";

/** The routes of the native API, from the schemas that its requests are checked with. */
export async function apiPage(): Promise<string> {
  const record = recordReleases([]);
  const catalogue = createCatalogue({ plans: () => [], record: () => record, now: () => 0 });
  const app = fastify();
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => {
    if (route.method === "GET" && route.schema !== undefined) routes.push(route);
  });
  await app.register(nativeApi, { prefix: "/api", catalogue });
  await app.ready();
  await app.close();
  return [
    "# HTTP API",
    "",
    "Answers are JSON. An error is a problem document (RFC 9457) with a stable `code`; see [findings and errors](findings.md).",
    ...routes.flatMap(routePart),
  ].join("\n");
}

function routePart({ url, schema }: RouteOptions): string[] {
  const answers = schema?.response;
  const answer = typeof answers === "object" && answers !== null && "200" in answers ? answers["200"] : undefined;
  const rows = [
    ...fieldRows(schema?.params, "path"),
    ...fieldRows(schema?.querystring, "query"),
    ...fieldRows(answer, "answer"),
  ];
  return ["", `## GET ${url.replace(/:(\w+)/g, "{$1}")}`, "", markdownTable(["field", "in", "meaning"], rows)];
}

function fieldRows(schema: unknown, place: string): string[][] {
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return [];
  return Object.entries(schema.properties ?? {}).map(([name, field]: [string, { readonly description?: string }]) => [
    code(name),
    place,
    field.description ?? "",
  ]);
}
