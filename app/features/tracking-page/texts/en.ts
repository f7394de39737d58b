/**
 * What the tracking page says: the source of the other languages. `when` is "today", "tomorrow", "yesterday" or "other";
 * only "other" shows `date`, a weekday with its day. Nothing here promises what a carrier has not said.
 */
export const en = {
  "headline.preparing": "We’re preparing your order",
  "headline.nothingToShip": "Nothing in this order needs shipping",
  "headline.orderCancelled": "This order was cancelled",
  "headline.preTransit": "Packed and waiting for the carrier",
  "headline.shipped": "Your parcel has been shipped",
  "headline.shippedExpected":
    "Shipped – expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "headline.inTransit": "On its way",
  "headline.expected":
    "On its way – expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "headline.preTransitExpected":
    "Packed – expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "headline.delayed": "On its way, but delayed",
  "headline.delayedExpected":
    "Delayed – now expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "headline.late": "Running late – it was expected {when, select, yesterday {yesterday} other {{date}}}",
  "headline.outForDelivery": "{when, select, today {Out for delivery today} other {Out for delivery}}",
  "headline.pickup": "Ready for you to pick up",
  "headline.attempted":
    "Delivery attempted {when, select, today {today} yesterday {yesterday} other {on {date}}}",
  "headline.delivered": "Delivered {when, select, today {today} yesterday {yesterday} other {on {date}}}",
  "headline.pickedUp": "Picked up {when, select, today {today} yesterday {yesterday} other {on {date}}}",
  "headline.exception": "There’s a problem with the delivery",
  "headline.actionRequired": "The carrier needs something from you",
  "headline.returning": "On its way back to the sender",
  "headline.returned": "Returned to the sender",
  "headline.cancelled": "This shipment was cancelled",
  "headline.expired": "No news from the carrier for some time",

  "headline.manyOnTheWay": "On its way in {total} parcels",
  "headline.manyDelivered": "All {total} parcels have been delivered",
  "headline.manyPartly": "{delivered} of {total} parcels delivered",
  "headline.manyAttention":
    "{count, plural, one {One of your parcels needs your attention} other {# of your parcels need your attention}}",
  "headline.partDelivered": "Part of your order has been delivered",
  "headline.partOnTheWay": "Part of your order is on its way",

  "advice.preparing": "As soon as it’s handed to the carrier, you can follow it here.",
  "advice.nothingToShip": "Look in your e-mail for what you bought.",
  "advice.orderCancelled": "Nothing more will be sent. If this is a surprise to you, please get in touch.",
  "advice.cancelledButShipped":
    "This order was cancelled after something had been shipped. Here is where it is.",
  "advice.preTransit":
    "The label is ready; the carrier hasn’t scanned the parcel yet. You’ll see it move here after the first scan.",
  "advice.preTransitLong":
    "It has been waiting for {days, plural, one {# day} other {# days}}. If it doesn’t move soon, please get in touch.",
  "advice.noNews": "There’s no news from the carrier yet. It will appear here as soon as there is.",
  "advice.noNewsLook": "We have no news from the carrier yet. Its own page may know more.",
  "advice.late": "We’re sorry. The carrier hasn’t given a new date; when it does, you’ll see it here.",
  "advice.delayed": "The carrier has reported a delay.",
  "advice.customs":
    "The parcel is with customs. They or the carrier will contact you if something is needed.",
  "advice.actionRequired":
    "Please look at the carrier’s page to see what it is, so that your parcel can go on.",
  "advice.pickup":
    "Take the tracking number and an ID with you. The carrier’s page says until when it’s kept.",
  "advice.pickupAt": "It’s waiting in {place}.",
  "advice.attempted":
    "The carrier couldn’t hand the parcel over. Its page says whether it comes again or where you can pick it up.",
  "advice.delivered":
    "Can’t find it? Look where parcels are usually left and ask at home and next door. Then get in touch.",
  "advice.exception":
    "We’re sorry. See what the carrier says below, or get in touch and we’ll sort it out together.",
  "advice.returning": "It couldn’t be delivered. Please get in touch, so that we can find a solution.",
  "advice.cancelled": "It won’t be delivered. If you’re still waiting for it, please get in touch.",
  "advice.expired": "Please get in touch; we’ll ask the carrier where it is.",
  "advice.moreToCome":
    "{count, plural, one {# more item is being prepared and follows separately.} other {# more items are being prepared and follow separately.}}",
  "advice.nextExpected":
    "The next parcel is expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}.",

  "reason.address": "The carrier says that the address is wrong or incomplete.",
  "reason.refused": "The carrier says that the parcel was refused.",
  "reason.damaged": "The carrier says that the parcel was damaged.",
  "reason.lost": "The carrier says that the parcel is lost.",
  "reason.customs_fee": "Customs fees have to be paid before it can be delivered.",
  "reason.weather": "The weather is holding the carrier up.",
  "reason.closed": "The carrier found the place closed.",
  "reason.no_access": "The carrier couldn’t get to the door.",
  "reason.id_check": "The carrier has to see an ID to hand it over.",

  "progress.label": "Progress of the delivery",
  "progress.completed": "(completed)",
  "step.ordered": "Ordered",
  "step.shipped": "Shipped",
  "step.onTheWay": "On the way",
  "step.outForDelivery": "Out for delivery",
  "step.pickup": "Ready to pick up",
  "step.delivered": "Delivered",
  "step.pickedUp": "Picked up",
  "step.returning": "On its way back",
  "step.returned": "Back at the sender",

  "group.attention": "Needs your attention",
  "group.onTheWay": "On the way",
  "group.delivered": "Delivered",
  "group.closed": "No longer on the way",
  "parcel.label": "Parcel {index} of {total}",
  "parcel.single": "Your parcel",
  "parcel.carrier": "Carrier",
  "parcel.number": "Tracking number",
  "parcel.follow": "Track with {carrier}",
  "parcel.followSomewhere": "Open the carrier’s page",
  "items.inParcel": "In this parcel",
  "items.inShipment": "In these {count} parcels together",
  "items.unshipped": "Not shipped yet",
  "items.ordered": "Your order",
  "items.quantity": "Quantity:",

  "history.heading": "The journey so far",
  "history.older": "{count, plural, one {# earlier entry} other {# earlier entries}}",
  "history.lastNews": "Last news: {time}",
  "event.ordered": "Order placed",
  "event.shipped": "Shipped",
  "event.preTransit": "Label created",
  "event.inTransit": "On the way",
  "event.outForDelivery": "Out for delivery",
  "event.pickup": "Ready to pick up",
  "event.attempted": "Delivery attempted",
  "event.delivered": "Delivered",
  "event.pickedUp": "Picked up",
  "event.exception": "Problem reported",
  "event.returning": "On its way back",
  "event.returned": "Back at the sender",
  "event.cancelled": "Cancelled",
  "event.expired": "No more news expected",
  "event.unknown": "News from the carrier",
  "event.delayed": "Delay reported",
  "event.customs": "With customs",
  "event.actionRequired": "Carrier needs something from you",

  "order.label": "Order {name}",
  "order.placed": "Ordered on {date}",
  "order.destination": "Going to {place}",
  "support.heading": "Questions about your order?",
  "support.mail": "Write to {email}",
  "support.subject": "Order {name}",
  "support.shop": "Visit {shop}",
  "footer.lookUp": "Track another order",
  "footer.language": "Language",
  "footer.shop": "the shop",

  "form.title": "Track your order",
  "form.intro":
    "See where your parcel is. You need your order number and one thing that you gave with the order.",
  "form.order": "Order number",
  "form.orderHint": "It’s in your order confirmation, for example #1001.",
  "form.contact": "E-mail, phone number or postcode",
  "form.contactHint": "The one that you ordered with.",
  "form.submit": "Find my order",
  "miss.heading": "We couldn’t find that order",
  "miss.text":
    "Please check the order number, and use the e-mail address, phone number or postcode that you ordered with. A new order can take a few minutes to appear.",
  "limit.heading": "That was a lot of tries",
  "limit.text":
    "To keep everybody’s orders private, please wait {minutes, plural, one {# minute} other {# minutes}} and try again. The link in your shipping e-mail works at any time.",
} as const;
