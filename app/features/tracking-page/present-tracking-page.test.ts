import { describe, expect, test } from "vitest";
import { pageInput } from "#test/factories/page-input.ts";
import type { BlockModel, BlockModelOf } from "./block-model.ts";
import { limitOrder } from "./limit-order.ts";
import { presentTrackingPage } from "./present-tracking-page.ts";
import { sampleNow, sampleOrder, sampleShop, SAMPLE_STATE_NAMES } from "./samples/sample-order.ts";
import { SAMPLE_STATES } from "./samples/sample-states.ts";
import { situationsOf } from "./situations-of.ts";
import { LANGUAGES } from "./texts/languages.ts";
import { readerOf } from "./reader.ts";
import type { TrackedOrder } from "./view.ts";

type State = keyof typeof SAMPLE_STATES;
type Over = Parameters<typeof pageInput>[1];
const present = (state: State | TrackedOrder, over?: Over) =>
  presentTrackingPage(pageInput(typeof state === "string" ? SAMPLE_STATES[state] : state, over));
const typesIn = (state: State, over?: Over) => present(state, over).blocks.map(({ type }) => type);

function find<Type extends BlockModel["type"]>(type: Type, state: State | TrackedOrder, over?: Over) {
  // The type is what was looked for.
  return present(state, over).blocks.find((block) => block.type === type) as BlockModelOf<Type> | undefined;
}

describe("how it stands", () => {
  test.each([
    ["received", ["preparing"]],
    ["preparingHandover", ["preparing"]],
    ["handoverLate", ["preparing", "delayed_before_handover"]],
    ["handoverVeryLate", ["preparing", "late", "delayed_before_handover"]],
    ["nothingToShip", []],
    ["cancelled", ["cancelled"]],
    ["label", ["shipped"]],
    ["inTransit", ["on_the_way"]],
    ["pastPromise", ["on_the_way", "late"]],
    ["delayed", ["on_the_way", "late"]],
    ["customs", ["on_the_way", "customs"]],
    ["outForDelivery", ["out_for_delivery"]],
    ["pickup", ["ready_for_pickup"]],
    ["attempted", ["problem"]],
    ["actionRequired", ["problem", "customs"]],
    ["delivered", ["delivered"]],
    ["deliveredLate", ["delivered"]],
    ["returning", ["returning"]],
    ["parcelCancelled", ["cancelled"]],
    ["unknown", ["on_the_way"]],
    ["severalParcels", ["delivered", "on_the_way", "problem"]],
  ] as const)("%s: %j", (state, situations) => {
    const { order, reader } = pageInput(SAMPLE_STATES[state]);
    expect([...situationsOf(order, reader)].toSorted()).toEqual([...situations].toSorted());
  });
});

