import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { formatMoney } from "#app/lib/format-money.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import type { PageResults } from "../page-results.ts";

/** What shoppers ordered after they had followed a recommendation. */
export function SalesCard({ sales: { totals, latest, isCut } }: Pick<PageResults, "sales">) {
  const { t, locale } = useReader();
  const money = (amount: string, currency: string) =>
    formatMoney(amount, currency, locale) ?? `${amount} ${currency}`;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("results.sales")}
          </Text>
          <Text as="p" tone="subdued">
            {t("results.salesHelp")}
          </Text>
        </BlockStack>
        {totals.length === 0 ? (
          <Text as="p">{t("results.noSales")}</Text>
        ) : (
          <>
            <InlineStack gap="600">
              {totals.map(({ currency, amount, orders }) => (
                <BlockStack key={currency} gap="050">
                  <Text as="p" variant="heading2xl">
                    {money(amount, currency)}
                  </Text>
                  <Text as="p" tone="subdued">
                    {t("results.saleOrders", { orders })}
                  </Text>
                </BlockStack>
              ))}
            </InlineStack>
            <PlainTable
              headings={[t("results.order"), t("results.amount")]}
              rows={latest.map((sale) => [
                <BlockStack key={`${sale.orderId} ${sale.currency}`}>
                  <InlineStack gap="200">
                    <Link url={`shopify://admin/orders/${sale.orderId}`} target="_top" removeUnderline>
                      {sale.orderName ?? sale.orderId}
                    </Link>
                    <Text as="span" tone="subdued">
                      <Moment at={sale.placedAt} style="date" />
                    </Text>
                  </InlineStack>
                  <Text as="span" breakWord>
                    {sale.products.join(t("results.comma"))}
                  </Text>
                </BlockStack>,
                money(sale.amount, sale.currency),
              ])}
            />
            {isCut && (
              <Text as="p" tone="subdued">
                {t("results.latestOnly", { count: latest.length })}
              </Text>
            )}
          </>
        )}
      </BlockStack>
    </Card>
  );
}
