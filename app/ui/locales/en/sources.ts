import type { Texts } from "#app/lib/translate.ts";

/** Tracking: sources, and writing back. */
export const sources = {
  "app.tracking": "Carriers and sources",
  "tracking.sources": "Sources",
  "tracking.carriers": "Carriers",
  "tracking.codes": "Unknown codes",

  "source.shopify": "Shopify",
  "source.shopifyOn": "Always on, free",
  "source.shopifyText":
    "What Shopify hears from carriers by itself, and what other apps tell it. Nothing to set up. For carriers that Shopify does not follow, or when scans come late, connect a source below.",
  "source.heard": "Last heard",
  "source.neverHeard": "Nothing heard yet",
  "source.yours": "Your sources",
  "source.none": "No other source is connected",
  "source.noneText":
    "You do not need one. It helps when your carriers’ scans do not reach Shopify, or reach it late.",
  "source.order":
    "A parcel is followed by the first source that can. Parcels that are followed already stay where they are.",
  "source.connectTitle": "Connect a source",
  "source.connectText": "With a key from your own account there. You pay that company, not Doorstep.",
  "source.connect": "Connect",
  "source.connectTo": "Connect {name}",
  "source.manage": "Manage",
  "source.manageOf": "Manage {name}",
  "source.backToAll": "Sources",

  "source.state.unchecked": "Not checked yet",
  "source.state.works": "Works",
  "source.state.no_access": "Key refused",
  "source.state.resting": "Resting",
  "source.state.paused": "Paused",
  "source.refusedText":
    "{name} refused the key. Nothing is asked until you enter a right one. New parcels go to your next source meanwhile; without one they wait.",
  "source.theySay": "{name} says: “{problem}”",
  "source.enterKey": "Enter another key",
  "source.enterKeyOf": "Enter another key for {name}",
  "source.restsUntil": "{name} asked for patience. Doorstep asks again by itself at",
  "source.uncheckedText": "The key has not been tried yet, or {name} did not answer. Try “Test connection”.",
  "source.follows":
    "{count, plural, =0 {Follows no parcel} one {Follows # parcel} other {Follows # parcels}}",
  "source.waiting": "{count, plural, one {# waiting} other {# waiting}}",
  "source.notFound": "{count, plural, one {# not found yet} other {# not found yet}}",
  "source.refused": "{count, plural, one {# refused} other {# refused}}",
  "source.calls": "{count, plural, =0 {No calls today} one {# call today} other {# calls today}}",
  "source.callsOf": "{count, number} of {max, number} calls today",

  "source.keys": "Keys",
  "source.field.apiKey": "API key",
  "source.field.webhookSecret": "Webhook secret",
  "source.field.clientId": "Client ID",
  "source.field.clientSecret": "Client secret",
  "source.field.baseUrl": "Address of your server",
  "source.secretHelp.easypost":
    "A text of your choosing, the same here and there. Without it EasyPost’s webhooks are turned away, and Doorstep asks instead.",
  "source.secretHelp.aftership":
    "AfterShip shows it beside its webhooks. Without it they are turned away, and Doorstep asks instead.",
  "source.secretHelp.shippo": "If Shippo has given you one. Without it the secret address below has to do.",
  "source.secretHelp.ship24":
    "Ship24 shows it beside its webhook. Without it the secret address below has to do.",
  "source.secretHelp.karrio":
    "Karrio shows it at the endpoint. Without it the secret address below has to do.",
  "source.secretHelp.ups":
    "A long text of your choosing, which UPS sends back with every message. Without it UPS sends none, and Doorstep asks instead.",
  "source.fieldHelp.baseUrl": "Starting with https://, reachable from the internet.",
  "source.optional": "{label} (optional)",
  "source.kept": "Saved ({shown}). Leave empty to keep it.",
  "source.openWebsite": "Open {name}",
  "source.saveAndTest": "Save and test",
  "source.test": "Test connection",
  "source.saved": "Keys saved",
  "source.problem.missing": "Enter this, please.",
  "source.problem.too_long": "That is too long for a key. Check what was copied.",
  "source.problem.no_address": "Enter an address such as https://karrio.example.com.",
  "source.problem.not_https": "The address must start with https://.",
  "source.problem.not_public": "This address cannot be reached from the internet.",
  "source.result.works": "It works: {name} accepted the key.",
  "source.result.no_access": "{name} refused the key",
  "source.result.no_accessText":
    "What you entered is saved, but nothing is asked with it. Correct it and save again.",
  "source.result.later": "{name} did not answer just now",
  "source.result.laterText": "The keys are saved. Try “Test connection” again in a minute.",
  "source.result.unknown": "Somebody has disconnected {name} meanwhile. Reload the page.",

  "source.push": "Webhooks",
  "source.pushText":
    "With webhooks, news arrives within seconds; without them, Doorstep asks from time to time.",
  "source.pushEnter": "Enter this address at {name}:",
  "source.pushAddress": "Address for webhooks",
  "source.pushSecret": "Treat it like a password: whoever knows it could tell stories about your parcels.",
  "source.copy": "Copy",
  "source.copied": "Address copied",
  "source.copyFailed": "Could not be copied. Select the address and copy it by hand.",
  "source.lastPush": "Last webhook",
  "source.noPush": "None has arrived yet.",
  "source.noPushKind":
    "{name} sends no webhooks. Doorstep asks: every 12 hours at first, every hour on the last day.",
  "source.pushAfter": "The address appears here once the key is saved.",
  "source.parcels": "Parcels",
  "source.refusedTitle": "Numbers that {name} refused",
  "source.refusedHelp": "Another source, or Shopify, may still follow them.",
  "source.pauseTitle": "Pause",
  "source.pauseText":
    "{name} is asked about nothing until you resume. Nothing is lost: its webhooks are still taken in, the parcels it follows stay with it, and new ones go to your next source.",
  "source.pause": "Pause",
  "source.pauseDone": "{name} is paused",
  "source.pausedTitle": "{name} is paused",
  "source.pausedText":
    "{name} is asked about nothing. Its webhooks are still taken in, the parcels it follows stay with it, and new ones go to your next source; without one they wait.",
  "source.resume": "Resume",
  "source.resumeDone": "{name} is asked again",
  "source.disconnect": "Disconnect",
  "source.disconnectOf": "Disconnect {name}?",
  "source.disconnectText":
    "The keys are deleted, and {name} is asked about nothing any more. What it has told stays. Parcels under way go to your next source that can follow them; Shopify goes on in any case.",
  "source.disconnectYes": "Delete keys and disconnect",
  "source.keep": "Keep it",
  "source.disconnected": "{name} is disconnected",

  "source.about.easypost": "About 100 carriers, mostly North American and European. Webhooks.",
  "source.about.aftership": "More than 1,000 carriers. Webhooks.",
  "source.about.shippo": "The large carriers of North America and Europe. Webhooks.",
  "source.about.17track": "More than 2,000 carriers, strong in China and cross-border. Webhooks.",
  "source.about.ship24": "More than 1,000 carriers, finds the carrier by itself. Webhooks.",
  "source.about.karrio": "Open source, runs on your own server with your carrier accounts.",
  "source.about.ups": "UPS parcels only, from UPS itself.",
  "source.about.fedex": "FedEx parcels only, from FedEx itself.",
  "source.about.usps": "USPS parcels only, from USPS itself.",
  "source.about.dhl": "DHL parcels only (Express, Parcel, eCommerce), from DHL itself.",

  "source.key.easypost":
    "In EasyPost’s dashboard under Account Settings › API Keys. Take the production key; test keys only know made-up parcels.",
  "source.key.aftership":
    "In AfterShip’s admin under Settings › API keys: create one that may read and write trackings.",
  "source.key.shippo": "In Shippo under Settings › API: the live token, which starts with “shippo_live_”.",
  "source.key.17track": "At api.17track.net under Settings › Security: the access key.",
  "source.key.ship24": "In Ship24’s dashboard under Integrations › API keys.",
  "source.key.karrio":
    "In Karrio’s dashboard under Developers › API. The address is that of your server’s API.",
  "source.key.ups":
    "At developer.ups.com: create an app with the product “Tracking”; it shows client ID and secret.",
  "source.key.fedex":
    "At developer.fedex.com: create a project with the “Track API” and move it to production; it shows API key (client ID) and secret key.",
  "source.key.usps":
    "At developers.usps.com: create an app with the “Tracking” API; it shows consumer key and secret.",
  "source.key.dhl":
    "At developer.dhl.com: create an app with “Shipment Tracking – Unified”; it shows the API key.",

  "source.hook.easypost":
    "In EasyPost’s dashboard: Account Settings › Webhooks › Add webhook. Paste the address as URL, choose Production, and enter the same webhook secret there and above.",
  "source.hook.aftership":
    "In AfterShip’s admin: Settings › Webhooks › Add webhook URL. Paste the address, and copy the webhook secret that AfterShip shows into the field above.",
  "source.hook.shippo":
    "In Shippo: Settings › API › Webhooks › Add webhook. Paste the address, choose the event “Track Updated” and Live.",
  "source.hook.17track":
    "At api.17track.net: Settings › Webhook. Paste the address as WebHook URL, choose version 2.4 and save.",
  "source.hook.ship24":
    "In Ship24’s dashboard: Integrations › Webhook. Paste the address as Webhook URL and save.",
  "source.hook.karrio":
    "In Karrio’s dashboard: Developers › Webhooks › Add endpoint. Paste the address and choose the event “tracker_updated”.",
  "source.hook.ups":
    "Nothing to enter: with a webhook secret, Doorstep gives UPS this address with every number. Your app at UPS needs the product “Track Alert” for that.",
  "source.hook.other": "Enter the address where your account there asks for a webhook URL.",

  "back.title": "Write back to Shopify",
  "back.text":
    "Puts what other sources tell into Shopify’s own timeline, so that the order page and other apps know it, too. Off unless you want it.",
  "back.on": "Tell Shopify what other sources told",
  "back.warnTitle": "Shopify may then mail your shoppers, too",
  "back.warnText":
    "Shopify has notifications of its own for “out for delivery” and “delivered”. If they are on, shoppers may hear everything twice. Switch them off in Shopify under Settings › Notifications › Customer notifications.",
  "back.openNotifications": "Open Shopify’s notifications",
  "back.statuses": "Steps that Shopify is told",
  "back.rules":
    "Each step once for each fulfillment, only from now on, never what Shopify told us, and without places or texts of the carrier.",
  "back.noStatus": "Choose at least one step.",
  "back.needsGrant": "Shopify will ask you to let Doorstep write to fulfillments.",
  "back.declined": "Not switched on: Doorstep was not allowed to write to fulfillments.",
  "back.noGrant":
    "Doorstep may not write to fulfillments, so Shopify is told nothing. Switch it off and on again to be asked.",
  "back.save": "Save",
  "back.saved": "Saved",
  "back.since": "On since",
  "back.written":
    "{count, plural, =0 {Nothing written in the last 7 days} one {# step written in the last 7 days} other {# steps written in the last 7 days}}",
  "back.waiting": "{count, plural, one {# waiting} other {# waiting}}",
  "back.failed": "{count, plural, one {# step} other {# steps}} could not be written: {problem}",

  "codes.title": "Codes that nobody has explained to us",
  "codes.text":
    "A source used these, and our tables do not have them. We never guess: such a scan is shown to you with its own words, and changes no status until the code is understood.",
  "codes.none": "No unknown codes",
  "codes.noneText": "Every status code that your sources used so far is understood.",
  "codes.words": "In the sender’s words: “{words}”",
  "codes.seen": "{count, plural, one {Seen once} other {Seen # times}}",
  "codes.first": "first",
  "codes.last": "last",
  "codes.noWords": "The sender said nothing else.",
} as const satisfies Texts;