describe("blocks", () => {
  test("about the rest of an order stand behind its parcels when there are several", () => {
    const blocks = ["hero", "items", "delivery_date", "parcels", "faq"].map((type) => ({
      id: type.replace("_", "-"),
      type,
    }));
    const order = (state: State) => typesIn(state, { blocks }).filter((type) => type !== "faq");
    expect(order("severalParcels")).toEqual(["hero", "parcels", "items", "delivery_date"]);
    expect(order("promised")).toEqual(["hero", "items", "delivery_date", "parcels"]);
  });

  test("that have nothing to say are not there", () => {
    expect(typesIn("preparing")).toEqual([
      "header",
      "hero",
      "progress",
      "items",
      "follow",
      "faq",
      "support",
      "announcement",
      "rich_text",
      "image",
      "recommendations",
      "discount",
      "loyalty",
      "social",
      "custom",
    ]);
    const empty = ["announcement", "rich_text", "image", "discount", "review", "loyalty", "custom"].map(
      (type) => ({ id: type.replace("_", "-"), type }),
    );
    expect(typesIn("delivered", { blocks: empty, renderCustom: () => " " })).toEqual([]);
  });

  test("follow their rules", () => {
    const shown = (show: object) =>
      typesIn("delayed", { blocks: [{ id: "a", type: "announcement", text: { en: "x" }, show }] }).length;
    expect(shown({ situations: ["late"], countries: ["JP"], languages: ["en"] })).toBe(1);
    for (const rule of [{ situations: ["delivered"] }, { countries: ["DE"] }, { languages: ["ja"] }])
      expect(shown(rule)).toBe(0);
  });

  test("ask for opinions once all has arrived, and speak of returns once something has", () => {
    const after = (state: State) =>
      typesIn(state).filter((type) => ["review", "survey", "returns"].includes(type));
    expect(after("delivered")).toEqual(["review", "survey", "returns"]);
    expect(after("severalParcels")).toEqual(["returns"]);
    expect(after("outForDelivery")).toEqual([]);
  });

  test("say when it comes only while it may still come, with a calendar for whoever has the link", () => {
    expect(find("delivery_date", "promised")).toMatchObject({
      why: "90 of 100 parcels like this came by then.",
      calendar: { href: "/apps/track/token/calendar.ics?lang=en" },
    });
    expect(find("delivery_date", "promised", { token: null })?.calendar).toBeNull();
    for (const state of ["delivered", "inTransit", "pastPromiseNoDay", "cancelled"] as const)
      expect(find("delivery_date", state)).toBeUndefined();
  });

  test("answer what fits how it stands, in our words where the merchant wrote none", () => {
    const asked = (state: State) => find("faq", state)?.entries.map(({ question }) => question);
    expect(asked("pastPromise")).toEqual(["Why is it late?"]);
    expect(asked("delivered")).toEqual(["It says delivered, but I can’t find it. What now?"]);
    expect(asked("preparing")).toEqual(["Own question"]);
    expect(asked("inTransit")).toBeUndefined();
  });

  test("name the contact for how it stands, else the shop's, and which order it is about", () => {
    expect(find("support", "customs")).toMatchObject({
      text: "Our customs desk",
      ways: [
        { href: "mailto:customs@kumo.example?subject=Order%20%231001" },
        { text: "+81 3-1234 (5678)", href: "tel:+81312345678" },
      ],
    });
    expect(find("support", "inTransit")?.ways).toEqual([
      { text: "Write to help@kumo.example", href: "mailto:help@kumo.example?subject=Order%20%231001" },
    ]);
  });

  test("lead past us to the web, but never with a mail or a call", () => {
    expect(present("delivered").blocks.find(({ id }) => id === "returns")).toMatchObject({
      link: { href: "/go/returns?https://kumo.example/pages/returns" },
    });
    expect(present("attempted").page.hero.action?.href).toMatch(/^\/go\/hero\?https:/);
    expect(find("announcement", "inTransit")?.href).toBe("/go/news?https://kumo.example/news");
    expect(find("social", "inTransit")?.accounts[0]?.href).toBe("/go/social?https://line.me/kumo");
  });

  test("list what is in the only parcel; of several each lists its own", () => {
    expect(find("items", "delivered")?.lists.map(({ heading }) => heading)).toEqual(["In this parcel"]);
    expect(find("items", "severalParcels")?.lists.map(({ heading }) => heading)).toEqual(["Not shipped yet"]);
  });

  test("show products by Shopify's own small pictures", () => {
    const [line] = SAMPLE_STATES.preparing.lineItems;
    const src = "https://cdn.shopify.com/teapot.jpg";
    const order = {
      ...SAMPLE_STATES.preparing,
      lineItems: line ? [{ ...line, productId: "7" }] : [],
      pictures: { "7": src },
    };
    expect(find("items", order)?.lists[0]?.items[0]?.picture).toEqual({ src: `${src}?width=256`, alt: "" });
  });
});

