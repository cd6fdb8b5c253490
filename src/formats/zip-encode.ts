import { type Zippable, zipSync } from "fflate";

/** Packs parts in the order given. The same parts give the same bytes, whatever the day, the zone and the machine. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // Noon by the local clock, whose reading is what fflate writes: the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime, level: 6, os: 0 }];
  return zipSync(files);
}
