import type { CustomValues } from "./custom-values.ts";

/** Orders that a block of Liquid is tried with before anybody sees it: a usual one, next to nothing, and far too much of everything. */
export const CUSTOM_SAMPLES: readonly CustomValues[] = [usual(), empty(), large()];

function usual(): CustomValues {
  return {
    language: "en",
    shop: { name: "Northwind", url: "https://northwind.example" },
    order: {
      name: "#1001",
      placed: "Ordered on 3 May",
      country: "US",
      tags: ["gift"],
      is_first: true,
    },
    situations: ["on_the_way"],
    status: { text: "Your parcel is on its way", advice: [] },
    arrival: "Arrives Tuesday, 5 May",
    carrier: "DHL",
    tracking_number: "00340434161094042557",
    parcels: [
      {
        label: "Your parcel",
        status: "Your parcel is on its way",
        carrier: "DHL",
        tracking_number: "00340434161094042557",
      },
    ],
    items: [{ title: "Cast-iron teapot", variant: "Indigo / 0.8 l", quantity: 1 }],
  };
}

function empty(): CustomValues {
  return {
    language: "en",
    shop: { name: "", url: "" },
    order: { name: "", placed: "", country: "", tags: [], is_first: false },
    situations: [],
    status: { text: "", advice: [] },
    arrival: "",
    carrier: "",
    tracking_number: "",
    parcels: [],
    items: [],
  };
}

function large(): CustomValues {
  const [parcel] = usual().parcels;
  const [item] = usual().items;
  return {
    ...usual(),
    situations: ["on_the_way", "late", "customs", "problem"],
    status: {
      text: "A duty has to be paid",
      advice: Array.from({ length: 5 }, () => "Pay it with the carrier."),
    },
    parcels: Array.from({ length: 20 }, () => ({
      ...parcel,
      label: "Parcel",
      status: "",
      carrier: "",
      tracking_number: "",
    })),
    items: Array.from({ length: 100 }, (_, index) => ({
      title: `${item?.title} ${index}`,
      variant: "",
      quantity: index,
    })),
  };
}
