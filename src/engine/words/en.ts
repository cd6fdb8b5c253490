export const en = {
  tooSlow:
    "This took longer than {seconds} {seconds|second|seconds} and was stopped. Nothing was kept. Make the document smaller, or split it, and try again.",
  tooLarge:
    "This needed more than {megabytes} MB of memory and was stopped. Nothing was kept. Make the document smaller, or split it, and try again.",
} as const;
