import type { WindowCatalog } from "./catalog.ts";

export const ar: WindowCatalog = {
  "arrives.by":
    "يصل {when, select, today {اليوم} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "arrives.day": "يصل {when, select, today {اليوم} tomorrow {غدًا} other {يوم {date}}}",
  "arrives.range": "موعد الوصول: {date}",
  "estimated.by":
    "التوصيل المتوقع {when, select, today {اليوم} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "estimated.day": "التوصيل المتوقع {when, select, today {اليوم} tomorrow {غدًا} other {يوم {date}}}",
  "estimated.range": "التوصيل المتوقع: {date}",
  "get_it.by":
    "بين يديك {when, select, today {اليوم} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "get_it.day": "بين يديك {when, select, today {اليوم} tomorrow {غدًا} other {يوم {date}}}",
  "get_it.range": "بين يديك: {date}",
  "pickup.by":
    "جاهز للاستلام {when, select, today {اليوم} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "pickup.day": "جاهز للاستلام {when, select, today {اليوم} tomorrow {غدًا} other {يوم {date}}}",
  "pickup.range": "جاهز للاستلام: {date}",
  "now.by":
    "الموعد الجديد المتوقع: {when, select, today {اليوم} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "now.day": "الموعد الجديد المتوقع: {when, select, today {اليوم} tomorrow {غدًا} other {{date}}}",
  "now.range": "الموعد الجديد المتوقع: {date}",

  "said.by":
    "{when, select, today {اليوم على أبعد تقدير} tomorrow {غدًا على أبعد تقدير} other {في موعد أقصاه {date}}}",
  "said.day": "{when, select, today {اليوم} tomorrow {غدًا} other {{date}}}",
  "said.range": "{date}",

  "note.later": "متأخر عمّا قلناه. كان الموعد أولًا: {said}.",
  "note.runningLate": "قد يتأخر {days, select, few {يومًا أو يومين} other {بضعة أيام}} عمّا قلناه ({said}).",
  "note.late": "نعتذر عن التأخير. كان الموعد الذي قلناه: {said}.",
  "note.overdue": "كان يُفترض أن يصل. كان الموعد المتوقع: {said}.",
  "note.noNewDay": "لا يوجد موعد جديد بعد. سيظهر هنا فور معرفته.",

  "why.learned": "وصل {count} من كل 100 طرد مشابه بحلول هذا الموعد.",
  "why.learnedRange": "وصل {count} من كل 100 طرد مشابه في هذه المدة.",
  "why.rules": "حسب أوقات التوصيل المعتادة للمتجر.",
  "why.carrier": "حسب الموعد الذي أعلنته شركة الشحن.",
  "why.shopify": "كما ظهر عند الدفع.",
};
