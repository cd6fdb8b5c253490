import type { FastifyInstance } from "fastify";

const NOTHING_BUT_OWN = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const UNUSED_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
  "usb",
];

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
  "cross-origin-opener-policy": "same-origin",
} as const;

/**
 * Headers that every answer carries, errors too. A page may use only its own styles and pictures, and no script.
 * `https` adds HSTS: only where the public address says so, or a copy on plain HTTP could not be reached again.
 */
export function addSecurityHeaders(app: FastifyInstance, { https }: { readonly https: boolean }): void {
  app.addHook("onSend", async (_request, reply, payload) => {
    const isPage = String(reply.getHeader("content-type") ?? "").startsWith("text/html");
    reply.headers(ALWAYS);
    reply.header("content-security-policy", isPage ? NOTHING_BUT_OWN : NOTHING);
    // What is open to every origin (CORS) may be embedded by every origin; a page may not.
    const isOpen = reply.hasHeader("access-control-allow-origin");
    reply.header("cross-origin-resource-policy", isOpen ? "cross-origin" : "same-origin");
    if (https) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
    return payload;
  });
}
