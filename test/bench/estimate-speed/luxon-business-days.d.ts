/** The package brings no types of its own; what it exports is luxon's class with a few methods more. */
declare module "luxon-business-days" {
  import type { DateTime as LuxonDateTime } from "luxon";

  export type BusinessDay = LuxonDateTime & {
    setupBusiness(calendar: {
      businessDays: number[];
      holidayMatchers: ((day: BusinessDay) => boolean)[];
    }): void;
    plusBusiness(duration: { days: number }): BusinessDay;
    isBusinessDay(): boolean;
    isHoliday(): boolean;
    startOf(unit: "day"): BusinessDay;
  };
  const library: { DateTime: { fromMillis(ms: number, options: { zone: string }): BusinessDay } };
  export default library;
}