describe("the map", () => {
  test("goes from where it began, by where it is, to where it goes; a town that it is in is not ahead", () => {
    const stops = (state: State) =>
      find("map", state)?.stops.map(({ label, state: at }) => `${label}: ${at}`);
    expect(stops("inTransit")).toEqual(["京都市, Kyoto: passed", "大阪市, Osaka: here"]);
    expect(stops("severalParcels")).toEqual(["京都市, Kyoto: here", "大阪市, Japan: ahead"]);
    expect(stops("label")).toBeUndefined();
  });

  test("links to the last place, at its coordinates where a carrier told some", () => {
    const placeAt = (latitude: number | null, longitude: number | null) =>
      find("map", {
        ...SAMPLE_STATES.inTransit,
        scans: SAMPLE_STATES.inTransit.scans.map((scan) => ({
          ...scan,
          place: scan.place && { ...scan.place, latitude, longitude },
        })),
      })?.place;
    expect(placeAt(34.69374, 135.50218)).toMatchObject({
      embed:
        "https://www.openstreetmap.org/export/embed.html?bbox=135.352%2C34.544%2C135.652%2C34.844&layer=mapnik&marker=34.694%2C135.502",
      link: { href: "/go/map?https://www.openstreetmap.org/?mlat=34.694&mlon=135.502#map=11/34.694/135.502" },
    });
    expect(placeAt(null, null)).toMatchObject({ embed: null });
  });
});

describe("what shoppers may ask for", () => {
  test("news while something may move, to the order's own address, and to stop it at any time", () => {
    const news = (state: State, over: Partial<TrackedOrder> = {}) =>
      find("follow", { ...SAMPLE_STATES[state], ...over })?.news;
    expect(news("inTransit")).toEqual({
      action: "/apps/track/token/news?lang=en",
      email: "m•••@example.jp",
      isOn: false,
    });
    const since = { newsSince: SAMPLE_STATES.inTransit.placedAt };
    expect(news("inTransit", since)?.isOn).toBe(true);
    expect(news("delivered", since)?.isOn).toBe(true);
    expect(news("delivered")).toBeNull();
    expect(news("inTransit", { maskedEmail: null })).toBeNull();
  });

  test("to say that a delivered parcel is not there, and that it was found", () => {
    const missing = (state: State, over?: Over) => present(state, over).page.groups[0]?.parcels[0]?.missing;
    expect(missing("delivered")).toMatchObject({
      isReported: false,
      parcel: "f1-1",
      button: "It’s not here",
    });
    expect(missing("reportedMissing")).toMatchObject({ isReported: true, button: "I found it" });
    expect(missing("inTransit")).toBeNull();
    expect(missing("delivered", { token: null })).toBeNull();
  });

  test("what was done is said back, but only what is true", () => {
    expect(present("reportedMissing", { done: "missing" }).page.notice).toMatch(/^You told us/);
    expect(present("delivered", { done: "missing" }).page.notice).toBeNull();
    expect(present("delivered", { done: "found" }).page.notice).toMatch(/^Good to hear/);
    expect(present("inTransit", { done: "news" }).page.notice).toBeNull();
  });
});

test("whoever knows a parcel's number only is told of the parcel, and nothing of the person", () => {
  const { shipments, ...rest } = SAMPLE_STATES.severalParcels;
  const trackingUrl = "https://carrier.example/JP-1500001";
  const whole = { ...rest, shipments: shipments.map((shipment) => ({ ...shipment, trackingUrl })) };
  const order = limitOrder(whole, "400123456782");
  const page = present(order ?? SAMPLE_STATES.preparing, { limited: true, token: "number-link" });
  expect(page.page.hero.sentence).toBe("Delivered today");
  expect(page.blocks.map(({ type }) => type)).toEqual(
    expect.not.arrayContaining(["items", "follow", "support", "map", "delivery_date"]),
  );
  expect(JSON.stringify(page)).not.toMatch(/1001|Yunomi|teapot|help@|m•••|missing\?|配達完了|1500001/i);
});

test.each(LANGUAGES)("every state can be told in %s, with nothing left to fill in", (language) => {
  const shop = sampleShop(language);
  for (const name of SAMPLE_STATE_NAMES) {
    const order = sampleOrder(name, language);
    const reader = readerOf(shop, order, { lang: language, accepted: [] }, sampleNow(language));
    const page = presentTrackingPage({ ...pageInput(order), shop, reader });
    expect(page.page.hero.sentence).not.toBe("");
    expect(JSON.stringify(page)).not.toMatch(/undefined|\[object|\{(?:date|place|days|name|count)\}/);
  }
});
