import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { Situation } from "#app/features/page-designs/situations.ts";
import type { BlockModelOf, Link } from "../block-model.ts";
import { linkTo, write, type BlockInput } from "./block-input.ts";

/** Questions that fit how it stands; where the merchant names one of ours and wrote nothing, ours is said. */
export function presentFaq(block: BlockOf<"faq">, input: BlockInput): BlockModelOf<"faq"> | null {
  const { say } = input.reader;
  const entries = block.entries
    .filter(({ when }) => fits(when, input.situations))
    .flatMap(({ ours, ...written }) => {
      const question = write(written.question, input) || (ours ? say(`faq.${ours}.question`) : "");
      const answer = write(written.answer, input) || (ours ? say(`faq.${ours}.answer`) : "");
      return question && answer ? [{ question, answer }] : [];
    });
  if (entries.length === 0) return null;
  return {
    id: block.id,
    type: block.type,
    heading: write(block.heading, input) || say("faq.heading"),
    entries,
  };
}

/** The first contact that fits how it stands; without any, the shop's own address. Never beside a bare tracking number. */
export function presentSupport(block: BlockOf<"support">, input: BlockInput): BlockModelOf<"support"> | null {
  const { shop, limited, reader } = input;
  const { say } = reader;
  const { id, type } = block;
  const heading = write(block.heading, input) || say("support.heading");
  if (limited) return null;
  const contact = block.contacts.find(({ when }) => fits(when, input.situations));
  const text = contact ? write(contact.text, input) : "";
  const ways = contact
    ? [
        ...(contact.email ? [mailLink(contact.email, input)] : []),
        ...(contact.phone.trim() ? phoneLink(contact.phone.trim()) : []),
        linkTo(id, contact.url, say("support.page"), input) ?? [],
      ].flat()
    : [];
  if (ways.length > 0 || text) return { id, type, heading, text: text || null, ways };
  const own = shop.supportEmail
    ? mailLink(shop.supportEmail, input)
    : { text: say("support.shop", { shop: shop.name }), href: shop.url };
  return { id, type, heading, text: null, ways: [own] };
}

const fits = (when: Situation[], situations: ReadonlySet<Situation>): boolean =>
  when.length === 0 || when.some((one) => situations.has(one));

/** A mail that says which order it is about. */
function mailLink(email: string, { order, reader }: BlockInput): Link {
  const subject = order.name
    ? `?subject=${encodeURIComponent(reader.say("support.subject", { name: order.name }))}`
    : "";
  return {
    text: reader.say("support.mail", { email }),
    href: `mailto:${encodeURIComponent(email).replaceAll("%40", "@")}${subject}`,
  };
}

const phoneLink = (phone: string): Link[] => {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits ? [{ text: phone, href: `tel:${digits}` }] : [];
};
