import type { Lang } from "../base/language.ts";
import { periodText } from "../base/periods.ts";
import { instantText } from "../base/time.ts";
import {
  type AdoptedCommitment,
  type AdoptedPlan,
  categoryName,
  type Confirmable,
  type Schedule,
} from "../plan/index.ts";
import type { PlanSummary, PublicCommitment, PublicPlan, PublicWording } from "./model.ts";

type Shown<Value> = { value: Value; confirmed: boolean; why: Record<Lang, string> | null };

/** What of an adopted plan the public may see. Each field is named, so that what is added to a plan stays inside until it is named here. */
export function publishPlan(plan: AdoptedPlan): PublicPlan {
  const [main] = plan.documents;
  if (main === undefined) throw new Error(`the plan ${plan.bureau.id} ${plan.period} has no document`);
  const wording = wordings(plan);
  return {
    ...summarisePlan(plan),
    publishers: plan.bureau.publishers.map((publisher) => ({ id: publisher.id, names: texts(publisher.names) })),
    documents: plan.documents.map((document) => ({
      file: document.file,
      language: document.language,
      format: document.reading.document.format ?? "txt",
      sha256: document.sha256,
      size: document.bytes.byteLength,
      received: document.received,
      from: { ...document.from },
    })),
    remarks: main.reading.remarks.map(wording),
    sections: main.reading.sections.map(({ id, heading, kind, spatial, years, organisation, state, remarks }) => ({
      id,
      heading,
      kind,
      spatial,
      years,
      organisation: organisation === null ? null : { number: organisation.number, name: wording(organisation.text) },
      state,
      remarks: remarks.map(wording),
    })),
    commitments: plan.commitments.map((commitment) => publishCommitment(commitment, wording)),
    changes: plan.changes.map(({ dataset, kind, before, after, reason }) => ({
      dataset,
      kind,
      before,
      after,
      reason: { ...reason },
    })),
  };
}

export function summarisePlan(plan: AdoptedPlan): PlanSummary {
  return {
    bureau: { id: plan.bureau.id, names: texts(plan.bureau.names) },
    period: plan.period,
    from: plan.from,
    to: plan.to,
    sample: plan.bureau.demonstration,
    adopted: {
      value: instantText(plan.adoptedAt),
      confirmed: plan.adoptedWhy === undefined,
      why: plan.adoptedWhy === undefined ? null : { ...plan.adoptedWhy },
    },
    language: plan.language,
    title: wordings(plan)(plan.documents[0]?.reading.title ?? plan.period),
    commitmentCount: plan.commitments.length,
  };
}

function publishCommitment(
  { dataset, publisher, names, descriptions, schedule, row }: AdoptedCommitment,
  wording: (text: string) => PublicWording,
): PublicCommitment {
  return {
    dataset,
    section: row.section,
    number: row.number,
    spatial: row.spatial,
    publisher: shown(publisher),
    organisation: row.organisation,
    names: texts(names),
    descriptions: {
      "en": statements(descriptions.en),
      "zh-Hant": statements(descriptions["zh-Hant"]),
      "zh-Hans": statements(descriptions["zh-Hans"]),
    },
    category: { ...row.category, names: row.category.id === null ? null : categoryName(row.category.id) },
    delivery: row.delivery,
    date: row.date,
    frequency: row.frequency,
    schedule: { ...shown(schedule), value: schedule.value === null ? null : publishSchedule(schedule.value) },
    remarks: row.remarks.map(wording),
  };
}

function publishSchedule({ kind, first, due }: Schedule) {
  return { kind, first: periodText(first), due };
}

/** Finds the translations of a wording of the plan's document. */
function wordings(plan: AdoptedPlan): (text: string) => PublicWording {
  const known = new Map((plan.wordings ?? []).map(({ of, texts: translated }) => [of.normalize("NFKC"), translated]));
  return (text) => {
    const translated = known.get(text.normalize("NFKC"));
    return { text, texts: translated === undefined ? null : texts(translated) };
  };
}

function shown<Value>(given: Confirmable<Value>): Shown<Value> {
  return { value: given.value, confirmed: given.confirmed, why: given.confirmed ? null : { ...given.why } };
}

function statements(given: Confirmable<readonly string[]>): Shown<string[]> {
  return { ...shown(given), value: [...given.value] };
}

function texts(given: Readonly<Record<Lang, Confirmable<string>>>): Record<Lang, Shown<string>> {
  return { "en": shown(given.en), "zh-Hant": shown(given["zh-Hant"]), "zh-Hans": shown(given["zh-Hans"]) };
}
