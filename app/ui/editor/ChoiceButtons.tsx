import { BlockStack, Button, ButtonGroup, Text } from "@shopify/polaris";
import { useId } from "react";
import styles from "./editor.module.css";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  labelHidden?: boolean;
};

/** One of a few, all in sight. */
export function ChoiceButtons<Value extends string>({
  label,
  options,
  value,
  onChange,
  labelHidden,
}: Props<Value>) {
  const id = useId();
  return (
    <BlockStack gap="100">
      <Text as="span" id={id} visuallyHidden={labelHidden ?? false}>
        {label}
      </Text>
      <fieldset className={styles["group"]} aria-labelledby={id}>
        <ButtonGroup variant="segmented" noWrap>
          {options.map((option) => (
            <Button
              key={option.value}
              size="slim"
              pressed={option.value === value}
              onClick={() => onChange(option.value)}
            >
              {option.label}
            </Button>
          ))}
        </ButtonGroup>
      </fieldset>
    </BlockStack>
  );
}
