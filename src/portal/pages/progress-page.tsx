import { dayLabel, parseInstant } from "../../base/time.ts";
import type { PlanSummary } from "../../catalogue/index.ts";
import type { CommitmentProgress, Progress } from "../../progress/index.ts";
import { type AsOf, asOfLabel } from "../as-of.ts";
import { type PageContext, pageAddress, planPath } from "../page-context.ts";
import { AsOfForm, AsOfNotice } from "../parts/as-of-form.tsx";
import { Glance } from "../parts/glance.tsx";
import { PageShell } from "../parts/page-shell.tsx";
import { StatusBadge, UpdateBadge } from "../parts/status-badge.tsx";
import { Cell, Row, RowHeader, Table } from "../parts/table.tsx";

type ProgressPageProps = { plans: readonly PlanSummary[]; progress: Progress; asOf: AsOf; page: PageContext };

/** Every commitment of every plan in force, and where it stands on a day. */
export function ProgressPage({ plans, progress, asOf, page }: ProgressPageProps) {
  const { t } = page;
  const [newest] = plans;
  const columns = [t("column-row"), t("column-dataset"), t("column-bureau"), t("column-status"), t("column-next-due")];
  return (
    <PageShell
      page={page}
      title={t("progress-title")}
      description={t("progress-lead")}
      sample={progress.sample}
      banner={progress.sample ? t("sample-all") : null}
      plan={newest === undefined ? null : planPath(newest.bureau.id, newest.period)}
    >
      <header class="title-block">
        <h1>{t("progress-title")}</h1>
        <p class="lead">{t("progress-lead")}</p>
      </header>
      <section class="glance">
        <h2>{t("glance-heading")}</h2>
        <AsOfForm asOf={asOf} page={page} />
        <AsOfNotice asOf={asOf} inForceFrom={null} page={page} />
        <Glance commitments={progress.commitments} sample={progress.sample} asOf={asOf} page={page} />
      </section>
      <Table caption={t("progress-caption", { day: asOfLabel(asOf) })} columns={columns}>
        {progress.commitments.map((row) => (
          <ProgressRow
            row={row}
            plans={plans}
            sample={progress.sample}
            page={page}
            key={`${row.bureau} ${row.plan} ${row.dataset}`}
          />
        ))}
      </Table>
      <p>
        <a href={`/api/v1/progress${asOf.chosen ? `?asOf=${asOf.day}` : ""}`}>{t("progress-json")}</a>
      </p>
    </PageShell>
  );
}

type ProgressRowProps = { row: CommitmentProgress; plans: readonly PlanSummary[]; sample: boolean; page: PageContext };

function ProgressRow({ row, plans, sample, page }: ProgressRowProps) {
  const { t, lang } = page;
  const bureau = plans.find((plan) => plan.bureau.id === row.bureau)?.bureau.names[lang].value ?? row.bureau;
  const next = row.nextDue === null ? null : parseInstant(row.nextDue, "start");
  return (
    <Row>
      <Cell heading={t("column-row")} kind="number">
        {row.section} {row.number}
      </Cell>
      <RowHeader heading={t("column-dataset")} kind="dataset">
        <a href={`${pageAddress(lang, planPath(row.bureau, row.plan))}${page.search}#${row.dataset}`}>
          {row.names[lang]}
        </a>
      </RowHeader>
      <Cell heading={t("column-bureau")}>{bureau}</Cell>
      <Cell heading={t("column-status")} kind="status">
        <p class="badges">
          {sample && <span class="sample-mark">{t("sample-mark")}</span>}
          <StatusBadge status={row.status} page={page} />
          <UpdateBadge status={row.updateStatus} page={page} />
        </p>
      </Cell>
      <Cell heading={t("column-next-due")}>
        {next === null || row.nextDue === null ? (
          t("no-date")
        ) : (
          <time dateTime={row.nextDue}>{dayLabel(next)[lang]}</time>
        )}
      </Cell>
    </Row>
  );
}
