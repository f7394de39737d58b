import { expect, test } from "vitest";
import { appFindings, useAdmin } from "#test/support/admin-scene.ts";
import { PHONE } from "#test/support/browser.ts";

const admin = useAdmin({ seedCount: 5 });

/** What goes to the server and back takes its time on a busy machine. */
const PATIENT = { timeout: 15_000 };
const HEADING = "Off it goes, {{ order.name }}";

test("a merchant rewrites a heading, sees it, publishes it, and gets it as a test", async () => {
  const { page, app, complaints } = await admin.open("doorstep-demo", {
    path: "/app/messages/shipped/edit?language=en",
  });
  const mail = app.frameLocator("iframe");
  await app.getByText("Shoppers get our default design for now.", { exact: false }).waitFor();
  await mail.getByRole("heading", { name: "Your order is on its way" }).waitFor();
  expect(await appFindings(page)).toEqual([]);

  await app
    .getByRole("button", { name: /^Heading/ })
    .first()
    .click();
  const field = app.getByRole("textbox", { name: "Heading", exact: true });
  await field.fill("Off it goes, {{ order.nmae }}");
  await app.getByRole("button", { name: /^Heading \(2\): It uses a variable/ }).waitFor(PATIENT);
  await field.fill(HEADING);
  await mail.getByRole("heading", { name: "Off it goes, #1001" }).waitFor(PATIENT);
  await app.getByText(/^Draft saved/).waitFor(PATIENT);
  expect(await appFindings(page)).toEqual([]);

  await app.getByRole("button", { name: "Publish", exact: true }).click();
  await app.getByText("Version 1 is sent").waitFor(PATIENT);

  await app.getByRole("button", { name: "Send a test" }).click();
  await app.getByLabel("To", { exact: true }).fill("designer@example.com");
  await app.getByRole("button", { name: "Send", exact: true }).click();
  const caught = () =>
    admin.everything.mail.mailbox.list().find(({ to }) => to.includes("designer@example.com"))?.parsed;
  await expect.poll(() => caught()?.subject, PATIENT).toBe("Your order #1001 is on its way");
  expect(caught()?.html).toContain("Off it goes, #1001");
  expect(caught()?.text).toContain("Off it goes, #1001");
  expect(complaints).toEqual([]);
});

test("the editor fits a phone, form and preview one at a time", async () => {
  const { page, app, complaints } = await admin.open("toguchi-ya", {
    path: "/app/messages/delivered/edit",
    viewport: PHONE,
    locale: "ja",
  });
  await app
    .getByRole("button", { name: /^見出し/ })
    .first()
    .click();
  await app.getByRole("textbox", { name: "見出し", exact: true }).waitFor();
  expect(await appFindings(page)).toEqual([]);
  await app.getByRole("button", { name: "プレビュー", exact: true }).click();
  await app.frameLocator("iframe").getByRole("heading").first().waitFor(PATIENT);
  await expect.poll(() => app.getByRole("textbox", { name: "見出し", exact: true }).isVisible()).toBe(false);
  const isWider = await app.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(isWider).toBe(false);
  expect(complaints).toEqual([]);
});
