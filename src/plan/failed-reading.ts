import type { KeptError } from "../base/errors.ts";
import type { PlanReading } from "./model.ts";

/** What reading gives where a document can't be read at all: nothing but why. */
export function failedReading(sha256: string, error: KeptError): PlanReading {
  return {
    document: { sha256, format: null, language: null },
    bureau: { text: "", id: null },
    title: "",
    period: null,
    remarks: [],
    sections: [],
    commitments: [],
    findings: [{ code: error.code, severity: "error", message: error.text, at: null }],
  };
}
