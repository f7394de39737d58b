import { mailDocumentSchema, type MailDocument } from "#app/features/mail-templates/mail-document.ts";

/** One block of every kind, with Liquid wherever it may stand. */
export const everyBlock: MailDocument = mailDocumentSchema.parse({
  subject: "Your order {{ order.name }}",
  preheader: "{{ delivery.text }}",
  blocks: [
    { id: "label", type: "text", tone: "quiet", text: "{{ order.label }}" },
    { id: "heading", type: "heading", text: "Hi {{ customer.first_name | default: 'there' }}" },
    {
      id: "text",
      type: "text",
      tone: "large",
      text: "We gave it to **{{ carrier.name }}** & <others>.\n\n{% if delivery.note %}\n- [one]({{ tracking.url }})\n- *two*\n{% endif %}\n\n1. [web](https://example.com/?a=1&b=2)\n2. three",
    },
    { id: "date", type: "delivery_date" },
    { id: "progress", type: "progress" },
    { id: "date-line", type: "delivery_date", style: "line" },
    { id: "button", type: "button", label: "{{ tracking.label }}", url: "{{ tracking.url }}" },
    {
      id: "outline",
      type: "button",
      label: "Shop",
      url: "{{ shop.url }}/a?b={{ order.name | url_encode }}",
      style: "outline",
    },
    { id: "parcels", type: "parcels" },
    { id: "problem", type: "problem" },
    { id: "divider", type: "divider" },
    { id: "items", type: "items", showPrices: true },
    { id: "address", type: "address" },
    {
      id: "image",
      type: "image",
      src: "https://cdn.shopify.com/w.png",
      alt: "{{ shop.name }}",
      link: "{{ shop.url }}",
    },
    {
      id: "columns",
      type: "columns",
      columns: [
        [
          { id: "c1", type: "heading", level: "2", text: "One" },
          { id: "c2", type: "text", text: "Words" },
        ],
        [
          { id: "c3", type: "image", src: "https://cdn.shopify.com/n.png", alt: "Small", width: 200 },
          { id: "c4", type: "button", label: "Go", url: "https://example.com" },
        ],
      ],
    },
    {
      id: "faq",
      type: "faq",
      heading: "Questions",
      entries: [
        { question: "When?", answer: "{{ delivery.date }}" },
        { question: "Where?", answer: "There, *maybe*." },
      ],
    },
    {
      id: "discount",
      type: "discount",
      text: "Ten off",
      code: "THANKS10",
      url: "https://example.com/discount",
    },
    {
      id: "products",
      type: "recommendations",
      heading: "You may like",
      products: [1, 2, 3, 4, 5].map((index) => ({
        title: `Product ${index}`,
        url: `https://example.com/${index}`,
        image: "https://cdn.shopify.com/p.png",
        price: "€10",
      })),
    },
    { id: "social", type: "social" },
    {
      id: "liquid",
      type: "liquid",
      source: "<p style='color:#333333'>Hello {{ customer.name }} &amp; you</p>",
    },
    { id: "spacer", type: "spacer", size: "small" },
    { id: "support", type: "support" },
  ],
});
