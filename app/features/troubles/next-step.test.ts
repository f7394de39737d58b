import { expect, test } from "vitest";
import { nextStepOf } from "./next-step.ts";

test.each([
  ["exception", { reason: "address" }, "check_address"],
  ["exception", { reason: "lost" }, "report_lost"],
  ["exception", {}, "ask_reason"],
  ["action_required", { reason: "customs_fee" }, "pay_fee"],
  ["action_required", { reason: "other" }, "send_papers"],
  ["attempted", { reason: "not_home" }, "arrange_delivery"],
  ["attempted", { reason: "address" }, "check_address"],
  ["returning", { reason: "address" }, "decide_return"],
  ["returning", { isBack: true }, "receive_return"],
  ["bad_number", { number: "impossible" }, "correct_number"],
  ["stalled", {}, "ask_carrier"],
  ["unfulfilled", {}, "fulfill"],
] as const)("for %s with %j the next step is to %s", (kind, facts, step) => {
  expect(nextStepOf(kind, facts, true)).toBe(step);
});

test("what is late because it has not left has to be sent", () => {
  expect(nextStepOf("late", {}, true)).toBe("tell_new_date");
  expect(nextStepOf("late", {}, false)).toBe("fulfill");
});
