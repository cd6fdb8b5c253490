import { describe, expect, test } from "vitest";
import { ENTERPRISES, judgeRow, MICRO_FUND, release, TECHCONNECT } from "./example-plan.ts";

describe("a first release that was promised", () => {
  test.each([
    ["2025-11-24", "planned"],
    ["2025-12-31T23:59:59.999", "planned"],
    ["2026-01-01T00:00", "due"],
    ["2026-01-31T23:59:59.999", "due"],
    ["2026-02-01T00:00", "overdue"],
    ["2026-01-31T15:59:59.999Z", "due"],
    ["2026-01-31T16:00Z", "overdue"],
  ])("and has not come by %s is %s", (asOf, status) => {
    expect(judgeRow(ENTERPRISES, [], asOf).status).toBe(status);
  });

  test.each([
    ["2026-01-31T23:59:59.999 2025-Q4", "on-time", 0],
    ["2026-02-01T00:00 2025-Q4", "late", 1],
    ["2026-03-02 2025-Q4", "late", 30],
  ])("and came on %s is %s", (one, status, daysLate) => {
    expect(judgeRow(ENTERPRISES, [release(one)], "2026-03-31")).toMatchObject({ status, daysLate });
  });

  test("is overdue by the whole Hong Kong days since the promised month ended", () => {
    expect(judgeRow(ENTERPRISES, [], "2026-02-01T00:00").daysLate).toBe(1);
    expect(judgeRow(ENTERPRISES, [], "2026-11-24").daysLate).toBe(297);
  });

  test("doesn't count where it covers only periods before the schedule begins", () => {
    const judged = judgeRow(ENTERPRISES, [release("2026-01-10 2025-Q3")], "2026-02-10");
    expect(judged).toMatchObject({ status: "overdue", firstReleased: null, lastCovered: null });
    expect(judged.why.en).toBe(
      "It was promised by the end of January 2026 and has not been released: it is 10 days overdue. " +
        "What has been released covers none of the periods promised, which begin with Q4 2025, so it does not count.",
    );
  });

  test("doesn't count where it claims a period that has not begun", () => {
    const judged = judgeRow(ENTERPRISES, [release("2026-01-10 2026-Q2")], "2026-07-10");
    expect(judged).toMatchObject({ status: "overdue", firstReleased: null });
  });

  test("needs no coverage where there is no schedule, and does where there is one", () => {
    const uncovered = [release("2026-01-10")];
    const asNeeded = { dataset: "hk-itib-projects", month: "2026-01", frequency: "as-needed" } as const;
    expect(judgeRow(asNeeded, uncovered, "2026-02-10").status).toBe("on-time");
    expect(judgeRow(ENTERPRISES, uncovered, "2026-02-10").status).toBe("overdue");
  });

  test("and was withdrawn counts until the withdrawal and not from it on", () => {
    const releases = [release("2026-01-10 2025-Q4", { withdrawn: "2026-03-05T09:00" })];
    expect(judgeRow(ENTERPRISES, releases, "2026-03-05T08:59").status).toBe("on-time");
    const after = judgeRow(ENTERPRISES, releases, "2026-03-05T09:00");
    expect(after).toMatchObject({ status: "overdue", updateStatus: "overdue", firstReleased: null });
    expect(after.why.en).toContain(
      "Version 1.0.0, released on 10 January 2026, was withdrawn on 5 March 2026 and no longer counts.",
    );
    const again = judgeRow(ENTERPRISES, [...releases, release("2026-03-06 2025-Q4")], "2026-03-07");
    expect(again).toMatchObject({ status: "late", firstReleased: "2026-03-06", daysLate: 34 });
  });

  test("for no month is planned until it comes, and then neither on time nor late", () => {
    const undated = { ...ENTERPRISES, month: null };
    const before = judgeRow(undated, [], "2028-01-01");
    expect(before).toMatchObject({ status: "planned", updateStatus: "not-started", firstDue: null, nextDue: null });
    expect(before.why.en).toBe("The plan promises it without naming a month, so it can be neither on time nor late.");
    const after = judgeRow(undated, [release("2027-05-02 2027-Q1")], "2027-06-01");
    expect(after).toMatchObject({ status: "reported-released", firstReleased: "2027-05-02", daysLate: 0 });
    expect(after).toMatchObject({ updateStatus: "up-to-date", periodsOverdue: 0, nextDue: "2027-07-31" });
    expect(after.why.en).toContain("no month was promised, so it is neither on time nor late");
  });
});

