import type { Lang, Trilingual } from "../base/language.ts";
import type { Instant } from "../base/time.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { LoadedBureau, PlanReading } from "../plan/index.ts";

/** How a command ends: 0 done, 1 the data has errors, 2 wrong usage, 3 the program failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A stream that a command writes to. `write` settles when the bytes are on their way, also when nobody reads them. */
export type Output = {
  readonly isTerminal: boolean;
  readonly write: (bytes: string | Uint8Array) => Promise<void>;
};

/** A setting as it is in force. */
export type ShownSetting = {
  readonly name: string;
  readonly value: string;
  readonly default: string;
  readonly from: "environment" | "default";
  readonly about: Trilingual;
};

/** The server while it runs. */
export type Serving = {
  /** What it listens on, and the address people use; without a slash at the end. */
  readonly address: string;
  readonly url: string;
  /** Settles when it was asked to stop and has stopped. */
  readonly stopped: Promise<void>;
};

/** What the commands need of the world, each made only when asked for. */
export type Services = {
  /** Reads a plan document of this file name in a process of its own, within bounds of time and memory. */
  readonly readPlan: (bytes: Uint8Array, name: string) => Promise<PlanReading>;
  readonly bureaux: () => Promise<readonly LoadedBureau[]>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly serve: () => Promise<Serving>;
};

/** All that a command is given besides its arguments. */
export type Context = {
  readonly lang: Lang;
  /** Path of the working folder. */
  readonly folder: string;
  /** Bytes of the largest document that is read. */
  readonly largestDocument: number;
  readonly out: Output;
  readonly err: Output;
  readonly now: () => Instant;
  readonly version: string;
  readonly settings: readonly ShownSetting[];
  readonly services: Services;
};

/** Ends a command with a sentence and an exit code: wrong usage, or a failure that has a plain cause. */
export class Refusal extends Error {
  readonly exit: ExitCode;
  readonly text: Trilingual;

  constructor(exit: ExitCode, text: Trilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.exit = exit;
    this.text = text;
  }
}
