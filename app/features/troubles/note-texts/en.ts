import type { Texts } from "#app/lib/translate.ts";

/** What a shop could write when something goes wrong: honest, short, and blaming nobody. The source of the other languages. */
export const en = {
  subject: "About your order {order}",
  hello: "Hello,",
  bye: "Thank you for your patience.",
  exception:
    "The carrier has reported a problem with your parcel. We are asking them what happened and will write to you as soon as we know more.",
  address:
    "The carrier could not deliver your parcel because something in the address seems to be missing or unclear. Please reply with your full address, and we will pass it on right away.",
  refused:
    "The carrier tells us that your parcel was not accepted at the door. If you still want it, please reply, and we will find a way together.",
  damaged:
    "The carrier tells us that your parcel was damaged on its way. We are sorry. Please reply whether you would like a replacement or your money back.",
  lost: "The carrier can no longer find your parcel. We are sorry. Please reply whether you would like a replacement or your money back.",
  customs_fee:
    "Customs has stopped your parcel until a fee is paid. The carrier will tell you how, or already has. If anything is unclear, please reply.",
  weather:
    "Bad weather is holding up your parcel. The carrier will go on as soon as it can, and you can follow it here.",
  action_required:
    "The carrier needs something before your parcel can go on. Please look at the tracking page; if anything is unclear, reply and we will help.",
  reported_missing:
    "You told us that your parcel is not there, although the carrier reports it as delivered. We are sorry. We are asking the carrier where exactly it was left, and will write to you as soon as we know. If it has turned up in the meantime, please reply.",
  bad_number:
    "The tracking number that you got from us does not work. We are checking it and will send you the right one.",
  late: "Your parcel did not arrive by the day we told you. We are sorry. We are asking the carrier and will tell you the new day as soon as we know it.",
  running_late:
    "Your parcel will probably arrive later than we told you. We are sorry, and we are watching it. You can see the newest date on the tracking page.",
  stalled:
    "Your parcel has not moved for longer than usual. We are asking the carrier where it is and will write to you as soon as we know more.",
  attempted:
    "The carrier tried to deliver your parcel and could not hand it over. It usually tries again; on the tracking page you can see what comes next.",
  returning:
    "Your parcel is on its way back to us. Please reply whether we should send it again, and to which address.",
  back: "Your parcel has come back to us. Please reply whether we should send it again, and to which address, or whether you would like your money back.",
  pickup_waiting:
    "Your parcel is ready to be picked up. Please fetch it soon: after some days the carrier sends it back.",
  not_handed_over:
    "Your parcel is packed, but the carrier has not scanned it yet. We are checking and will see that it gets on its way.",
  unfulfilled:
    "Your order is taking us longer than we planned. We are sorry. What you are waiting for has not left yet, and we will write to you as soon as it does.",
} as const satisfies Texts;
