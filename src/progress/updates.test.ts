import { describe, expect, test } from "vitest";
import { ACCOUNTS, ENTERPRISES, type ExampleRow, judgeRow, release, SUMMIT } from "./example-plan.ts";

const first = release("2026-01-20 2025-Q4");

describe("updates by a schedule", () => {
  test.each([
    ["2026-01-25", "up-to-date", "2026-04-30", 0, 0],
    ["2026-03-31T23:59:59.999", "up-to-date", "2026-04-30", 0, 0],
    ["2026-04-01T00:00", "due", "2026-04-30", 0, 0],
    ["2026-04-30T23:59:59.999", "due", "2026-04-30", 0, 0],
    ["2026-05-01T00:00", "overdue", "2026-07-31", 1, 1],
    ["2026-11-24", "overdue", "2027-01-31", 3, 208],
  ])("with one quarter out are, at %s, %s", (asOf, updateStatus, nextDue, periodsOverdue, daysLate) => {
    const judged = judgeRow(ENTERPRISES, [first], asOf);
    expect(judged).toMatchObject({ status: "on-time", updateStatus, nextDue, periodsOverdue, daysLate });
  });

  test("are overdue for a gap in the middle, and covered by whichever release fills it", () => {
    const gap = [first, release("2026-07-10 2026-Q2"), release("2026-10-10 2026-Q3")];
    const judged = judgeRow(ENTERPRISES, gap, "2026-11-24");
    expect(judged).toMatchObject({ updateStatus: "overdue", periodsOverdue: 1, lastCovered: "2026-Q3" });
    expect(judged).toMatchObject({ daysLate: 208, nextDue: "2027-01-31" });
    const filled = judgeRow(ENTERPRISES, [...gap, release("2026-11-01 2026-Q1")], "2026-11-24");
    expect(filled).toMatchObject({ updateStatus: "up-to-date", periodsOverdue: 0, daysLate: 0 });
  });

  test("are not covered by releasing an old period again", () => {
    const again = [first, release("2026-04-15 2025-Q4"), release("2026-11-20 2025-Q4")];
    expect(judgeRow(ENTERPRISES, again, "2026-11-24")).toMatchObject({ updateStatus: "overdue", periodsOverdue: 3 });
  });

  test("are covered by one release of several periods, but not ahead of time", () => {
    const all = [release("2026-01-20 2025-Q4..2027-Q4")];
    const judged = judgeRow(ENTERPRISES, all, "2026-05-01T00:00");
    expect(judged).toMatchObject({ lastCovered: "2026-Q1", updateStatus: "up-to-date" });
    expect(judgeRow(ENTERPRISES, all, "2026-08-01T00:00")).toMatchObject({ updateStatus: "overdue" });
  });

  test("count the whole periods inside a release of another kind of period", () => {
    const year = [first, release("2026-12-31 2026")];
    expect(judgeRow(ENTERPRISES, year, "2027-01-15")).toMatchObject({ periodsOverdue: 0, lastCovered: "2026-Q4" });
    const financial = [first, release("2026-12-31 FY2026-27")];
    expect(judgeRow(ENTERPRISES, financial, "2027-01-15")).toMatchObject({ periodsOverdue: 1, lastCovered: "2026-Q4" });
  });

  test("are overdue again for what was withdrawn", () => {
    const withdrawn = [first, release("2026-04-10 2026-Q1", { withdrawn: "2026-06-01" })];
    expect(judgeRow(ENTERPRISES, withdrawn, "2026-05-15").updateStatus).toBe("up-to-date");
    const after = judgeRow(ENTERPRISES, withdrawn, "2026-06-15");
    expect(after).toMatchObject({
      status: "on-time",
      updateStatus: "overdue",
      periodsOverdue: 1,
      lastCovered: "2025-Q4",
    });
  });

  test("fall due with the first release where the promised month comes after the rule's", () => {
    const later: ExampleRow = { ...ENTERPRISES, month: "2026-06" };
    expect(judgeRow(later, [], "2026-06-30T23:59:59.999")).toMatchObject({
      status: "due",
      updateStatus: "not-started",
      periodsOverdue: 0,
      nextDue: "2026-06-30",
    });
    expect(judgeRow(later, [], "2026-07-01T00:00")).toMatchObject({
      status: "overdue",
      updateStatus: "overdue",
      periodsOverdue: 2,
      nextDue: "2026-07-31",
    });
  });

  test("have not started where the promised month is over before the first period falls due", () => {
    const early: ExampleRow = { ...ENTERPRISES, first: "2026-Q1" };
    expect(judgeRow(early, [], "2026-03-01")).toMatchObject({
      status: "overdue",
      updateStatus: "not-started",
      periodsOverdue: 0,
      nextDue: "2026-04-30",
    });
  });

  test("of an event in April are due in June of its own year", () => {
    const out = [release("2026-05-20 2026")];
    expect(judgeRow(SUMMIT, [], "2026-06-30")).toMatchObject({ status: "due", updateStatus: "not-started" });
    expect(judgeRow(SUMMIT, out, "2026-06-30")).toMatchObject({ status: "on-time", updateStatus: "up-to-date" });
    expect(judgeRow(SUMMIT, out, "2027-05-31T23:59:59.999").updateStatus).toBe("up-to-date");
    expect(judgeRow(SUMMIT, out, "2027-06-01T00:00")).toMatchObject({ updateStatus: "due", nextDue: "2027-06-30" });
    expect(judgeRow(SUMMIT, out, "2027-07-01T00:00")).toMatchObject({ updateStatus: "overdue", daysLate: 1 });
  });

  test("of audited accounts are due half a year after the financial year", () => {
    const out = [release("2020-09-30 FY2019-20"), release("2021-09-30 FY2020-21")];
    expect(judgeRow(ACCOUNTS, out, "2022-03-31").updateStatus).toBe("up-to-date");
    expect(judgeRow(ACCOUNTS, out, "2022-04-01T00:00")).toMatchObject({ updateStatus: "due", nextDue: "2022-09-30" });
    expect(judgeRow(ACCOUNTS, out, "2022-10-01T00:00")).toMatchObject({
      updateStatus: "overdue",
      lastCovered: "FY2020-21",
    });
  });

  test("twice a year are due every half-year, and as needed besides doesn't weaken it", () => {
    const smartCity: ExampleRow = { ...ENTERPRISES, frequency: "semiannual", first: "2025-H2", orAsNeeded: true };
    const out = [release("2026-01-20 2025-H2")];
    expect(judgeRow(smartCity, out, "2026-07-31")).toMatchObject({ updateStatus: "due" });
    expect(judgeRow(smartCity, out, "2026-08-01T00:00")).toMatchObject({ updateStatus: "overdue", periodsOverdue: 1 });
  });
});

