import type { Texts } from "#app/lib/translate.ts";

/** Tracking: who carries, and what shoppers see of it. */
export const carriers = {
  "carriers.save": "Save",
  "carriers.discard": "Discard",
  "carriers.saved": "Carriers saved. Parcels follow within a minute.",
  "carriers.conflictTitle": "Somebody else saved meanwhile",
  "carriers.conflictText": "What you typed is still here. Which of the two shall count?",
  "carriers.keepMine": "Save mine",
  "carriers.takeTheirs": "Take theirs",
  "carriers.invalidTitle":
    "{count, plural, one {Not saved yet: one thing needs another look} other {Not saved yet: # things need another look}}",
  "carriers.choose": "Choose a carrier",
  "carriers.carrier": "Carrier",

  "carriers.names": "Names",
  "carriers.namesHelp":
    "What your shipping software writes → who that is. Doorstep knows the usual spellings of the carriers below; here are yours.",
  "carriers.namesNone": "No names of your own yet.",
  "carriers.addName": "Add a name",
  "carriers.company": "Your software writes",
  "carriers.nameRow": "Name {place}",
  "carriers.unknownNames": "Names on recent parcels that nobody knows",
  "carriers.unknownName": "{company} ({count, plural, one {# parcel} other {# parcels}})",
  "carriers.mapName": "Say who {company} is",

  "carriers.pinned": "Parcels without a carrier’s name",
  "carriers.pinnedHelp":
    "Are all parcels to a country with one carrier? It counts when no name came with the parcel, unless the number cannot be that carrier’s.",
  "carriers.pinnedNone": "Nothing set: the number and the link decide.",
  "carriers.addPin": "Add a country",
  "carriers.destination": "Going to",
  "carriers.everywhere": "Every other country",

  "carriers.masks": "Hidden from shoppers",
  "carriers.masksHelp":
    "For goods that come straight from a supplier: what shoppers see in place of the carrier, on tracking pages and in messages. You still see everything here.",
  "carriers.masksNone": "Nothing is hidden.",
  "carriers.addMask": "Hide or rename a carrier",
  "carriers.every": "Every carrier",
  "carriers.maskOrder": "The first that fits counts.",
  "carriers.showAs": "Show as",
  "carriers.showAsHelp": "Empty: no carrier is named, and number and link are hidden too.",
  "carriers.hidesNumber": "Hide the tracking number",
  "carriers.hiddenCountries": "Hide places in",
  "carriers.addCountry": "Add a country",
  "carriers.hiddenWords": "Words that shoppers never see",
  "carriers.hiddenWordsHelp": "One on each line. They are taken out of the carrier’s own texts, too.",
  "carriers.preview": "How a shopper reads it",
  "carriers.before": "As told",
  "carriers.after": "As shown",
  "carriers.previewText": "Departed from {carrier} sorting centre {extra}",
  "carriers.previewCity": "Central hub",
  "carriers.previewNothing": "Nothing is shown",
  "carriers.previewPart": "Part",
  "carriers.previewCarrier": "Carrier",
  "carriers.previewNumber": "Number",
  "carriers.previewPlace": "Place",
  "carriers.previewEvent": "Event",

  "carriers.book": "Carriers that Doorstep knows",
  "carriers.bookCount": "{count, plural, one {# carrier} other {# carriers}}",
  "carriers.search": "Search by name or country",
  "carriers.nothingFound":
    "No carrier of that name. Its parcels are still shown, under the name that came with them.",
  "carriers.international": "International",
  "carriers.lookUp": "Look-up page: {host}",
  "carriers.showAll": "Show all",

  "carriers.problem.malformed": "This could not be read.",
  "carriers.problem.empty": "Enter something, please.",
  "carriers.problem.too_long": "At most {max} characters.",
  "carriers.problem.too_many": "At most {max} of these.",
  "carriers.problem.unknown_carrier": "Choose a carrier.",
  "carriers.problem.unknown_country": "Choose a country.",
  "carriers.problem.duplicate": "This stands further up already, and that one would always count.",
  "carriers.problem.shows_hidden_word": "This contains a word that you hide below.",
} as const satisfies Texts;
