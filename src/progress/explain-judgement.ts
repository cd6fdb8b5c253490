import type { Trilingual } from "../base/language.ts";
import { periodLabel } from "../base/periods.ts";
import { dayLabel, dayNumberLabel, type Instant, monthEndsAt, monthLabel } from "../base/time.ts";
import { joined } from "../base/words.ts";
import type { PlatformId } from "../plan/index.ts";
import type { Promised } from "./choose-promises.ts";
import type { Judgement } from "./judge-commitment.ts";
import type { Seen } from "./read-history.ts";
import { say } from "./words/index.ts";

/** All that the sentences about one promise speak of. */
type Case = { readonly promised: Promised; readonly seen: Seen; readonly judged: Judgement; readonly asOf: Instant };

const PLATFORM_NAMES: Readonly<Record<PlatformId, Trilingual>> = {
  "data.gov.hk": say("dataGovHk"),
  "csdi": say("csdi"),
};
const OR = say("orBetween");
const BETWEEN_SENTENCES = say("betweenSentences");

/** True where nothing said may sound as if it were about the real bureau. */
const isDemonstration = ({ promised }: Case): boolean => promised.plan.bureau.demonstration;

/** A reason may end in a full stop of its own; the sentence around it has one already. */
function reasonGiven({ reason }: Promised): Trilingual[] {
  if (reason === null) return [];
  const bare = (text: string): string => text.trim().replace(/[.。]$/u, "");
  return [
    say("reason", {
      reason: { "en": bare(reason.en), "zh-Hant": bare(reason["zh-Hant"]), "zh-Hans": bare(reason["zh-Hans"]) },
    }),
  ];
}

function movedFrom({ promised }: Case): Trilingual[] {
  if (promised.movedFrom === null) return [];
  return [say("movedFrom", { before: monthLabel(promised.movedFrom) }), ...reasonGiven(promised)];
}

function besideSchedule({ promised, seen }: Case): Trilingual[] {
  const schedule = promised.commitment.schedule.value;
  if (!seen.besideSchedule || schedule === null) return [];
  return [say("besideSchedule", { first: periodLabel(schedule.first) })];
}

function overdue(one: Case): Trilingual[] {
  const { month, daysLate } = one.judged;
  if (month === null) return [];
  const label = monthLabel(month);
  if (isDemonstration(one)) return [say("promised", { month: label }), ...movedFrom(one), say("unseenHere")];
  return [say("overdue", { month: label, days: daysLate }), ...movedFrom(one)];
}

function firstReleased(one: Case): Trilingual[] {
  const { status, month, firstReleased: at, daysLate } = one.judged;
  if (month === null || at === null) return [];
  const values = { month: monthLabel(month), released: dayLabel(at) };
  if (status === "on-time") return [say("onTime", values), ...movedFrom(one)];
  const late = isDemonstration(one) ? say("lateHere", values) : say("late", { ...values, days: daysLate });
  return [late, ...movedFrom(one)];
}

function postponed(one: Case): Trilingual[] {
  const { promised, judged, asOf } = one;
  if (promised.movedFrom === null) return [];
  const before = monthLabel(promised.movedFrom);
  const sentence =
    judged.month === null
      ? say("postponedNoMonth", { before })
      : say("postponed", { before, month: monthLabel(judged.month) });
  const hasPassed = asOf >= monthEndsAt(promised.movedFrom);
  return [sentence, ...reasonGiven(promised), ...(isDemonstration(one) && hasPassed ? [say("unseenHere")] : [])];
}

function dropped(one: Case): Trilingual[] {
  const { promised, judged } = one;
  const plan = promised.plan.period;
  const { month, reported } = promised;
  const sentences =
    month !== null
      ? [say("dropped", { plan, month: monthLabel(month) })]
      : [say(reported === null ? "droppedNoMonth" : "droppedReported", { plan })];
  sentences.push(...reasonGiven(promised));
  if (judged.firstReleased !== null) sentences.push(say("seenFrom", { released: dayLabel(judged.firstReleased) }));
  else sentences.push(say(isDemonstration(one) ? "unseenHere" : "unseen"));
  return sentences;
}