describe("updates without a schedule", () => {
  const once: ExampleRow = { dataset: "hk-itib-survey", month: "2026-01", frequency: "once" };

  test("are never late as and when necessary, before the first release and after it", () => {
    const row: ExampleRow = { dataset: "hk-itib-projects", month: "2026-01", frequency: "as-needed" };
    expect(judgeRow(row, [], "2026-01-10")).toMatchObject({ updateStatus: "no-schedule", nextDue: "2026-01-31" });
    expect(judgeRow(row, [release("2026-01-20 2025")], "2029-01-10")).toMatchObject({
      status: "on-time",
      updateStatus: "no-schedule",
      lastCovered: "2025",
      nextDue: null,
    });
  });

  test("are not awaited once what is released once is out", () => {
    expect(judgeRow(once, [], "2026-01-10")).toMatchObject({ updateStatus: "not-started", nextDue: "2026-01-31" });
    expect(judgeRow(once, [release("2026-01-20")], "2029-01-10")).toMatchObject({ updateStatus: "no-schedule" });
  });

  test("are unknown where the frequency could not be placed", () => {
    const unplaced: ExampleRow = { dataset: "hk-itib-thing", month: "2026-01", frequency: null };
    expect(judgeRow(unplaced, [], "2026-01-10").updateStatus).toBe("not-started");
    expect(judgeRow(unplaced, [release("2026-01-20")], "2026-03-10").updateStatus).toBe("unknown");
  });
});
