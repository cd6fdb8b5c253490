import { monthLabel, monthName } from "../../base/time.ts";
import { parsePeriod, periodLabel } from "../../base/periods.ts";
import type { Lang } from "../../base/language.ts";
import type { PublicCommitment } from "../../catalogue/index.ts";
import type { Notes } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { Fact } from "./table.tsx";
import { In, Mark } from "./wording.tsx";

type FactsProps = { commitment: PublicCommitment; published: Lang; notes: Notes; page: PageContext };

/** By when a dataset is promised, how often it is updated, and when each update is due. */
export function PromiseFacts({ commitment, published, notes, page }: FactsProps) {
  const { t } = page;
  const { date, schedule } = commitment;
  return (
    <dl class="facts">
      <Fact name={t(date.kind === "released" ? "field-released" : "field-target")}>
        <PromisedMonth commitment={commitment} published={published} page={page} />
      </Fact>
      <Fact name={t("field-frequency")}>
        <Frequency commitment={commitment} published={published} page={page} />
      </Fact>
      {schedule.value !== null && (
        <>
          <Fact name={t("field-first-period")}>
            {periodName(schedule.value.first, page)}
            <Mark standing={schedule} notes={notes} page={page} />
          </Fact>
          <Fact name={t("field-due")}>
            {dueText(schedule.value.due, page)}
            <Mark standing={schedule} notes={notes} page={page} />
          </Fact>
        </>
      )}
    </dl>
  );
}

/** A plan writes months as `01/2026`; any other wording is shown as it stands beside the month it was taken for. */
const PLAIN_MONTH = /^\d{1,2}\s*\/\s*\d{4}$/;

function PromisedMonth({ commitment, published, page }: Omit<FactsProps, "notes">) {
  const { text, month } = commitment.date;
  const wording = (
    <In lang={published} page={page}>
      {text}
    </In>
  );
  if (month === null) return text === "" ? <>{page.t("month-open")}</> : wording;
  return (
    <>
      <time dateTime={month}>{monthLabel(month)[page.lang]}</time>
      {!PLAIN_MONTH.test(text.normalize("NFKC").trim()) && <span class="as-written">{wording}</span>}
    </>
  );
}

function Frequency({ commitment, published, page }: Omit<FactsProps, "notes">) {
  const { t } = page;
  const { id, text, orAsNeeded } = commitment.frequency;
  if (id === null || published === page.lang) {
    return (
      <In lang={published} page={page}>
        {text}
      </In>
    );
  }
  const frequency = t(`frequency-${id}`);
  return <>{orAsNeeded ? t("frequency-or-as-needed", { frequency }) : frequency}</>;
}

function periodName(text: string, page: PageContext): string {
  const period = parsePeriod(text);
  return period === null ? text : periodLabel(period)[page.lang];
}

function dueText(due: { after: number } | { month: number }, { t, lang }: PageContext): string {
  if ("month" in due) return t("due-month", { month: monthName(due.month - 1)[lang] });
  return due.after === 0 ? t("due-at-once") : t("due-after", { months: due.after });
}
