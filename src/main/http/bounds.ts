import type { Socket } from "node:net";

/** Bounds on what is asked, before anything of it is understood. Sizes in bytes, times in milliseconds. */
export const HTTP_BOUNDS = {
  /** The whole target: no address of ours takes a tenth. */
  urlLength: 4_096,
  /** Request line and headers together. */
  headerBytes: 16 * 1024,
  /** Nothing public takes a body. */
  bodyBytes: 1_024,
  /** One parameter in a path. */
  parameterLength: 200,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  idleTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connections: 4_096,
} as const;

const ANSWERS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what isn't HTTP at all: there is no request to answer, so there is nothing to say in any language. */
export function refuseConnection(error: Error & { code: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = ANSWERS[error.code] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n`);
}
