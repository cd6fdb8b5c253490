export { computeProgress, type ProgressQuestion } from "./compute-progress.ts";
export {
  type CommitmentProgress,
  type Progress,
  ProgressSchema,
  STATUSES,
  type Status,
  type Summary,
  type Tally,
  type UpdateStatus,
} from "./model.ts";
export {
  type DatasetHistory,
  type Listing,
  recordReleases,
  type Release,
  type ReleaseRecord,
} from "./release-record.ts";
