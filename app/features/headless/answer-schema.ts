import { z } from "zod";
import { SOCIAL_KINDS } from "#app/features/brand/brand.ts";
import type { TrackingPage } from "#app/features/tracking-page/block-model.ts";
import { LANGUAGES } from "#app/features/tracking-page/texts/languages.ts";

/**
 * What a headless shop gets: version 1, for good. The page's own model is the source; what is not named here is not handed
 * out. Fields may be added, none changes its meaning or goes away. The descriptions are the documentation.
 */
const text = (description: string) => z.string().describe(description);
const maybe = (description: string) => z.string().nullable().describe(description);

const datedText = z
  .array(
    z.object({
      text: text("A piece of the sentence; all of them in a row make it."),
      day: maybe("The calendar day that this piece stands for, 2026-11-24; null for words between days."),
    }),
  )
  .readonly()
  .describe("A sentence with dates in it, in pieces, for markup such as <time>.");

const stamp = z.object({
  iso: text("For machines: a day, or a minute with its offset."),
  text: text("As the reader writes it, in local time."),
});

const link = z.object({ text: text("What the link says."), href: text("A whole address.") });
const picture = z.object({ src: text("A whole address."), alt: text("Empty for what only decorates.") });
const TONES = ["calm", "good", "alert", "quiet"] as const;
const tone = z
  .enum(TONES)
  .describe("alert needs the shopper, good is done, calm goes its way, quiet is over.");
const icon = z.enum(["box", "truck", "door", "check", "pin", "alert", "back", "cross"]);

const hero = z
  .object({
    sentence: text("What is the matter, in one sentence."),
    advice: z.array(z.string()).describe("What to do or to know, one sentence each."),
    tone,
    icon: icon.describe("A picture that goes with it."),
    when: z
      .object({
        arrival: datedText.nullable().describe("When it comes; goes before the sentence."),
        notes: z.array(datedText).describe("What changed since a date was promised."),
        why: maybe("How anybody knows, and how sure it is."),
      })
      .optional()
      .describe("Only as long as there is something to expect."),
  })
  .describe("The first thing to say.");

const progress = z
  .object({
    tone,
    steps: z.array(
      z.object({
        label: text("The step's name."),
        state: z
          .enum(["done", "current", "end", "ahead"])
          .describe("end is where the parcel is with nothing after it."),
        date: stamp.nullable().describe("When it was reached."),
      }),
    ),
  })
  .describe("The steps of the delivery, in order.");

const itemList = z.object({
  heading: text("What these items are: in this parcel, not shipped yet."),
  items: z.array(
    z.object({
      title: text("The product."),
      variant: maybe("Its variant."),
      quantity: z.number().describe("How many."),
      picture: picture.nullable().describe("Its picture."),
    }),
  ),
});
const awaitedItems = itemList.extend({ arrival: datedText.nullable().describe("When they come.") });

const parcelGroup = z.object({
  heading: maybe("What these parcels have in common; null when there is nothing to tell apart."),
  parcels: z.array(
    z.object({
      label: text("Parcel 2 of 3."),
      hero: hero.nullable().describe("Null when it is the only parcel: then the page's hero is about it."),
      progress: progress.nullable().describe("Null when it is the only parcel, as above."),
      carriers: z
        .array(
          z.object({
            carrier: maybe("The carrier's name."),
            trackingNumber: maybe("The number, as it is written."),
            link: link.nullable().describe("The carrier's own page."),
          }),
        )
        .describe("Who carries it first, and after that who took it over."),
      freshness: maybe("How long ago anybody was heard of."),
      items: itemList.nullable().describe("What is in it, where that is known."),
      lastNews: maybe("When there was news last."),
      history: z
        .array(
          z.object({
            title: text("What happened, in our words."),
            by: maybe("The carrier, when it is another than the parcel's first one."),
            place: maybe("Where."),
            at: stamp,
            carrierText: maybe("The carrier's own words."),
          }),
        )
        .describe("Newest first."),
    }),
  ),
});

const frame = z.object({
  language: z.enum(LANGUAGES).describe("The language of all texts."),
  dir: z.enum(["ltr", "rtl"]).describe("Its direction."),
  shop: z.object({ name: text("The shop."), url: text("Its storefront.") }),
  support: link.describe("Whom to ask: a mailto: link, or the shop."),
  phones: z.array(link).describe("The carriers' own numbers, as tel: links."),
  lookUpHref: text("The shop's own look-up form."),
  languages: z
    .array(
      z.object({
        language: z.enum(LANGUAGES).describe("For ?lang=."),
        name: text("In its own words."),
        current: z.boolean(),
      }),
    )
    .describe("Every language there is."),
});

