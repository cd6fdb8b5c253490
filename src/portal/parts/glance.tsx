import { STATUSES, type CommitmentProgress, type Status } from "../../progress/index.ts";
import { type AsOf, asOfLabel } from "../as-of.ts";
import type { PageContext } from "../page-context.ts";
import { StatusShape } from "./status-badge.tsx";

type GlanceProps = { commitments: readonly CommitmentProgress[]; sample: boolean; asOf: AsOf; page: PageContext };

/** How many promises stand where: once as a sentence, once as figures. */
export function Glance({ commitments, sample, asOf, page }: GlanceProps) {
  const { t } = page;
  const day = asOfLabel(asOf);
  const counts = countByStatus(commitments);
  if (counts.length === 0) return <p class="glance-sentence">{t("glance-none", { day })}</p>;
  const parts = counts
    .map(({ status, count }) => t("glance-part", { count, status: t(`lower-${status}`) }))
    .join(t("glance-joiner"));
  const values = { count: commitments.length, day, parts };
  return (
    <>
      <p class="glance-sentence">{sample ? t("glance-sample", values) : t("glance-sentence", values)}</p>
      <ul class="tally" aria-hidden="true">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <span class="tally-count">{count}</span>
            <span class="tally-name">
              <StatusShape status={status} />
              {t(`status-${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function countByStatus(commitments: readonly CommitmentProgress[]): { status: Status; count: number }[] {
  return STATUSES.map((status) => ({
    status,
    count: commitments.filter((commitment) => commitment.status === status).length,
  })).filter(({ count }) => count > 0);
}
