import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { BlockStack, ChoiceList, Text, TextField } from "@shopify/polaris";
import { SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS } from "#app/features/troubles/trouble.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import type { ListedCarrier } from "../listed-carrier.ts";
import type { ListQuery } from "../list-query.ts";

type Props = { query: ListQuery; go: (change: Partial<ListQuery>) => void };

export function StatusChoice({ query, go }: Props) {
  const t = useTexts();
  return (
    <ChoiceList
      title={t("list.status")}
      titleHidden
      allowMultiple
      choices={SHIPMENT_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      selected={query.statuses}
      onChange={(chosen: string[]) =>
        go({ statuses: SHIPMENT_STATUSES.filter((status) => chosen.includes(status)) })
      }
    />
  );
}

/** What is wrong with an order of which nothing has left is not wrong with a parcel. */
const PARCEL_KINDS = TROUBLE_KINDS.filter((kind) => kind !== "unfulfilled");

export function TroubleChoice({ query, go }: Props) {
  const t = useTexts();
  return (
    <ChoiceList
      title={t("list.need")}
      titleHidden
      allowMultiple
      choices={PARCEL_KINDS.map((kind) => ({ value: kind, label: t(`trouble.${kind}`) }))}
      selected={query.troubles}
      onChange={(chosen: string[]) => go({ troubles: PARCEL_KINDS.filter((kind) => chosen.includes(kind)) })}
    />
  );
}

export function CarrierChoice({ query, go, carriers }: Props & { carriers: ListedCarrier[] }) {
  const { t, locale } = useReader();
  if (carriers.length === 0) return <Text as="p">{t("list.noCarriers")}</Text>;
  return (
    <ChoiceList
      title={t("list.carrier")}
      titleHidden
      allowMultiple
      choices={carriers.map(({ stored, title }) => ({ value: stored, label: titleIn(title, locale) }))}
      selected={query.carriers}
      onChange={(chosen: string[]) => go({ carriers: chosen })}
    />
  );
}

export function DayRange({ query, go }: Props) {
  const t = useTexts();
  const field = (name: "shippedFrom" | "shippedTo") => ({
    type: "date" as const,
    autoComplete: "off",
    value: query[name] ?? "",
    // A half-typed date is "": then the field is simply not set. The browser gives whole dates only.
    onChange: (text: string) => go({ [name]: text === "" ? null : text }),
  });
  return (
    <BlockStack gap="200">
      <TextField
        label={t("list.from")}
        {...field("shippedFrom")}
        {...(query.shippedTo ? { max: query.shippedTo } : {})}
      />
      <TextField
        label={t("list.to")}
        {...field("shippedTo")}
        {...(query.shippedFrom ? { min: query.shippedFrom } : {})}
      />
    </BlockStack>
  );
}
