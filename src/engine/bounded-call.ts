import type { ErrorKind } from "../base/errors.ts";
import type { Trilingual } from "../base/language.ts";

/** What a piece of work may use before it is stopped. */
export type Bounds = {
  /** From the start of its process, loading its modules included. */
  readonly milliseconds: number;
  /** JavaScript heap of its process, MiB. */
  readonly heapMegabytes: number;
  /** Memory of its process altogether, MiB: buffers are not part of the heap. */
  readonly megabytes: number;
};

/** What a process is asked to do: call this export of this module with these arguments. */
export type Call = {
  readonly module: string;
  readonly exported: string;
  readonly args: readonly unknown[];
  readonly bounds: Bounds;
};

/** What it answers, if it lives to. */
export type Answer =
  | { readonly kind: "result"; readonly value: unknown }
  | { readonly kind: "refusal"; readonly code: string; readonly refusal: ErrorKind; readonly text: Trilingual }
  | { readonly kind: "fault"; readonly message: string; readonly stack: string };

/** What the thread that watches a process is told, and how it reads that. */
export function watchArguments({ milliseconds, megabytes }: Bounds): string[] {
  return [String(milliseconds), String(megabytes)];
}

export function readWatchArguments(argv: readonly string[]): Pick<Bounds, "milliseconds" | "megabytes"> {
  const [milliseconds = 0, megabytes = 0] = argv.map(Number);
  return { milliseconds, megabytes };
}
