import { isatty } from "node:tty";
import type { Output } from "../cli/index.ts";

/**
 * A standard stream as commands write to it. When the reader has gone (`kept … | head -1`) what is written from then on
 * is for nobody: the command ends as it would have.
 */
export function outputTo(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  let gone = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  const write = (bytes: string | Uint8Array, done: (error?: Error) => void): void => {
    if (gone) return done();
    stream.write(bytes, (error) => {
      const isGone = error instanceof Error && "code" in error && error.code === "EPIPE";
      done(isGone ? undefined : (error ?? undefined));
    });
  };
  return {
    isTerminal: isatty(stream.fd),
    write: (bytes) =>
      new Promise((resolve, reject) => {
        write(bytes, (error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
