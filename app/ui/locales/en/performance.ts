import type { Texts } from "#app/lib/translate.ts";

/** How the delivery dates did. */
export const performance = {
  "app.performance": "Performance",

  "perf.subtitle": "Delivery dates against deliveries",
  "perf.period": "Period",
  "perf.days": "{days} days",
  "perf.custom": "Custom",
  "perf.from": "From",
  "perf.to": "To",
  "perf.apply": "Show",
  "perf.fromAfterTo": "This day comes after the last one.",
  "perf.fromMissing": "Enter the first day.",
  "perf.toMissing": "Enter the last day.",
  "perf.tooLong": "Choose at most two years.",
  "perf.misread": "The address asked for a period that cannot be shown: the last 90 days are shown instead.",
  "perf.datesFor": "Dates promised for {from} – {to}",

  "perf.basis": "Which dates",
  "perf.told": "Told to shoppers",
  "perf.replayed": "Worked out from history",
  "perf.toldHelp": "The dates your shoppers were shown, against the day the parcel came.",
  "perf.replayedHelp":
    "Nobody was shown these dates. For each past order we worked out the date we would have promised, knowing only what was known on that day. It shows what to expect from now on.",

  "perf.onTime": "On time",
  "perf.onTimeHelp": "Promised: {goal}",
  "perf.exactDay": "On the likeliest day",
  "perf.exactDayHelp": "The one day held to be likeliest",
  "perf.nearDay": "Within ±1 day of it",
  "perf.nearDayHelp": "One day before to one day after",
  "perf.window": "Window shown",
  "perf.windowDays": "{days} days",
  "perf.windowHelp": "First to last day; {inside} came inside, {before} before",
  "perf.promised": "Promised, on average",
  "perf.promisedHelp": "Days from order to promised date",
  "perf.taken": "Taken, on average",
  "perf.takenHelp": "Days from order to delivery",
  "perf.countLine":
    "{due, plural, one {# parcel} other {# parcels}} due{undelivered, plural, =0 {} other {, # of them not here yet}}.",
  "perf.rulesLine":
    "{count, plural, one {# of these dates} other {# of these dates}} came from your rules alone, which claim no certainty. Learned dates take over once there are enough deliveries.",
  "perf.unheardLine":
    "{count, plural, one {# parcel has no scan at all: nobody tells whether it came, so it is not counted.} other {# parcels have no scan at all: nobody tells whether they came, so they are not counted.}}",

  "perf.fewTitle": "Not enough deliveries yet: {due} of {needed}",
  "perf.fewText": "Below {needed} parcels, chance says more than the numbers do.",
  "perf.openTitle": "So far nothing speaks against the dates",
  "perf.openText": "A clear answer takes more deliveries.",
  "perf.rightTitle": "The dates keep what they promise",
  "perf.boldTitle": "The dates are too bold",
  "perf.carefulTitle": "The dates are more careful than they need to be",
  "perf.calibration":
    "Promised: {goal} in 100. Came by then: {share} in 100; allowing for chance, between {low} and {high}.",
  "perf.boldText": "The tables below show which carriers and lanes are late.",
  "perf.carefulText": "Shoppers are told longer waits than they get. A lower certainty gives earlier dates.",

  "perf.overTime": "On time, {step, select, week {week by week} other {month by month}}",
  "perf.goal": "Promised",
  "perf.share": "Share",
  "perf.outcomes": "How early or late parcels came",
  "perf.outcome": "Against the promised date",
  "perf.parcels": "Parcels",
  "perf.early8": "8+ days early",
  "perf.early4": "4–7 days early",
  "perf.early2": "2–3 days early",
  "perf.early1": "1 day early",
  "perf.onTheDay": "On the day",
  "perf.late1": "1 day late",
  "perf.late2": "2–3 days late",
  "perf.late4": "4–7 days late",
  "perf.late8": "8+ days late",
  "perf.undelivered": "Not here yet",
  "perf.late": "Late",

  "perf.whatIf": "What if you promised another certainty?",
  "perf.whatIfHelp": "The same parcels, with the dates that each certainty would have given.",
  "perf.certainty": "Certainty",
  "perf.inHundred": "{level} in 100",
  "perf.setNow": "Set now",
  "perf.daysPromised": "Days promised",
  "perf.whatIfLine":
    "{level} instead of {now}: promises get {change, select, longer {{days} days longer} shorter {{days} days shorter} other {no longer and no shorter}}; on time {share} instead of {before}.",
  "perf.whatIfFew": "This needs {needed} parcels with learned dates.",
  "perf.changeCertainty": "Change certainty",

  "perf.byCarrier": "By carrier",
  "perf.byLane": "By lane",
  "perf.byStep": "By {step, select, week {week} other {month}}",
  "perf.carrier": "Carrier",
  "perf.lane": "From → to",
  "perf.step": "{step, select, week {Week of} other {Month}}",
  "perf.near": "±1 day",
  "perf.exact": "Exact day",
  "perf.windowColumn": "Window, days",
  "perf.promisedColumn": "Promised, days",
  "perf.takenColumn": "Taken, days",
  "perf.noCarrier": "Carrier not known",
  "perf.noPlace": "Not known",
  "perf.lanePlaces": "{from} → {to}",
  "perf.otherLanes": "{count, plural, one {# more lane} other {# more lanes}}",
  "perf.sparse": "Gray: fewer than 10 parcels, too few to judge by.",

  "perf.how": "How this is counted",
  "perf.how1": "A parcel counts at the date promised for it, once that day is over everywhere on Earth.",
  "perf.how2":
    "On time: delivered on or before that date. A parcel that has not come counts as late until it does, so lost ones are never left out.",
  "perf.how3":
    "Every parcel counts once; an order not yet shipped counts as one. Days are the recipient’s calendar days.",
  "perf.how4":
    "Left out: test orders, canceled orders, parcels sent back, replaced tracking numbers, and parcels without a single scan.",
  "perf.how5":
    "Average days are of delivered parcels. The range that chance allows is Wilson’s 95 % interval.",

  "perf.export": "Export",
  "perf.exportDays": "Daily sums (CSV)",
  "perf.exportParcels": "Every parcel (CSV)",

  "perf.emptyTitle": "Here you will see how often your dates come true",
  "perf.emptyText":
    "A promise counts the day after its date has passed. From the first ones on, this page shows how many came on time, on the exact day and within a day of it, by carrier and destination. Past orders are worked through by themselves soon after they are imported.",
  "perf.emptyAction": "See your delivery dates",
  "perf.nothingTitle": "No promise was due in this period",
  "perf.nothingText": "Choose a longer period, or the other kind of dates.",

  "home.promises": "Delivery promises",
  "home.promisesTold": "{share} on time in the last 30 days",
  "home.promisesReplayed": "{share} would have been on time in the last 30 days, from your history",
  "home.promisesGoal": "Promised: {goal} in 100",
} as const satisfies Texts;
