export { type Command, usageOf, written } from "./command.ts";
export { commands } from "./commands/index.ts";
export {
  type Context,
  type ExitCode,
  type Output,
  Refusal,
  type Services,
  type Serving,
  type ShownSetting,
} from "./context.ts";
export { printLines } from "./print.ts";
export { runCommandLine } from "./run-command-line.ts";
