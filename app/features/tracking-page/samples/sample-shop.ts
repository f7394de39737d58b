/** A shop, a shopper and what they bought, as they are in a country of the language. Nobody real. */
export type SampleShop = {
  name: string;
  host: string;
  zone: string;
  currency: string;
  customerLocale: string;
  countryCode: string;
  provinceCode: string | null;
  city: string;
  /** Where the shop's parcels begin. */
  origin: string;
  customer: [firstName: string, lastName: string];
  address1: string;
  address2: string | null;
  zip: string;
  carrierId: string;
  carrierName: string;
  trackingNumber: string;
  /** Title, variant and price of one. */
  items: [SampleItem, SampleItem, SampleItem];
};
type SampleItem = [title: string, variant: string | null, price: string];
