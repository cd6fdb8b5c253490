import type { Context, Output, Services } from "./context.ts";

/** A context for tests: what is written is kept, and a service that wasn't given may not be used. */
export type ExampleContext = Context & { readonly printed: () => string; readonly complained: () => string };

type Wishes = Partial<Omit<Context, "out" | "err" | "services">> & {
  readonly isTerminal?: boolean;
  readonly services?: Partial<Services>;
};

export function exampleContext({ isTerminal = false, services = {}, ...wishes }: Wishes = {}): ExampleContext {
  const [out, err] = [memory(isTerminal), memory(isTerminal)];
  const unused = async (): Promise<never> => {
    throw new Error("this test gave no such service");
  };
  return {
    lang: "en",
    folder: "/",
    largestDocument: 1024 * 1024,
    now: () => Date.UTC(2026, 10, 24, 4),
    version: "1.2.3",
    settings: [],
    ...wishes,
    out: out.output,
    err: err.output,
    services: { readPlan: unused, bureaux: unused, catalogue: unused, serve: unused, ...services },
    printed: out.text,
    complained: err.text,
  };
}

function memory(isTerminal: boolean): { output: Output; text: () => string } {
  const written: Buffer[] = [];
  const output: Output = {
    isTerminal,
    async write(bytes) {
      written.push(Buffer.from(bytes));
    },
  };
  return { output, text: () => Buffer.concat(written).toString() };
}
