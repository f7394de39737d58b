import type { MailLook } from "./mail-look.ts";

/** What every mail of a shop has in common: pieces of its layout, in MJML. */

/** The shop's name, leading to its storefront. */
export const shopHeader = (look: MailLook): string =>
  `<mj-section padding="28px 0 16px">
      <mj-column>
        <mj-text align="center" font-size="19px" font-weight="700" css-class="ink"><a class="ink" href="{{ shop.url | safe_url }}" style="color:${look.ink};text-decoration:none">{{ shop.name }}</a></mj-text>
      </mj-column>
    </mj-section>`;

/** The way to the tracking page. */
export const trackingButton = (look: MailLook): string =>
  `<mj-button href="{{ tracking.url | safe_url }}" width="100%" align="center" background-color="${look.accent}" color="${look.onAccent}" font-size="17px" font-weight="700" line-height="1.3" border-radius="10px" inner-padding="16px 20px" padding="0 32px" css-class="button">{{ tracking.label }}</mj-button>`;

/** Who sent it, and why. */
export const mailFooter = (look: MailLook): string =>
  `<mj-section padding="20px 0 36px">
      <mj-column>
        <mj-text align="center" font-size="13px" color="${look.quiet}" css-class="quiet">{{ footer }}</mj-text>
      </mj-column>
    </mj-section>`;
