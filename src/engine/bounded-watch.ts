import { readWatchArguments } from "./bounded-call.ts";

// Runs beside the work in its process, because work that never pauses can't watch itself, and outlives a parent that
// was killed: without it a document read at that moment would be read for ever.

/** Milliseconds between two looks: work that fills buffers gets some tens of MB beyond its bound. */
const EVERY = 10;
/** The parent, which can say why, is let stop the work first. Milliseconds. */
const GRACE = 1_000;

const { milliseconds, megabytes } = readWatchArguments(process.argv.slice(2));
const stop = (): boolean => process.kill(process.pid, "SIGKILL");

setInterval(() => {
  if (process.memoryUsage.rss() > megabytes * 1024 * 1024) stop();
}, EVERY);
setTimeout(stop, milliseconds + GRACE);
