import type { PublicPlan } from "../../catalogue/index.ts";
import { dayLabel, parseInstant } from "../../base/time.ts";
import type { Notes } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { Fact } from "./table.tsx";
import { Mark } from "./wording.tsx";

/** What the numbers in brackets on the page rest on. */
export function NotesList({ notes, page }: { notes: Notes; page: PageContext }) {
  if (notes.reasons.length === 0) return null;
  return (
    <section class="notes" id="notes">
      <h2>{page.t("notes-heading")}</h2>
      <p>{page.t("notes-lead")}</p>
      <ol>
        {notes.reasons.map((reason, index) => (
          <li id={`note-${index + 1}`} key={reason.en}>
            {reason[page.lang]}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The documents as received, how a status comes about, and the same for programs. */
export function Provenance({
  plan,
  search,
  notes,
  page,
}: {
  plan: PublicPlan;
  search: string;
  notes: Notes;
  page: PageContext;
}) {
  const { t, lang } = page;
  return (
    <section class="provenance">
      <h2>{t("provenance-heading")}</h2>
      {plan.documents.map((document) => (
        <dl class="facts facts-wide" key={document.sha256}>
          <Fact name={t("field-file")}>
            <code>{document.file}</code>
          </Fact>
          <Fact name={t("field-language")}>{t(`language-${document.language}`)}</Fact>
          <Fact name={t("field-size")}>{t("size-bytes", { count: document.size })}</Fact>
          <Fact name="SHA-256">
            <code class="digest">{document.sha256}</code>
          </Fact>
          <Fact name={t("field-received")}>{dayOfText(document.received, lang)}</Fact>
          <Fact name={t("field-from")}>{document.from[lang]}</Fact>
        </dl>
      ))}
      <dl class="facts facts-wide">
        <Fact name={t("field-in-force")}>
          {dayOfText(plan.adopted.value, lang)}
          <Mark standing={plan.adopted} notes={notes} page={page} />
        </Fact>
      </dl>
      <h3>{t("computed-heading")}</h3>
      <p>{t("computed-text")}</p>
      <h3>{t("programs-heading")}</h3>
      <ul class="links">
        <li>
          <a href={`/api/v1/plans/${plan.bureau.id}/${plan.period}`}>{t("plan-json")}</a>
        </li>
        <li>
          <a href={`/api/v1/progress?bureau=${plan.bureau.id}${search}`}>{t("progress-json")}</a>
        </li>
      </ul>
    </section>
  );
}

function dayOfText(text: string, lang: PageContext["lang"]): string {
  const instant = parseInstant(text, "start");
  return instant === null ? text : dayLabel(instant)[lang];
}
