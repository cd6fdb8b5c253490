import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that pages load. Its name carries its digest, so that it may be kept for ever. */
export type Asset = { readonly address: string; readonly type: string; readonly content: Buffer };
export type Assets = { readonly stylesheet: Asset; readonly icon: Asset };

const STYLES = ["tokens.css", "base.css", "shell.css", "table.css", "plan.css", "print.css"] as const;

/** Reads the design's files, once, when the portal is made. */
export function readAssets(): Assets {
  const styles = Buffer.concat(STYLES.map(readDesign));
  return {
    stylesheet: asset("portal", "css", "text/css; charset=utf-8", styles),
    icon: asset("kept", "svg", "image/svg+xml", readDesign("kept.svg")),
  };
}

function readDesign(name: string): Buffer {
  return readFileSync(new URL(`design/${name}`, import.meta.url));
}

function asset(name: string, extension: string, type: string, content: Buffer): Asset {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { address: `/assets/${name}.${digest}.${extension}`, type, content };
}
