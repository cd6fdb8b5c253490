import { type AsOf, asOfLabel, isToCome } from "../as-of.ts";
import { type PageContext, pageAddress } from "../page-context.ts";

/** Asks for another day; a form, so that it works without script. */
export function AsOfForm({ asOf, page }: { asOf: AsOf; page: PageContext }) {
  const { t } = page;
  const address = pageAddress(page.lang, page.path);
  return (
    <form class="as-of" method="get" action={address}>
      <label for="as-of">{t("as-of-label")}</label>
      <input id="as-of" type="date" name="asOf" value={asOf.day} min="1900-01-01" max="2999-12-31" required />
      <button type="submit">{t("as-of-submit")}</button>
      {asOf.chosen && <a href={address}>{t("as-of-today")}</a>}
    </form>
  );
}

/** What a reader must know about the day shown: it couldn't be read, it is still to come, or the plan wasn't in force. */
export function AsOfNotice({ asOf, inForceFrom, page }: { asOf: AsOf; inForceFrom: number | null; page: PageContext }) {
  const day = asOfLabel(asOf);
  if (asOf.unreadable !== null) {
    return (
      <p class="notice" role="alert">
        {page.t("as-of-wrong", { text: asOf.unreadable })}
      </p>
    );
  }
  if (isToCome(asOf)) return <p class="notice">{page.t("as-of-coming", { day })}</p>;
  if (inForceFrom !== null && asOf.instant < inForceFrom)
    return <p class="notice">{page.t("as-of-before", { day })}</p>;
  return null;
}
