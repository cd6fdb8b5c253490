import type { Trilingual } from "./language.ts";

/** What kind of refusal an error is; doors turn it into an HTTP status or an exit code. */
export type ErrorKind = "bad-input" | "not-found" | "gone" | "conflict" | "forbidden" | "too-large" | "too-slow";

/**
 * A refusal that a person can do something about, said in their language.
 * Anything else that is thrown is a fault of the program: it is logged whole and shown to nobody.
 */
export class KeptError extends Error {
  override readonly name = "KeptError";
  readonly code: string;
  readonly kind: ErrorKind;
  readonly text: Trilingual;

  constructor(code: string, kind: ErrorKind, text: Trilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.code = code;
    this.kind = kind;
    this.text = text;
  }
}
