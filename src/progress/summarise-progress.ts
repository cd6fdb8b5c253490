import type { CommitmentProgress, Status, Summary, Tally, UpdateStatus } from "./model.ts";

function noStatus(): Record<Status, number> {
  return {
    "planned": 0,
    "due": 0,
    "on-time": 0,
    "late": 0,
    "overdue": 0,
    "postponed": 0,
    "dropped": 0,
    "reported-released": 0,
  };
}

function noUpdateStatus(): Record<UpdateStatus, number> {
  return { "up-to-date": 0, "due": 0, "overdue": 0, "no-schedule": 0, "unknown": 0, "not-started": 0 };
}

class Tallies {
  readonly #tallies = new Map<string, Tally>();

  count(id: string, status: Status, updateStatus: UpdateStatus): void {
    let tally = this.#tallies.get(id);
    if (tally === undefined) {
      tally = { total: 0, byStatus: noStatus(), byUpdateStatus: noUpdateStatus() };
      this.#tallies.set(id, tally);
    }
    tally.total += 1;
    tally.byStatus[status] += 1;
    tally.byUpdateStatus[updateStatus] += 1;
  }

  byId(): Record<string, Tally> {
    return Object.fromEntries([...this.#tallies].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

/** Counts the commitments; a status that none has is counted as 0. */
export function summariseProgress(commitments: readonly CommitmentProgress[]): Summary {
  const byStatus = noStatus();
  const byUpdateStatus = noUpdateStatus();
  const publishers = new Tallies();
  const sections = new Tallies();
  for (const { status, updateStatus, publisher, section } of commitments) {
    byStatus[status] += 1;
    byUpdateStatus[updateStatus] += 1;
    publishers.count(publisher, status, updateStatus);
    sections.count(section, status, updateStatus);
  }
  return { byStatus, byUpdateStatus, byPublisher: publishers.byId(), bySection: sections.byId() };
}
