import type { Lang } from "../../base/language.ts";
import type { PublicPlan, PublicSection } from "../../catalogue/index.ts";
import type { CommitmentProgress } from "../../progress/index.ts";
import type { Notes } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { CommitmentRow } from "./commitment-row.tsx";
import { Table } from "./table.tsx";
import { In, isForeign, Wording } from "./wording.tsx";

type SectionProps = {
  readonly plan: PublicPlan;
  /** The parts under one heading of the plan, in its order: `A.i` and `A.ii`, or those of every organisation in C. */
  readonly parts: readonly PublicSection[];
  readonly progressOf: (dataset: string) => CommitmentProgress | null;
  readonly notes: Notes;
  readonly page: PageContext;
};

export const letterOf = (section: PublicSection): string => section.id.slice(0, 1);
export const anchorOf = (letter: string): string => `section-${letter.toLowerCase()}`;

/** A lettered section of the plan with its spatial and its non-spatial part. */
export function PlanSection({ parts, ...props }: SectionProps) {
  const [first] = parts;
  if (first === undefined) return null;
  const { plan, page, notes } = props;
  const organisations = [...new Set(parts.map(({ organisation }) => organisation?.number ?? 0))];
  return (
    <section class="plan-section" id={anchorOf(letterOf(first))}>
      <h2>{headingOf(first, plan.language, page)}</h2>
      {isForeign(plan.language, page) && (
        <p class="published-name">
          <In lang={plan.language} page={page}>
            {first.heading}
          </In>
        </p>
      )}
      {organisations.map((number) => {
        const its = parts.filter(({ organisation }) => (organisation?.number ?? 0) === number);
        const organisation = its[0]?.organisation ?? null;
        return (
          <div key={number}>
            {organisation !== null && (
              <h3 class="organisation">
                ({organisation.number}){" "}
                <Wording wording={organisation.name} published={plan.language} notes={notes} page={page} />
              </h3>
            )}
            {its.map((part) => (
              <Part part={part} level={organisation === null ? "h3" : "h4"} key={part.id} {...props} />
            ))}
          </div>
        );
      })}
    </section>
  );
}

type PartProps = Omit<SectionProps, "parts"> & { readonly part: PublicSection; readonly level: "h3" | "h4" };

function Part({ part, level: Heading, plan, progressOf, notes, page }: PartProps) {
  const { t } = page;
  const heading = t(part.spatial ? "part-spatial" : "part-non-spatial");
  const rows = plan.commitments.filter((commitment) => commitment.section === part.id);
  const columns = [
    t("column-number"),
    t("column-dataset"),
    t("column-description"),
    t("column-promise"),
    t("column-status"),
  ];
  return (
    <div class="part">
      <Heading>{heading}</Heading>
      {part.remarks.map((remark) => (
        <p class="remark" key={remark.text}>
          <Wording wording={remark} published={plan.language} notes={notes} page={page} />
        </p>
      ))}
      {rows.length > 0 ? (
        <Table
          caption={t("table-caption", { heading: `${part.id} ${heading.replace(/^i+\. /, "")}`, count: rows.length })}
          columns={columns}
        >
          {rows.map((commitment) => (
            <CommitmentRow
              plan={plan}
              commitment={commitment}
              progress={progressOf(commitment.dataset)}
              notes={notes}
              page={page}
              key={commitment.dataset}
            />
          ))}
        </Table>
      ) : (
        <p class={part.state === "empty" ? "state state-empty" : "state"}>
          <strong>{t(part.state === "empty" ? "state-empty" : "state-not-applicable")}</strong>
          <span>{t(part.state === "empty" ? "state-empty-why" : "state-not-applicable-why")}</span>
        </p>
      )}
    </div>
  );
}

/** The heading as published, in the plan's own language; in another, what that heading says in every plan. */
export function headingOf(section: PublicSection, published: Lang, { lang, t }: PageContext): string {
  if (lang === published) return section.heading;
  const years = section.years.join(t("years-joiner"));
  switch (letterOf(section)) {
    case "A":
      return t("section-A", { years });
    case "B":
      return t("section-B", { years });
    case "C":
      return t("section-C");
    default:
      return t("section-D");
  }
}