function reported(one: Case): Trilingual[] {
  const { promised, judged, asOf } = one;
  const month = promised.reported?.month ?? null;
  const at = judged.firstReleased;
  if (promised.reported === null) {
    return at === null ? [] : [say("noMonthReleased", { released: dayLabel(at) }), ...movedFrom(one)];
  }
  if (month !== null && judged.status !== "reported-released" && at === null) {
    return [say("reportedAhead", { month: monthLabel(month), day: dayLabel(asOf) })];
  }
  const sentence = month === null ? say("reportedNoMonth") : say("reported", { month: monthLabel(month) });
  const earlier = promised.month === null ? [] : [say("movedFrom", { before: monthLabel(promised.month) })];
  if (at !== null) return [sentence, ...earlier, say("seenFrom", { released: dayLabel(at) })];
  return [sentence, ...earlier, say(isDemonstration(one) ? "unseenHere" : "unseenUpdates")];
}

function aboutFirstRelease(one: Case): Trilingual[] {
  const { judged, promised } = one;
  if (judged.status === "dropped") return dropped(one);
  const judgedByReport = promised.reported !== null && promised.month === null;
  if (judgedByReport || judged.status === "reported-released") return reported(one);
  switch (judged.status) {
    case "planned":
      if (promised.reported !== null) return reported(one);
      return [judged.month === null ? say("plannedNoMonth") : say("planned", { month: monthLabel(judged.month) })];
    case "due":
      if (promised.reported !== null || judged.firstDueDay === null) return reported(one);
      return [say("due", { day: dayNumberLabel(judged.firstDueDay) })];
    case "on-time":
    case "late":
      return firstReleased(one);
    case "overdue":
      return overdue(one);
    case "postponed":
      return postponed(one);
  }
}

function aboutUpdates(one: Case): Trilingual[] {
  const { status, updates, lastCovered, firstReleased: at } = one.judged;
  const { updateStatus, periodsOverdue, oldest, next } = updates;
  if (status === "dropped" || (at === null && one.seen.firstSeen === null)) return [];
  const frequency = one.promised.commitment.row.frequency.id;
  switch (updateStatus) {
    case "up-to-date":
      if (lastCovered === null || next === null) return [];
      return [say("upToDate", { covered: periodLabel(lastCovered), day: dayNumberLabel(next.dueDay) })];
    case "due":
      if (next === null) return [];
      return [say("updateDue", { period: periodLabel(next.period), day: dayNumberLabel(next.dueDay) })];
    case "overdue": {
      if (oldest === null || status === "overdue") return [];
      const key = isDemonstration(one) ? "updateOverdueHere" : "updateOverdue";
      const day = dayNumberLabel(oldest.dueDay);
      return [say(key, { periods: periodsOverdue, period: periodLabel(oldest.period), day })];
    }
    case "no-schedule":
      return [say(frequency === "once" ? "once" : "asNeeded")];
    case "unknown":
      return [say("unknownSchedule")];
    case "not-started":
      return [];
  }
}

function aboutWithdrawal({ seen: { withdrawn } }: Case): Trilingual[] {
  if (withdrawn === null) return [];
  const { version, at, withdrawnAt } = withdrawn;
  return [say("withdrawn", { version, released: dayLabel(at), withdrawn: dayLabel(withdrawnAt) })];
}

function aboutListing({ judged, promised }: Case): Trilingual[] {
  if (judged.firstReleased === null || judged.status === "dropped") return [];
  const platforms = promised.commitment.row.delivery?.platforms ?? [];
  const missing = platforms.filter((platform) => judged.listed[platform] === false);
  if (missing.length === 0) return [];
  return [
    say("notListed", {
      platforms: joined(
        missing.map((platform) => PLATFORM_NAMES[platform]),
        OR,
      ),
    }),
  ];
}

/** Why a promise stands where it does: a sentence or two, and one more for each thing out of the ordinary. */
export function explainJudgement(promised: Promised, seen: Seen, judged: Judgement, asOf: Instant): Trilingual {
  const one = { promised, seen, judged, asOf };
  const sentences = aboutFirstRelease(one);
  if (judged.firstReleased === null) sentences.push(...besideSchedule(one));
  sentences.push(...aboutWithdrawal(one), ...aboutUpdates(one), ...aboutListing(one));
  return joined(sentences, BETWEEN_SENTENCES);
}
