import type { Texts } from "#app/lib/translate.ts";

/** How shoppers come to their tracking page, and storefronts of a shop's own. */
export const pageLinks = {
  "pageLinks.save": "Save",
  "pageLinks.discard": "Discard",
  "pageLinks.saved": "Saved",
  "pageLinks.lifetime": "Tracking links",
  "pageLinks.lifetimeHelp":
    "Whoever has an order’s link sees its page. To replace the link of one order, open one of its shipments.",
  "pageLinks.expires": "Links stop working after a while",
  "pageLinks.expiresHelp": "Looking the order up with a contact makes its link work again.",
  "pageLinks.days": "Links work for",
  "pageLinks.daysHelp": "30 to 730 days after the order’s last news.",
  "pageLinks.daysFault": "Enter a whole number of days from 30 to 730.",
  "pageLinks.lookUp": "Looking an order up",
  "pageLinks.lookUpHelp": "What shoppers without a link can find their page with.",
  "pageLinks.byOrder": "Order number with e-mail, phone number or postcode",
  "pageLinks.byOrderHelp": "Always possible.",
  "pageLinks.byNumber": "Tracking number alone",
  "pageLinks.byNumberHelp":
    "Shows where the parcel is and nothing personal: no order number, no items, no address.",
  "pageLinks.headless": "Storefront of your own",
  "pageLinks.headlessHelp":
    "For headless shops: tracking pages as JSON, to show them on a website of your own in your own design.",
  "pageLinks.isOn": "On",
  "pageLinks.isOff": "Off",
  "pageLinks.document": "Documentation (OpenAPI)",
  "pageLinks.switchOn": "Switch on",
  "pageLinks.switchedOff": "Switched off",
  "pageLinks.alreadyOn": "It is on already. Replace the secret if nobody has it.",
  "pageLinks.switchOff": "Switch off",
  "pageLinks.switch_offTitle": "Switch off the storefront of your own?",
  "pageLinks.switch_offText":
    "Your website gets no answers from this moment on, and the secret and the list of origins are deleted.",
  "pageLinks.rotate": "Replace secret",
  "pageLinks.rotateTitle": "Replace the secret?",
  "pageLinks.rotateText":
    "Tokens that were signed with the old one are refused from this moment on. Be ready to put the new one on your server.",
  "pageLinks.secretTitle": "Copy the secret now: it is shown this once",
  "pageLinks.secretText":
    "Keep it on your server, never in a web page. Your server signs tokens with it (HS256) for the orders that it asks for.",
  "pageLinks.secret": "Secret",
  "pageLinks.secretMade": "Secret made:",
  "pageLinks.secretReplaced": "Secret replaced:",
  "pageLinks.address": "Address",
  "pageLinks.addressHelp":
    "With “Authorization: Bearer …” for an order that your server vouches for, or followed by / and the last part of a tracking link.",
  "pageLinks.origins": "Websites that may ask from a browser",
  "pageLinks.originsHelp": "One a line, exactly as the browser names them. Empty: only servers.",
  "pageLinks.saveOrigins": "Save websites",
  "pageLinks.fault.insecure": "“{line}” must start with https:// (http:// is for localhost only).",
  "pageLinks.fault.path": "“{line}” has more than a website’s name: leave out what comes after it.",
  "pageLinks.fault.malformed":
    "“{line}” is not a website such as https://www.example.com. Write names with other letters as browsers send them (xn--…); * is not possible.",
  "pageLinks.fault.many": "Enter at most {max} websites.",
} as const satisfies Texts;
