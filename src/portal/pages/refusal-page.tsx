import type { PlanSummary } from "../../catalogue/index.ts";
import { type PageContext, pageAddress, planPath } from "../page-context.ts";
import { PageShell } from "../parts/page-shell.tsx";
import { In } from "../parts/wording.tsx";
import { titleOf } from "./plan-page.tsx";

export type Refusal = "not-found" | "bad-address" | "method" | "error";

/** Says honestly why there is no page, and where to go on. `reference` finds a fault in the log. */
export function RefusalPage({ refusal, reference, plans, page }: RefusalPageProps) {
  const { t } = page;
  const title = t(`${refusal}-title`);
  const [newest] = plans;
  return (
    <PageShell
      page={page}
      title={title}
      description={t(`${refusal}-text`)}
      sample
      banner={null}
      plan={newest === undefined ? null : planPath(newest.bureau.id, newest.period)}
    >
      <header class="title-block">
        <h1>{title}</h1>
        <p class="lead">{t(`${refusal}-text`)}</p>
        {reference !== null && (
          <p>
            {t("error-reference")} <code class="reference">{reference}</code>
          </p>
        )}
      </header>
      {refusal === "not-found" && plans.length > 0 && (
        <section>
          <h2>{t("plans-heading")}</h2>
          <ul class="links">
            {plans.map((plan) => (
              <li key={`${plan.bureau.id} ${plan.period}`}>
                <a href={pageAddress(page.lang, planPath(plan.bureau.id, plan.period))}>
                  <PlanName plan={plan} page={page} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageShell>
  );
}

type RefusalPageProps = {
  readonly refusal: Refusal;
  readonly reference: string | null;
  readonly plans: readonly PlanSummary[];
  readonly page: PageContext;
};

function PlanName({ plan, page }: { plan: PlanSummary; page: PageContext }) {
  const own = plan.title.texts !== null || page.lang === plan.language;
  return (
    <>
      {plan.bureau.names[page.lang].value}{" "}
      <In lang={own ? page.lang : plan.language} page={page}>
        {titleOf(plan, page)}
      </In>
    </>
  );
}
