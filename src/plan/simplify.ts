import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | undefined;

/**
 * Simplified Chinese proposed for Hong Kong's Traditional: characters only, so that Hong Kong's vocabulary stays
 * (上載 → 上载, never 上传). A proposal: whoever uses it marks it unconfirmed and lets a person correct it.
 */
export function simplified(text: string): string {
  convert ??= Converter({ from: "hk", to: "cn" });
  return convert(text);
}
