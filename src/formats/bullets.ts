/**
 * Marks that begin a list item where a format has no lists of its own, those of Word's symbol font among them.
 * Hyphens are left out: they begin too much else.
 */
const BULLET = /[•‣⁃∙▪●◦■□◆➢➤·‧\uF06C\uF0A7\uF0B7\uF0D8]/u;
const AT_START = new RegExp(`^${BULLET.source}`, "u");
const AT_ITEM = new RegExp(`(?:^|\\s+)${BULLET.source}\\s*`, "u");

/** A list as plain text: every item on a line of its own behind a bullet. */
export function bulleted(items: readonly string[], separator = "\n"): string {
  return items.map((item) => `• ${item}`).join(separator);
}

/** The items of a bulleted text, or null where it doesn't begin with a bullet. */
export function unbulleted(text: string): string[] | null {
  const trimmed = text.trim();
  if (!AT_START.test(trimmed)) return null;
  return trimmed
    .split(AT_ITEM)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** A text that goes on with a list's last item, and then with further ones behind bullets: the rest first. */
export function bulletedRest(text: string): string[] {
  const [rest = "", ...items] = text.trim().split(AT_ITEM);
  return [rest, ...items.filter((item) => item !== "")];
}