const page = z.object({
  orderLabel: maybe("Order #1001; null when limited."),
  hero,
  progress: progress.nullable().describe("Of a page with one parcel or none."),
  groups: z.array(parcelGroup).describe("The parcels: what needs the shopper first, what has arrived last."),
  rest: awaitedItems.nullable().describe("What is in no parcel yet."),
  facts: z.array(z.string()).describe("Where it goes, when it was ordered."),
});

const id = text("The block's own name in its page.");
const block = z
  .discriminatedUnion("type", [
    z.object({
      id,
      type: z.literal("header"),
      name: text("The shop."),
      href: text("Its storefront."),
      logo: picture.extend({ width: z.number().describe("In CSS pixels.") }).nullable(),
      menu: z.array(link),
    }),
    z.object({ id, type: z.literal("hero"), image: picture.nullable() }),
    z.object({ id, type: z.literal("progress") }),
    z.object({
      id,
      type: z.literal("map"),
      stops: z.array(z.object({ label: text("A place."), state: z.enum(["passed", "here", "ahead"]) })),
      place: z.object({ text: text("Where it is."), link: link.describe("A map of it.") }).nullable(),
    }),
    z.object({
      id,
      type: z.literal("delivery_date"),
      heading: text("A heading."),
      date: datedText,
      notes: z.array(datedText),
      why: maybe("How anybody knows."),
      calendar: link.nullable().describe("An .ics file."),
    }),
    z.object({
      id,
      type: z.literal("parcels"),
      history: z.enum(["open", "short", "closed"]).describe("How much of the history to show at first."),
      groups: z.array(parcelGroup),
    }),
    z.object({ id, type: z.literal("items"), lists: z.array(awaitedItems), images: z.boolean() }),
    z.object({
      id,
      type: z.literal("follow"),
      share: z.object({ url: text("What to pass on."), title: z.string(), text: z.string() }).nullable(),
    }),
    z.object({
      id,
      type: z.literal("faq"),
      heading: text("A heading."),
      entries: z.array(z.object({ question: z.string(), answer: text("Safe HTML.") })),
    }),
    z.object({
      id,
      type: z.literal("support"),
      heading: text("A heading."),
      text: maybe("The merchant's words."),
      ways: z.array(link),
    }),
    z.object({
      id,
      type: z.literal("announcement"),
      tone,
      text: text("What there is to say."),
      href: maybe("Where it leads."),
    }),
    z.object({ id, type: z.literal("rich_text"), html: text("Safe HTML.") }),
    z.object({ id, type: z.literal("image"), picture, href: maybe("Where it leads.") }),
    z.object({
      id,
      type: z.literal("recommendations"),
      heading: text("A heading."),
      products: z.array(
        z.object({
          productId: text("The number in gid://shopify/Product/…"),
          title: text("The product."),
          href: text("A whole address."),
          picture: picture.nullable(),
          price: maybe("As the reader writes money."),
        }),
      ),
    }),
    z.object({
      id,
      type: z.literal("discount"),
      text: text("What is offered."),
      code: maybe("The code."),
      link: link.nullable(),
    }),
    z.object({ id, type: z.enum(["review", "survey", "returns"]), text: text("What is asked."), link }),
    z.object({
      id,
      type: z.literal("loyalty"),
      heading: maybe("A heading."),
      text: text("What is offered."),
      link: link.nullable(),
    }),
    z.object({
      id,
      type: z.literal("social"),
      accounts: z.array(
        z.object({
          kind: z.enum(SOCIAL_KINDS),
          name: text("Of the service."),
          href: text("A whole address."),
        }),
      ),
    }),
    z.object({ id, type: z.literal("custom"), html: text("Safe HTML.") }),
  ])
  .describe("A block of the merchant's design that has something to say.");

export const trackingAnswerSchema = z.object({
  version: z.literal(1),
  limited: z.boolean().describe("Reached by a parcel's number alone: nothing here tells whose order it is."),
  frame,
  page,
  blocks: z.array(block).describe("The merchant's design from top to bottom."),
});

export const lookUpAnswerSchema = z.object({
  version: z.literal(1),
  token: text("Of the tracking link, for /tracking/{token}."),
  url: text("The tracking link on the shop's own domain."),
});

const ERROR_CODES = [
  "bad_request",
  "unauthorized",
  "origin_not_allowed",
  "not_found",
  "method_not_allowed",
  "expired",
  "unsupported_media_type",
  "rate_limited",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const errorSchema = z.object({
  error: z.object({ code: z.enum(ERROR_CODES), message: text("A plain sentence, in English.") }),
});

export type TrackingAnswer = z.output<typeof trackingAnswerSchema>;

/** The page's model as the outside may have it: what the schema does not name is left out. */
export function toTrackingAnswer(model: TrackingPage, limited: boolean): TrackingAnswer {
  const answer: z.input<typeof trackingAnswerSchema> = { version: 1, limited, ...model };
  return trackingAnswerSchema.parse(answer);
}
