import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import { render } from "@react-email/render";
import { createElement as h, type CSSProperties, type ReactElement } from "react";
import type { MailValues } from "#app/features/messages/mail-values.ts";

/** The shipping notice as an app writes it whose mails are React components. Plain createElement: Node reads no JSX. */
export const renderByReact = (mail: MailValues, words: { heading: string; lead: string }): Promise<string> =>
  render(mailElement(mail, words));

const QUIET = { color: "#5c6370" };
const cell: CSSProperties = { padding: "14px 0", borderTop: "1px solid #e3e5e9" };

const mailElement = (mail: MailValues, { heading, lead }: { heading: string; lead: string }): ReactElement =>
  h(
    Html,
    { lang: mail.lang, dir: mail.dir },
    h(Head, null, h("title", null, heading)),
    h(Preview, null, mail.delivery.text ?? ""),
    h(
      Body,
      { style: { backgroundColor: "#f2f3f5", fontFamily: "-apple-system, 'Segoe UI', Arial, sans-serif" } },
      h(
        Text,
        { style: { textAlign: "center", fontWeight: 700 } },
        h(Link, { href: mail.shop.url }, mail.shop.name),
      ),
      h(
        Container,
        { style: { backgroundColor: "#ffffff", borderRadius: 12, padding: "36px 32px 32px" } },
        h(Text, { style: { ...QUIET, fontSize: 14 } }, mail.order.label),
        h(Heading, { as: "h1", style: { fontSize: 28 } }, heading),
        h(Text, { style: { fontSize: 16 } }, lead),
        h(Text, { style: { fontSize: 20, fontWeight: 700 } }, mail.delivery.text),
        h(
          Section,
          null,
          h(
            Row,
            null,
            mail.steps.map(({ label, state }) =>
              h(
                Column,
                { key: label, style: { verticalAlign: "top", paddingRight: 6 } },
                h("div", {
                  style: {
                    height: 6,
                    borderRadius: 3,
                    backgroundColor: state === "open" ? "#e3e5e9" : "#17191c",
                  },
                }),
                h(Text, { style: { fontSize: 13, margin: "8px 0 0" } }, label),
              ),
            ),
          ),
        ),
        h(
          Button,
          {
            href: mail.tracking.url,
            style: { backgroundColor: "#17191c", color: "#ffffff", borderRadius: 12, padding: "15px 20px" },
          },
          mail.tracking.label,
        ),
        h(Hr, null),
        mail.parcels
          .flatMap(({ facts }) => facts)
          .map(({ label, value }) =>
            h(
              Row,
              { key: label, children: null },
              h(Column, { style: QUIET }, label),
              h(Column, null, value),
            ),
          ),
        h(Heading, { as: "h2", style: { fontSize: 17 } }, mail.items_heading),
        mail.items.map(({ title, variant, quantity }) =>
          h(
            Row,
            { key: title, children: null },
            h(
              Column,
              { style: { ...cell, fontWeight: 600 } },
              title,
              h("br"),
              h("span", { style: { ...QUIET, fontSize: 14, fontWeight: 400 } }, variant),
            ),
            h(Column, { align: "right", style: { ...cell, width: 56 } }, `× ${quantity}`),
          ),
        ),
        h(Heading, { as: "h2", style: { fontSize: 17 } }, mail.address?.heading ?? ""),
        mail.address?.lines.map((line) => h(Text, { key: line, style: { margin: 0 } }, line)),
        h(Hr, null),
        h(Text, { style: { fontSize: 15 } }, mail.help),
      ),
      h(Text, { style: { ...QUIET, fontSize: 13, textAlign: "center" } }, mail.footer),
    ),
  );
