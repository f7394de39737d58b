import { Checkbox, InlineStack } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";

const ALL = [1, 2, 3, 4, 5, 6, 7];
/** 4 January 2027 is a Monday. */
const dayOf = (weekday: number) => new Date(Date.UTC(2027, 0, 3 + weekday));

type Props = { chosen: number[]; onChange: (weekdays: number[]) => void };

/** Days of the week, from 1 (Monday); the last one stays ticked. */
export function Weekdays({ chosen, onChange }: Props) {
  const { locale } = useReader();
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return (
    <InlineStack gap="300">
      {ALL.map((weekday) => {
        const isChosen = chosen.includes(weekday);
        return (
          <Checkbox
            key={weekday}
            label={name.format(dayOf(weekday))}
            checked={isChosen}
            disabled={isChosen && chosen.length === 1}
            onChange={(isOn) =>
              onChange(ALL.filter((one) => (one === weekday ? isOn : chosen.includes(one))))
            }
          />
        );
      })}
    </InlineStack>
  );
}
