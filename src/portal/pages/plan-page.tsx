import { Fragment } from "preact";
import { pageLang } from "../../base/language.ts";
import { parseInstant } from "../../base/time.ts";
import type { PublicPlan, PublicSection } from "../../catalogue/index.ts";
import type { Progress } from "../../progress/index.ts";
import { type AsOf, asOfLabel } from "../as-of.ts";
import { type Notes, numberReasons, standingsOf } from "../notes.ts";
import { type PageContext, planPath } from "../page-context.ts";
import { AsOfForm, AsOfNotice } from "../parts/as-of-form.tsx";
import { Glance } from "../parts/glance.tsx";
import { PageShell } from "../parts/page-shell.tsx";
import { anchorOf, headingOf, letterOf, PlanSection } from "../parts/plan-section.tsx";
import { NotesList, Provenance } from "../parts/provenance.tsx";
import { isForeign, Mark, Wording } from "../parts/wording.tsx";

type PlanPageProps = { plan: PublicPlan; progress: Progress; asOf: AsOf; page: PageContext };

/** A plan as published, each row with where its promise stands on a day. */
export function PlanPage({ plan, progress, asOf, page }: PlanPageProps) {
  const { t, lang } = page;
  const notes = numberReasons(standingsOf(plan, lang));
  const bureau = plan.bureau.names[lang];
  const title = titleOf(plan, page);
  const rows = progress.commitments.filter((row) => row.plan === plan.period);
  const progressOf = (dataset: string) =>
    rows.find((row) => row.dataset === dataset && row.status !== "dropped") ?? null;
  const inForce = progress.commitments.length === 0 || rows.length > 0;
  const lead = t("plan-lead", { bureau: bureau.value, period: plan.period });
  return (
    <PageShell
      page={page}
      title={title}
      description={lead}
      sample={plan.sample}
      banner={plan.sample ? t("sample-plan", { bureau: bureau.value }) : null}
      plan={planPath(plan.bureau.id, plan.period)}
    >
      <header class="title-block">
        <p class="kicker">
          {bureau.value}
          <Mark standing={bureau} notes={notes} page={page} />
        </p>
        <h1>
          <Title plan={plan} notes={notes} page={page} />
        </h1>
        {isForeign(plan.language, page) && (
          <p class="published-title">
            {t("as-published")} <span lang={pageLang(plan.language)}>{plan.title.text}</span>
          </p>
        )}
        <p class="lead">{lead}</p>
      </header>
      <section class="glance">
        <h2>{t("glance-heading")}</h2>
        <AsOfForm asOf={asOf} page={page} />
        <AsOfNotice asOf={asOf} inForceFrom={parseInstant(plan.adopted.value, "start")} page={page} />
        {inForce ? (
          <Glance commitments={rows} sample={progress.sample} asOf={asOf} page={page} />
        ) : (
          <p class="notice">{t("not-in-force", { day: asOfLabel(asOf) })}</p>
        )}
      </section>
      {plan.remarks.map((remark) => (
        <p class="remark" key={remark.text}>
          <Wording wording={remark} published={plan.language} notes={notes} page={page} />
        </p>
      ))}
      <Contents plan={plan} page={page} />
      {byLetter(plan.sections).map((parts) => (
        <PlanSection plan={plan} parts={parts} progressOf={progressOf} notes={notes} page={page} key={parts[0]?.id} />
      ))}
      <NotesList notes={notes} page={page} />
      <Provenance plan={plan} search={asOf.chosen ? `&asOf=${asOf.day}` : ""} notes={notes} page={page} />
    </PageShell>
  );
}

/** The title in phrases, so that a narrow screen breaks it before its bracket. */
function Title({ plan, notes, page }: { plan: PublicPlan; notes: Notes; page: PageContext }) {
  const { title, language } = plan;
  const translated = page.lang === language ? null : (title.texts?.[page.lang] ?? null);
  const separator = /\s[（(]/u.test(titleOf(plan, page)) ? " " : "";
  const phrases = titleOf(plan, page).split(/\s*(?=[（(])/u);
  return (
    <span lang={translated !== null || page.lang === language ? undefined : pageLang(language)}>
      {phrases.map((phrase, index) => (
        <Fragment key={phrase}>
          {index > 0 && separator}
          <span class="phrase">
            {phrase}
            {index === phrases.length - 1 && translated !== null && (
              <Mark standing={translated} notes={notes} page={page} />
            )}
          </span>
        </Fragment>
      ))}
    </span>
  );
}

export function titleOf({ title, language }: Pick<PublicPlan, "title" | "language">, { lang }: PageContext): string {
  return lang === language || title.texts === null ? title.text : title.texts[lang].value;
}

function Contents({ plan, page }: { plan: PublicPlan; page: PageContext }) {
  return (
    <nav class="contents" aria-label={page.t("contents-label")}>
      <ul>
        {byLetter(plan.sections).map(([first]) =>
          first === undefined ? null : (
            <li key={first.id}>
              <a href={`#${anchorOf(letterOf(first))}`}>{headingOf(first, plan.language, page)}</a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function byLetter(sections: readonly PublicSection[]): PublicSection[][] {
  return [...Map.groupBy(sections, letterOf).values()];
}
