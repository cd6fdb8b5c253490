import type { Lang } from "../../base/language.ts";
import { dayLabel, parseInstant } from "../../base/time.ts";
import { parsePeriod, periodLabel } from "../../base/periods.ts";
import type { PublicCommitment, PublicPlan } from "../../catalogue/index.ts";
import type { CommitmentProgress } from "../../progress/index.ts";
import type { Notes } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { PromiseFacts } from "./promise-facts.tsx";
import { StatusBadge, UpdateBadge } from "./status-badge.tsx";
import { Cell, Fact, Row, RowHeader } from "./table.tsx";
import { In, isForeign, Mark, Wording } from "./wording.tsx";

export type CommitmentRowProps = {
  readonly plan: PublicPlan;
  readonly commitment: PublicCommitment;
  /** Null where this plan isn't the one in force. */
  readonly progress: CommitmentProgress | null;
  readonly notes: Notes;
  readonly page: PageContext;
};

/** One promise: what, by whom, by when, and where it stands. */
export function CommitmentRow({ plan, commitment, progress, notes, page }: CommitmentRowProps) {
  const { t, lang } = page;
  const name = commitment.names[lang];
  return (
    <Row id={commitment.dataset}>
      <Cell heading={t("column-number")} kind="number">
        {commitment.number}
      </Cell>
      <RowHeader heading={t("column-dataset")} kind="dataset">
        <span class="name">
          {name.value}
          <Mark standing={name} notes={notes} page={page} />
        </span>
        <PublishedName plan={plan} commitment={commitment} page={page} />
      </RowHeader>
      <Cell heading={t("column-description")} kind="description">
        <Description commitment={commitment} notes={notes} page={page} />
        <DatasetFacts plan={plan} commitment={commitment} notes={notes} page={page} />
        {commitment.remarks.map((remark) => (
          <p key={remark.text}>
            <Wording wording={remark} published={plan.language} notes={notes} page={page} />
          </p>
        ))}
      </Cell>
      <Cell heading={t("column-promise")} kind="promise">
        <PromiseFacts commitment={commitment} published={plan.language} notes={notes} page={page} />
      </Cell>
      <Cell heading={t("column-status")} kind="status">
        {progress === null ? "–" : <Standing progress={progress} sample={plan.sample} page={page} />}
      </Cell>
    </Row>
  );
}

type Part = { plan: PublicPlan; commitment: PublicCommitment; notes: Notes; page: PageContext };

function PublishedName({ plan, commitment, page }: Omit<Part, "notes">) {
  if (!isForeign(plan.language, page)) return null;
  return (
    <span class="published-name">
      <In lang={plan.language} page={page}>
        {commitment.names[plan.language].value}
      </In>
    </span>
  );
}

function Description({ commitment, notes, page }: Omit<Part, "plan">) {
  const { value, ...standing } = commitment.descriptions[page.lang];
  return (
    <ul class="statements">
      {value.map((statement, index) => (
        <li key={statement}>
          {statement}
          {index === value.length - 1 && <Mark standing={standing} notes={notes} page={page} />}
        </li>
      ))}
    </ul>
  );
}

function DatasetFacts({ plan, commitment, notes, page }: Part) {
  const { t, lang } = page;
  const { publisher, category, organisation } = commitment;
  const names = plan.publishers.find(({ id }) => id === publisher.value)?.names[lang];
  return (
    <dl class="facts">
      <Fact name={t("field-publisher")}>
        {names?.value ?? publisher.value}
        <Mark standing={publisher} notes={notes} page={page} />
        {names !== undefined && notes.numberOf(names) !== notes.numberOf(publisher) && (
          <Mark standing={names} notes={notes} page={page} />
        )}
      </Fact>
      {organisation !== null && (
        <Fact name={t("field-organisation")}>
          <In lang={plan.language} page={page}>
            {organisation}
          </In>
        </Fact>
      )}
      <Fact name={t("field-category")}>
        {category.names?.[lang] ?? (
          <In lang={plan.language} page={page}>
            {category.text}
          </In>
        )}
      </Fact>
      {commitment.delivery !== null && (
        <Fact name={t("field-delivery")}>
          <Delivery delivery={commitment.delivery} published={plan.language} page={page} />
        </Fact>
      )}
    </dl>
  );
}

type DeliveryProps = { delivery: NonNullable<PublicCommitment["delivery"]>; published: Lang; page: PageContext };

function Delivery({ delivery, published, page }: DeliveryProps) {
  const { t } = page;
  if (published === page.lang || delivery.platforms.length === 0) {
    return (
      <In lang={published} page={page}>
        {delivery.text}
      </In>
    );
  }
  const platforms = delivery.platforms.map((platform) => t(`platform-${platform}`)).join(t("list-joiner"));
  if (delivery.formats.length === 0) return <>{t("delivery-on", { platforms })}</>;
  return <>{t("delivery-on-as", { platforms, formats: delivery.formats.join(t("list-joiner")) })}</>;
}

/** Where a promise stands, in badges, a sentence and dates. */
function Standing({ progress, sample, page }: { progress: CommitmentProgress; sample: boolean; page: PageContext }) {
  const { t, lang } = page;
  const dates = datesOf(progress, page);
  return (
    <>
      <p class="badges">
        {sample && <span class="sample-mark">{t("sample-mark")}</span>}
        <StatusBadge status={progress.status} page={page} />
        <UpdateBadge status={progress.updateStatus} page={page} />
      </p>
      <p class="why">{progress.why[lang]}</p>
      {dates.length > 0 && (
        <dl class="facts">
          {dates.map(({ name, value }) => (
            <Fact name={name} key={name}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
    </>
  );
}

function datesOf({ nextDue, lastCovered, listed }: CommitmentProgress, { t, lang }: PageContext) {
  const next = nextDue === null ? null : parseInstant(nextDue, "start");
  const covered = lastCovered === null ? null : parsePeriod(lastCovered);
  const platforms = PLATFORMS.filter((id) => listed[id] !== undefined).map((id) =>
    t(listed[id] === true ? "listed-yes" : "listed-no", { platform: t(`platform-${id}`) }),
  );
  return [
    ...(next === null ? [] : [{ name: t("field-next-due"), value: dayLabel(next)[lang] }]),
    ...(covered === null ? [] : [{ name: t("field-last-covered"), value: periodLabel(covered)[lang] }]),
    ...(platforms.length === 0 ? [] : [{ name: t("field-listed"), value: platforms.join(t("list-joiner")) }]),
  ];
}

const PLATFORMS = ["data.gov.hk", "csdi"] as const;
