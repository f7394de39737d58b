import type { Texts } from "#app/lib/translate.ts";

/** What comes of the tracking page. */
export const pageResults = {
  "results.subtitle": "What comes of it: looks, presses, sales, and questions that were not asked",
  "results.period": "Period",
  "results.days": "{days} days",
  "results.dates": "{from} – {to}",

  "results.looks": "Looks",
  "results.looksHelp": "How often tracking pages were opened",
  "results.orders": "Orders looked at",
  "results.ordersHelp": "Counted on the day of their first look",
  "results.looksPerOrder": "Looks per order",
  "results.looksPerOrderHelp": "Malomo tells of 4.6 at other shops",
  "results.askers": "Turned to you",
  "results.askersHelp": "{share} of these orders pressed a way to reach you",

  "results.overTime": "Looks {step, select, day {day by day} other {week by week}}",
  "results.step": "{step, select, day {Day} other {Week of}}",
  "results.nothing": "Nobody looked in this period",
  "results.byLanguage": "By language",
  "results.language": "Language",

  "results.pressedOn": "Pressed on “{page}”",
  "results.ourPage": "Our own page",
  "results.deletedPage": "A page that was deleted",
  "results.pageLooks": "{looks, plural, one {# look} other {# looks}} in this period",
  "results.nothingPressed": "Nothing was pressed in this period.",
  "results.block": "Block",
  "results.presses": "Presses",
  "results.pressingOrders": "Orders",
  "results.shareOfOrders": "Of orders looked at",
  "results.numbered": "{name} {number}",
  "results.gone": "{name} (no longer on the page)",
  "results.unknownBlock": "Another block",

  "results.sales": "Sold by recommendations",
  "results.salesHelp":
    "Products that shoppers followed on a tracking page and ordered within 14 days: price before discounts, less what was canceled or sent back.",
  "results.noSales": "No order of this period came from a recommendation.",
  "results.saleOrders": "{orders, plural, one {from # order} other {from # orders}}",
  "results.order": "Order",
  "results.amount": "Amount",
  "results.comma": ", ",
  "results.latestOnly":
    "{count, plural, one {The latest order is} other {The latest # orders are}} shown; the sums count them all.",

  "results.spared": "“Where is my order?” not asked",
  "results.sparedTime": "That is {time} of answering spared.",
  "results.estimate":
    "An estimate. Nobody can count questions that were not asked, so here is what it is made of:",
  "results.sparedOrders": "{orders, plural, one {# order was} other {# orders were}} looked at.",
  "results.sparedExpected":
    "Of 100 orders, {per100} would ask where theirs is. That makes {expected} questions.",
  "results.sparedAskers":
    "Taken off: {askers, plural, =0 {nobody} one {# shopper} other {# shoppers}} who pressed a way to reach you all the same, whatever they wanted.",
  "results.sparedMinutes": "Answering one takes {minutes, plural, one {# minute} other {# minutes}}.",
  "results.about": "about {value}",
  "results.between": "{low} to {high}",
  "results.minutes": "{time} minutes",
  "results.hours": "{time} hours",
  "results.assumptions": "Where these numbers come from, and your own",
  "results.source1":
    "Shops get 6.7 questions of all kinds per 100 orders (Gorgias). Between 16 % (Gorgias) and 50 % (makers of tracking tools, who are generous) of these ask where the order is: 1.1 to 3.4 per 100 orders.",
  "results.source2":
    "The estimate errs on the low side: those who look before they would have asked are all it counts, and a press on mail or phone is taken for the question even when it was another.",
  "results.source3":
    "It cannot see who writes to you without opening the page, nor presses on mail and phone in browsers without JavaScript. Count your own questions for a month, and enter what you find.",
  "results.questions": "Questions per 100 orders",
  "results.questionsHelp": "“Where is my order?” only. Empty: the published range.",
  "results.questionsFault": "Enter a number from 0.1 to 100, or nothing.",
  "results.minutesEach": "Minutes to answer one",
  "results.minutesFault": "Enter a number from 0.1 to 240.",
  "results.save": "Save",
  "results.saved": "Saved",

  "results.emptyTitle": "Here you will see what comes of your tracking page",
  "results.emptyText":
    "From the first look on, this page shows how often it is read, what is pressed on it, what its recommendations sell, and how many questions it spares you. Your own looks from this admin and looks at test orders are not counted.",
  "results.emptyAction": "See your tracking pages",

  "results.how": "How this is counted",
  "results.how1":
    "By this app’s server and nobody else: without cookies, without fingerprints, and without keeping an address or a browser’s name.",
  "results.how2":
    "The same order’s page again within a minute is the same look, and a link pressed again within a minute the same press.",
  "results.how3":
    "Left out: programs, pages fetched ahead, shoppers whose browser asks not to be tracked, test orders, and pages that you open from this admin.",
  "results.how4":
    "An order counts on the day of its first look, in your shop’s time zone. What was seen of single orders is deleted 90 days after the last look; the daily sums stay.",
  "results.how5":
    "A sale is credited when the same customer, by account or e-mail address, ordered the product within 14 days of following it; the last one followed before the order counts.",
} as const satisfies Texts;
