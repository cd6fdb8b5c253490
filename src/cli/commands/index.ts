import type { Command } from "../command.ts";
import { config } from "./config.ts";
import { planCompare } from "./plan-compare.ts";
import { planRead } from "./plan-read.ts";
import { planRoll } from "./plan-roll.ts";
import { planScaffold } from "./plan-scaffold.ts";
import { planWrite } from "./plan-write.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  status,
  planRead,
  planWrite,
  planCompare,
  planRoll,
  planScaffold,
  config,
];
