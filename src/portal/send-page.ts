import type { FastifyReply } from "fastify";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { type Lang, pageLang } from "../base/language.ts";

/** Sends a page: `sample` ones are not for search engines, in the header as in the page. */
export function sendPage(reply: FastifyReply, lang: Lang, sample: boolean, page: VNode): FastifyReply {
  if (sample) reply.header("x-robots-tag", "noindex");
  return reply
    .header("content-language", pageLang(lang))
    .type("text/html; charset=utf-8")
    .send(`<!DOCTYPE html>\n${render(page)}\n`);
}
