import type { LineItem, LineItemCount } from "#app/features/orders/order.ts";
import { formatMoney } from "#app/lib/format-money.ts";
import { oneLine } from "#app/lib/text.ts";
import type { MailValues } from "../mail-values.ts";
import type { OrderOfMessage } from "../message-facts.ts";
import type { MessageAbout } from "../message.ts";
import type { Moment } from "../moments.ts";
import { contentsOf } from "../parcel-contents.ts";
import type { MailReader } from "./mail-reader.ts";
import { pictureAddress } from "#app/lib/picture-address.ts";
import type { Told } from "./told.ts";

const ITEMS_MAX = 20;

type ItemValues = Pick<MailValues, "items_heading" | "items" | "more_items" | "rest">;
type Line = Pick<LineItem, "lineItemId" | "productId" | "title" | "variantTitle" | "quantity" | "price">;

/** What the message is about: the contents of its parcels, the goods of a refund, or all that was ordered. */
export function presentItems(
  { moment, about }: { moment: Moment; about: MessageAbout },
  told: Told,
  order: OrderOfMessage,
  reader: MailReader,
): ItemValues {
  const { say, t } = reader;
  if (moment === "refunded")
    return {
      ...toValues(refundedLines(order, about), order, reader),
      items_heading: t("items.refunded"),
      rest: null,
    };
  if (told.isWholeOrder)
    return { ...toValues(order.lineItems, order, reader), items_heading: say("items.ordered"), rest: null };
  const contents = contentsOf(order, {
    lineItems: sumOf(told.fulfillments.flatMap(({ lineItems }) => lineItems)),
  });
  return {
    ...toValues(contents.items, order, reader),
    items_heading: t("items.heading"),
    rest: contents.restFollows && !order.cancelledAt ? t("rest") : null,
  };
}

function toValues(
  lines: Line[],
  { pictures }: OrderOfMessage,
  { t, locale }: MailReader,
): Pick<ItemValues, "items" | "more_items"> {
  return {
    items: lines.slice(0, ITEMS_MAX).map(({ productId, title, variantTitle, quantity, price }) => ({
      title: oneLine(title, 160),
      variant: variantTitle ? oneLine(variantTitle, 120) : null,
      quantity,
      image: productId === null ? null : pictureAddress(pictures[productId]),
      price: price ? formatMoney(Number(price.amount) * quantity, price.currency, locale) : null,
    })),
    more_items: lines.length > ITEMS_MAX ? t("items.more", { count: lines.length - ITEMS_MAX }) : null,
  };
}

function refundedLines(order: OrderOfMessage, { refundId }: MessageAbout): Line[] {
  const refund = order.refunds.find((each) => each.refundId === refundId);
  return sumOf(refund?.lineItems ?? []).flatMap(({ lineItemId, quantity }) => {
    const line = order.lineItems.find((each) => each.lineItemId === lineItemId);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** Several parcels may hold some of the same line: it is one row. */
function sumOf(counts: LineItemCount[]): LineItemCount[] {
  const sums = new Map<string, number>();
  for (const { lineItemId, quantity } of counts) sums.set(lineItemId, (sums.get(lineItemId) ?? 0) + quantity);
  return [...sums].map(([lineItemId, quantity]) => ({ lineItemId, quantity }));
}
