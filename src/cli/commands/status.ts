import type { Lang, Trilingual } from "../../base/language.ts";
import type { Progress } from "../../progress/index.ts";
import type { Command } from "../command.ts";
import { tableLines } from "../display.ts";
import { findBureau } from "../find-plan.ts";
import { instant, json, option } from "../parameters.ts";
import { printJson, printLines } from "../print.ts";
import { limited } from "../show-plan.ts";
import { say } from "../words/index.ts";

const AS_OF = instant("as-of", say("aboutAsOf"));
const BUREAU = option("bureau", "B", say("aboutOnlyBureau"));

export const status: Command = {
  words: ["status"],
  summary: say("summaryStatus"),
  parameters: [AS_OF, BUREAU, json],
  async run(context, given) {
    const bureau = given(BUREAU);
    if (bureau !== null) await findBureau(context, bureau);
    const catalogue = await context.services.catalogue();
    const asOf = given(AS_OF) ?? catalogue.now();
    const progress = catalogue.progress(bureau === null ? { asOf } : { asOf, bureau });
    if (given(json)) await printJson(context, progress);
    else await printLines(context.out, progressLines(progress, context.lang));
    return 0;
  },
};

type Row = Progress["commitments"][number];

const STATUSES: Readonly<Record<Row["status"], Trilingual>> = {
  "planned": say("statusPlanned"),
  "due": say("statusDue"),
  "on-time": say("statusOnTime"),
  "late": say("statusLate"),
  "overdue": say("statusOverdue"),
  "postponed": say("statusPostponed"),
  "dropped": say("statusDropped"),
  "reported-released": say("statusReportedReleased"),
};

const UPDATES: Readonly<Record<Row["updateStatus"], Trilingual>> = {
  "up-to-date": say("updatesUpToDate"),
  "due": say("updatesDue"),
  "overdue": say("updatesOverdue"),
  "no-schedule": say("updatesNoSchedule"),
  "unknown": say("updatesUnknown"),
  "not-started": say("updatesNotStarted"),
};

function progressLines({ asOf, sample, commitments }: Progress, lang: Lang): string[] {
  const columns = [
    { heading: say("headBureau")[lang], most: 24 },
    { heading: say("headSection")[lang], most: 12 },
    { heading: say("headNumber")[lang], most: 8 },
    { heading: say("headStatus")[lang], most: 24 },
    { heading: say("headUpdates")[lang], most: 24 },
    { heading: say("headNextDue")[lang], most: 12 },
    { heading: say("headName")[lang], most: 60 },
  ];
  const rowOf = (row: Row) => [
    row.bureau,
    row.section,
    String(row.number),
    STATUSES[row.status][lang],
    UPDATES[row.updateStatus][lang],
    row.nextDue ?? "",
    row.names[lang],
  ];
  return [
    say("headAsOf", { instant: asOf })[lang],
    ...(sample ? [say("sampleNotice")[lang]] : []),
    "",
    ...(commitments.length === 0
      ? [say("noCommitments")[lang]]
      : limited(commitments, lang, (shown) => tableLines(columns, shown.map(rowOf)))),
  ];
}
