import { readBureauFile } from "./bureau-file.ts";
import type { KnownBureau } from "./reading/read-preamble.ts";

/** A bureau's `bureau.yaml` as it lies in its folder; `id` is the folder's name. */
export type BureauDescription = { readonly id: string; readonly bytes: Uint8Array };

/**
 * The bureaux whose plans can be told to be theirs, by all their names, without reading a plan of theirs.
 * @throws KeptError `file-wrong` where a description is.
 */
export function knownBureaux(descriptions: readonly BureauDescription[]): KnownBureau[] {
  return descriptions.map(({ id, bytes }) => {
    const { bureau } = readBureauFile(`${id}/bureau.yaml`, bytes);
    return { id: bureau.id, names: Object.values(bureau.names).map(({ value }) => value) };
  });
}
