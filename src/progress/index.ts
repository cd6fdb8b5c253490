export { computeProgress, type ProgressQuestion } from "./compute-progress.ts";
export { lateFrom } from "./due-rule.ts";
export {
  type CommitmentProgress,
  type Progress,
  ProgressSchema,
  STATUSES,
  type Status,
  type Summary,
  type Tally,
  UPDATE_STATUSES,
  type UpdateStatus,
} from "./model.ts";
export {
  type DatasetHistory,
  type Listing,
  recordReleases,
  type Release,
  type ReleaseRecord,
} from "./release-record.ts";
