import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseHolidayQuestion } from "#app/features/delivery-rules/delivery-dates-form.ts";
import { nextHolidays } from "#app/features/delivery-rules/next-holidays.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { calendarDateIn } from "#app/lib/time.ts";

/** The next public holidays of a place: the library that knows them is too large for a page. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const place = parseHolidayQuestion(await args.request.formData());
    if (!place) throw badRequest();
    const { shop } = await getDeliveryRules(ctx, shopId);
    return nextHolidays(place, calendarDateIn(ctx.now(), shop.zone));
  });
