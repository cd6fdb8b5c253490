import { periodText } from "../base/periods.ts";
import { dayOf, dayText, type Instant, instantText } from "../base/time.ts";
import type { AdoptedCommitment, AdoptedPlan, Schedule } from "../plan/index.ts";
import { choosePromises, type Promised } from "./choose-promises.ts";
import { explainJudgement } from "./explain-judgement.ts";
import { judgeCommitment } from "./judge-commitment.ts";
import type { CommitmentProgress, Progress } from "./model.ts";
import { readHistory, type Seen } from "./read-history.ts";
import type { ReleaseRecord } from "./release-record.ts";
import { summariseProgress } from "./summarise-progress.ts";

export type ProgressQuestion = {
  /** All plans ever adopted, in any order; the ones adopted after `asOf` are not looked at, unless none was before. */
  readonly plans: readonly AdoptedPlan[];
  readonly record: ReleaseRecord;
  readonly asOf: Instant;
  /** Only this bureau's commitments; one that is unknown has none. */
  readonly bureau?: string;
};

/** What is updated as and when necessary has no schedule, whatever else is noted about it. */
function scheduleOf({ row, schedule }: AdoptedCommitment): Schedule | null {
  return row.frequency.id === "as-needed" ? null : schedule.value;
}

function progressOf(promised: Promised, seen: Seen, asOf: Instant): CommitmentProgress {
  const judged = judgeCommitment(promised, seen, asOf);
  const { plan, commitment } = promised;
  const { row, names } = commitment;
  return {
    dataset: commitment.dataset,
    bureau: plan.bureau.id,
    plan: plan.period,
    section: row.section,
    number: row.number,
    publisher: commitment.publisher.value,
    names: { "en": names.en.value, "zh-Hant": names["zh-Hant"].value, "zh-Hans": names["zh-Hans"].value },
    frequency: row.frequency.id,
    firstDue: judged.firstDueDay === null ? null : dayText(judged.firstDueDay),
    firstReleased: judged.firstReleased === null ? null : dayOf(judged.firstReleased),
    status: judged.status,
    updateStatus: judged.updates.updateStatus,
    listed: judged.listed,
    lastCovered: judged.lastCovered === null ? null : periodText(judged.lastCovered),
    nextDue: judged.updates.nextDueDay === null ? null : dayText(judged.updates.nextDueDay),
    periodsOverdue: judged.updates.periodsOverdue,
    daysLate: judged.daysLate,
    why: explainJudgement(promised, seen, judged, asOf),
  };
}

/**
 * The status of every commitment as of an instant, computed from the plans and from what Kept has seen by then.
 * Nothing later than `asOf` is looked at, so that any past instant can be replayed.
 */
export function computeProgress({ plans, record, asOf, bureau }: ProgressQuestion): Progress {
  const commitments: CommitmentProgress[] = [];
  let sample = false;
  for (const promised of choosePromises(plans, asOf, bureau)) {
    const { commitment, plan } = promised;
    const seen = readHistory(record, commitment.dataset, scheduleOf(commitment), asOf);
    if (seen.simulated || plan.bureau.demonstration) sample = true;
    commitments.push(progressOf(promised, seen, asOf));
  }
  return { asOf: instantText(asOf), sample, summary: summariseProgress(commitments), commitments };
}
