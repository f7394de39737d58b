/**
 * What every mail says until the merchant changes it: the source of the other languages. This is what the editor opens with, so
 * it is Liquid and Markdown that a merchant reads at a glance. A date stands where it needs no grammar around it: after a colon
 * or a dot, because it may be one day, two or none.
 */
export const en = {
  greeting: '{% if customer.first_name != "" %}\nHi {{ customer.first_name }},\n{% endif %}',
  order_confirmed: {
    subject: "Order {{ order.name }} is confirmed",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}You’ll hear from us as soon as it’s on its way.",
    heading: "Thank you for your order",
    text: "We have it and are getting everything ready. As soon as it’s on its way, you’ll hear from us again.",
    button: "View your order",
    total: "{% if order.total %}**Total: {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "Your order {{ order.name }} is on its way",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Follow it all the way to you.",
    heading: "Your order is on its way",
    text: "{% if carrier.name %}We’ve handed it over to {{ carrier.name }}.{% else %}We’ve handed it over to the carrier.{% endif %} You can see at any time where it is.",
    button: "Track your order",
  },
  partly_shipped: {
    subject: "Part of your order {{ order.name }} is on its way",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}The rest follows separately.",
    heading: "Part of your order is on its way",
    text: "{% if carrier.name %}We’ve handed the first part over to {{ carrier.name }}.{% else %}We’ve handed the first part over to the carrier.{% endif %} We’ll write again when the next part leaves.",
    button: "Track your order",
  },
  in_transit: {
    subject: "Your order {{ order.name }} is on the move",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}The carrier has scanned your parcel.",
    heading: "Your parcel is on the move",
    text: "{% if carrier.name %}{{ carrier.name }} has your parcel and is bringing it to you.{% else %}The carrier has your parcel and is bringing it to you.{% endif %} There’s nothing you need to do.",
    button: "See where it is",
  },
  out_for_delivery: {
    subject: "Out for delivery: your order {{ order.name }}",
    preheader:
      "{% if carrier.name %}{{ carrier.name }} is{% else %}The carrier is{% endif %} on the way to you.",
    heading: "Nearly there: your parcel is out for delivery",
    text: "{% if carrier.name %}{{ carrier.name }} is{% else %}The carrier is{% endif %} on the way to you with your parcel. If nobody can be there to take it, a neighbour or a safe place may help.",
    button: "Track your delivery",
  },
  available_for_pickup: {
    subject: "Ready to pick up: your order {{ order.name }}",
    preheader:
      "{% if pickup.until %}Kept for you until {{ pickup.until }}{% else %}Please pick it up soon{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "Your parcel is ready to pick up",
    text: "It’s waiting for you. Please bring an ID and your tracking number.",
    place: "**Where:** {{ pickup.place }}",
    until: "**Kept until:** {{ pickup.until }}",
    button: "See pick-up details",
  },
  attempted: {
    subject: "Your order {{ order.name }} couldn’t be handed over",
    preheader: "Here’s how it still gets to you.",
    heading: "The delivery didn’t work out this time",
    text: "Here’s what happened, and how it still gets to you.",
    place: "**It’s kept here:** {{ pickup.place }}",
    until: "**Kept until:** {{ pickup.until }}",
    button: "See what happens next",
  },
  delivered: {
    subject: "Delivered: your order {{ order.name }}",
    preheader: "We hope you enjoy it. Can’t find it? Here’s where to look.",
    heading: "Your parcel has arrived",
    text: "{% if carrier.name %}{{ carrier.name }} tells us that it’s with you.{% else %}The carrier tells us that it’s with you.{% endif %} We hope you enjoy it.",
    button: "See delivery details",
    hint: "**Can’t find it?** Please look where parcels are usually left, and ask at home and next door. If it doesn’t turn up, write to us and we’ll help.",
  },
  running_late: {
    subject: "Your order {{ order.name }} is running late",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}We’re keeping an eye on it for you.",
    heading: "Your parcel is running late",
    text: "It’s taking longer than we told you, and we’re sorry. We’re keeping an eye on it; there’s nothing you need to do.",
    button: "See the latest",
  },
  delayed: {
    subject:
      "{% if delivery.date %}New date for order {{ order.name }}: {{ delivery.date }}{% else %}Your order {{ order.name }} is delayed{% endif %}",
    preheader: "It’s coming later than we told you. There’s nothing you need to do.",
    heading:
      "{% if delivery.date %}Your delivery has a new date{% else %}Your delivery is delayed{% endif %}",
    text: "We’re sorry that it’s taking longer than we told you. Your parcel is still coming to you, and there’s nothing you need to do. If the new date doesn’t suit you, let us know.",
    button: "Track your order",
  },
  stalled: {
    subject: "We’re keeping watch over your order {{ order.name }}",
    preheader: "Your parcel is taking a longer break than usual.",
    heading: "Your parcel is taking a break",
    text: "It hasn’t moved for longer than usual. Most parcels go on after a day or two, and we’re keeping watch over yours. If you need it by a certain day, write to us and we’ll look for a way.",
    button: "See where it is",
  },
  exception: {
    subject: "A hitch with the delivery of order {{ order.name }}",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}Here’s what we know, and what helps now.{% endif %}",
    heading: "There’s a hitch with your delivery",
    text: "We’re sorry about that. Here’s what we know, and what helps now.",
    button: "See the latest",
  },
  returned: {
    subject: "Your order {{ order.name }} couldn’t be delivered",
    preheader: "Tell us what you’d like, and we’ll take care of it.",
    heading: "Your parcel didn’t reach you",
    text: "We’re sorry about that. Tell us what you’d like, and we’ll take care of the rest.",
    button: "See what happened",
  },
  refunded: {
    subject: "Your refund for order {{ order.name }}",
    preheader:
      "{% if refund.amount %}{{ refund.amount }} is{% else %}Your money is{% endif %} on its way back to you.",
    heading: "Your refund is on its way",
    text: "{% if refund.amount %}We’ve refunded **{{ refund.amount }}**.{% else %}We’ve issued your refund.{% endif %} It goes back the way you paid. Depending on your bank, it can take a few working days to show up.",
    button: "View your order",
  },
  cancelled: {
    subject: "Order {{ order.name }} has been canceled",
    preheader: "Here’s what that means for you.",
    heading: "Your order has been canceled",
    text: "We won’t ship anything more of it. If you’ve already paid, your money goes back the way it came. If you didn’t expect this, please write to us and we’ll look into it.",
    button: "View your order",
  },
  review_request: {
    subject: "How do you like your order {{ order.name }}?",
    preheader: "An honest word from you helps others choose.",
    heading: "How do you like it?",
    text: "You’ve had some time with it now. Would you tell others what you think? An honest word, whatever it is, helps them choose, and helps us get better.",
    button: "Write a review",
  },
  survey: {
    subject: "How did it go with your order {{ order.name }}?",
    preheader: "A few short questions about your order and its delivery.",
    heading: "How did we do?",
    text: "We’d like to know how it went for you, from ordering to unpacking. Your answers go straight to us and help us get better.",
    button: "Share your thoughts",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "A message from {{ shop.name }} about your order",
    heading: "{{ note.subject }}",
    button: "View your order",
  },
  test: {
    subject: "A test from {{ shop.name }}",
    preheader: "If you can read this, your mails arrive.",
    heading: "It works",
    text: "This is a test of the mails that {{ shop.name }} sends. If you can read it, they arrive. No customer has received it.",
    button: "Go to the shop",
  },
} as const;
