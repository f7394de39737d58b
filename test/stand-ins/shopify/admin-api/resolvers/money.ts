import { decimalAmount } from "../../webhooks/payloads/money.ts";
import type { Context } from "../context.ts";

/** MoneyBag: the stand-in's shops sell in one currency. */
export function moneyBag(minor: number, { shop }: Context) {
  const money = { amount: decimalAmount(minor, shop.profile.currency), currencyCode: shop.profile.currency };
  return { shopMoney: money, presentmentMoney: money };
}
