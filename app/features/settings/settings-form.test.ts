import { expect, test } from "vitest";
import { parseSettingsForm } from "./settings-form.ts";

const fields = {
  senderName: " Aurora Goods ",
  supportEmail: " help@aurora.example ",
  retentionDays: "365",
};

test("a whole form becomes settings", () => {
  expect(parseSettingsForm(fields)).toEqual({
    kind: "valid",
    settings: {
      senderName: "Aurora Goods",
      supportEmail: "help@aurora.example",
      retentionDays: 365,
    },
  });
});

test("name and address may stay empty", () => {
  expect(parseSettingsForm({ ...fields, senderName: "", supportEmail: "" })).toMatchObject({ kind: "valid" });
});

test.each([
  ["senderName", "x".repeat(81)],
  ["senderName", "Aurora\nBcc: everybody"],
  ["supportEmail", "help"],
  ["supportEmail", "help@localhost"],
  ["retentionDays", ""],
  ["retentionDays", "29"],
  ["retentionDays", "3651"],
  ["retentionDays", "365.5"],
  ["retentionDays", "-90"],
  ["retentionDays", "１２３"],
])("%s cannot be %j, and only that field is at fault", (field, value) => {
  expect(parseSettingsForm({ ...fields, [field]: value })).toEqual({
    kind: "invalid",
    faults: { [field]: true },
  });
});

test("every fault is told at once", () => {
  expect(parseSettingsForm({ senderName: "Aurora" })).toEqual({
    kind: "invalid",
    faults: { supportEmail: true, retentionDays: true },
  });
});