describe("a first release that only the plan reports", () => {
  test("is reported, and its updates unknown", () => {
    const judged = judgeRow(MICRO_FUND, [], "2026-11-24");
    expect(judged).toMatchObject({
      status: "reported-released",
      updateStatus: "unknown",
      firstDue: "2019-03-31",
      firstReleased: null,
      lastCovered: null,
      nextDue: null,
      periodsOverdue: 0,
      daysLate: 0,
    });
    expect(judged.why.en).toBe(
      "The plan reports that it was released in March 2019. " +
        "Kept has seen no release of it, so whether it has been updated is unknown.",
    );
  });

  test("has no schedule where it is updated as and when necessary", () => {
    expect(judgeRow(TECHCONNECT, [], "2026-11-24")).toMatchObject({
      status: "reported-released",
      updateStatus: "no-schedule",
    });
  });

  test("is on time once Kept has seen it by the end of the reported month", () => {
    const judged = judgeRow(MICRO_FUND, [release("2019-03-31 2018-Q4")], "2019-04-15");
    expect(judged).toMatchObject({ status: "on-time", updateStatus: "due", firstReleased: "2019-03-31" });
    const later = judgeRow(MICRO_FUND, [release("2019-03-31 2018-Q4")], "2019-07-01T00:00");
    expect(later).toMatchObject({ status: "on-time", updateStatus: "overdue", periodsOverdue: 1, daysLate: 1 });
  });

  test("stays the plan's word where Kept saw it only later, and owes updates from what Kept saw first", () => {
    const judged = judgeRow(MICRO_FUND, [release("2026-02-10 2025-Q4")], "2026-06-30T23:59:59.999");
    expect(judged).toMatchObject({
      status: "reported-released",
      updateStatus: "due",
      firstReleased: "2026-02-10",
      lastCovered: "2025-Q4",
      nextDue: "2026-06-30",
      periodsOverdue: 0,
    });
    const later = judgeRow(MICRO_FUND, [release("2026-02-10 2025-Q4")], "2026-07-01T00:00");
    expect(later).toMatchObject({ updateStatus: "overdue", periodsOverdue: 1, daysLate: 1 });
  });

  test("still owes the periods of what Kept saw and was withdrawn", () => {
    const withdrawn = [release("2026-02-10 2025-Q4", { withdrawn: "2026-04-01" })];
    const judged = judgeRow(MICRO_FUND, withdrawn, "2026-05-01");
    expect(judged).toMatchObject({
      status: "reported-released",
      updateStatus: "overdue",
      firstReleased: null,
      periodsOverdue: 1,
    });
  });

  test.each([
    ["2018-12-31", "planned"],
    ["2019-03-15", "due"],
    ["2019-04-01T00:00", "reported-released"],
  ])("is, asked about at %s, %s", (asOf, status) => {
    expect(judgeRow(MICRO_FUND, [], asOf)).toMatchObject({ status, firstReleased: null });
  });
});

describe("listings", () => {
  const seen = {
    platform: "data.gov.hk",
    at: Date.UTC(2026, 0, 20),
    url: "https://data.gov.hk/x",
    simulated: false,
  } as const;
  const releases = [release("2026-01-15 2025-Q4")];
  const both = { ...ENTERPRISES, platforms: ["data.gov.hk", "csdi"] } as const;

  test("are told for every platform that the row names, from the instant they were seen", () => {
    const before = judgeRow(both, releases, "2026-01-18", { listings: [seen] });
    expect(before.listed).toEqual({ "data.gov.hk": false, "csdi": false });
    expect(before.why.en).toContain("not yet listed on DATA.GOV.HK or the CSDI portal.");
    expect(before.why["zh-Hant"]).toContain("尚未在「開放數據平台」或「空間數據共享平台」上架");
    const after = judgeRow(both, releases, "2026-01-21", { listings: [seen] });
    expect(after).toMatchObject({ status: "on-time", listed: { "data.gov.hk": true, "csdi": false } });
    expect(after.why.en).toContain("not yet listed on the CSDI portal.");
  });

  test("are not missed before anything is released", () => {
    expect(judgeRow(both, [], "2026-01-18").why.en).not.toContain("listed");
  });
});
