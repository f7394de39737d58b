import { inTransaction, type Ctx } from "#app/context.server.ts";
import { classOf, MOMENTS } from "#app/features/messages/moments.ts";
import type { SuppressionScope } from "#app/features/suppressions/suppression.ts";
import {
  answerUnsubscribePage,
  findReader,
  readUnsubscribeToken,
  release,
  suppress,
  type MessageKey,
  type Reader,
  type UnsubscribeAnswer,
} from "#app/features/suppressions/suppressions.server.ts";
import { UNSUBSCRIBE_LOCALES } from "#app/features/suppressions/texts/catalog.ts";
import { maskAddress, type UnsubscribePage, type Wish } from "#app/features/suppressions/unsubscribe-page.ts";
import { acceptedLocales, chooseLocale } from "#app/lib/locales.ts";
import { changeAddresses } from "./suppress-addresses.server.ts";

/** Who followed an unsubscribe link: its last part, and the languages that the browser asks for. */
type Visit = { token: string; acceptLanguage: string | null };

/**
 * The page behind a mail's unsubscribe link. Opening it changes nothing. Links are not counted like look-ups: a signature of
 * 132 bits is not guessed, and one that is wrong costs no question to the database.
 */
export async function showUnsubscribePage(ctx: Ctx, visit: Visit): Promise<UnsubscribeAnswer> {
  const key = readUnsubscribeToken(ctx.vault, visit.token);
  const reader = key && (await findReader(ctx, key));
  return answerUnsubscribePage(reader ? pageOf(reader) : wrongLink(visit));
}

/**
 * Does what a reader asks for, and plans again what they would have been sent. Asking twice is asking once. False when the
 * link is none of ours.
 */
export async function takeWish(ctx: Ctx, token: string, wish: Wish): Promise<boolean> {
  const key = readUnsubscribeToken(ctx.vault, token);
  if (!key) return false;
  const reader = await findReader(ctx, key);
  // Erased since: nobody is known to be written to.
  if (!reader?.recipient) return true;
  const { addressHash } = reader.recipient;
  await inTransaction(ctx, (tx) =>
    changeAddresses(tx, { shopId: key.shopId, addressHashes: [addressHash] }, () =>
      change(tx, key, reader, wish),
    ),
  );
  return true;
}

async function change(
  tx: Parameters<typeof suppress>[0],
  { shopId, messageId }: MessageKey,
  reader: Reader,
  wish: Wish,
): Promise<void> {
  const { recipient } = reader;
  if (!recipient) return;
  const refuse = (scope: SuppressionScope) =>
    suppress(tx, shopId, [{ ...recipient, scope, reason: "unsubscribed", source: "shopper", messageId }]);
  const allow = (scope: SuppressionScope) =>
    release(tx, { shopId, addressHash: recipient.addressHash, scope, by: "shopper" });
  switch (wish) {
    case "unsubscribe":
      return void (await refuse("marketing"));
    case "resubscribe":
      return void (canUndo(reader) && (await allow("marketing")));
    case "measure_off":
      return void (await refuse("measuring"));
    case "measure_on":
      return void (await allow("measuring"));
  }
}

/** What the merchant decided is not the reader's to undo. */
const canUndo = ({ suppressed }: Reader): boolean => suppressed.get("marketing") !== "manual";

function pageOf(reader: Reader): UnsubscribePage {
  const { shop, locale, measures } = reader;
  const isRefused = reader.suppressed.has("measuring");
  const measuring = isRefused ? "not_counted" : measures ? "counted" : null;
  return { shop, locale, measuring: reader.recipient && measuring, state: stateOf(reader) };
}

function stateOf(reader: Reader): UnsubscribePage["state"] {
  if (!reader.recipient) return { kind: "no_address" };
  const address = maskAddress(reader.recipient.address);
  if (reader.suppressed.has("all")) return { kind: "blocked", address };
  if (!isRefusable(reader)) return { kind: "about_order", address };
  return reader.suppressed.has("marketing")
    ? { kind: "unsubscribed", address, canUndo: canUndo(reader) }
    : { kind: "subscribed", address };
}

/** Measured news of an order leads to the same page, but there is nothing to unsubscribe from. */
const isRefusable = ({ moment }: Reader): boolean =>
  MOMENTS.some((each) => each === moment && classOf(each) === "marketing");

const wrongLink = ({ acceptLanguage }: Visit): UnsubscribePage => ({
  locale: chooseLocale(acceptedLocales(acceptLanguage), UNSUBSCRIBE_LOCALES, "en"),
  shop: null,
  state: { kind: "wrong_link" },
  measuring: null,
});
