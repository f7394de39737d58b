import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { linkFault, mendedLink, pictureFault, type AddressFault } from "./address-faults.ts";
import { useBlockForm } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { useFieldError } from "./field-problems.ts";
import styles from "./forms.module.css";

type Props = {
  field: string;
  label: string;
  value: string;
  onChange: (address: string) => void;
  help?: string;
};

/** Where something leads. Only an address that can be kept is; any other stays in the field until it is finished. */
export function LinkField(props: Props) {
  const t = useTexts();
  const { text, type, fault } = useTyped(props, linkFault);
  const better = mendedLink(text.trim());
  return (
    <BlockStack gap="100">
      <TypedField
        {...props}
        help={props.help ?? t("pageBlock.linkHelp")}
        text={text}
        onType={type}
        fault={fault && t(`pageBlock.linkFault.${fault}`)}
      />
      {better && (
        <InlineStack>
          <Button variant="plain" onClick={() => type(better)}>
            {t("pageBlock.useInstead", { address: better })}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}

/** A picture's address, and the picture. */
export function PictureField(props: Props) {
  const t = useTexts();
  const { text, type, fault } = useTyped(props, pictureFault);
  return (
    <BlockStack gap="200">
      <TypedField
        {...props}
        help={props.help ?? t("pageBlock.pictureHelp")}
        text={text}
        onType={type}
        fault={fault && t(`pageBlock.linkFault.${fault === "backslash" ? "malformed" : fault}`)}
      />
      {props.value !== "" && <Picture key={props.value} src={props.value} />}
    </BlockStack>
  );
}

/** The picture as shoppers get it, or that there is none at its address. */
function Picture({ src }: { src: string }) {
  const t = useTexts();
  const [isBroken, setBroken] = useState(false);
  return isBroken ? (
    <output>{t("pageBlock.pictureBroken")}</output>
  ) : (
    <img
      className={styles["picture"]}
      src={src}
      alt={t("pageBlock.pictureAsIs")}
      referrerPolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

/** What is in the field; it is handed on only when it has no fault. */
function useTyped({ value, onChange }: Props, faultOf: (text: string) => AddressFault | null) {
  const [text, setText] = useState(value);
  useChangeOf(value, () => {
    if (text.trim() !== value) setText(value);
  });
  return {
    text,
    fault: faultOf(text.trim()),
    type: (next: string) => {
      setText(next);
      if (faultOf(next.trim()) === null) onChange(next.trim());
    },
  };
}

type TypedProps = Pick<Props, "field" | "label"> & {
  help: string;
  text: string;
  onType: (text: string) => void;
  fault: string | null;
};

function TypedField({ field, label, help, text, onType, fault }: TypedProps): ReactNode {
  const t = useTexts();
  const { blockId, settle } = useBlockForm();
  const problem = useFieldError(field);
  const error = fault === null ? problem : t("pageBlock.notKept", { fault });
  return (
    <TextField
      id={pageFieldId(blockId, field)}
      label={label}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      placeholder="https://"
      helpText={help}
      maxLength={LIMITS.address}
      value={text}
      onChange={onType}
      onBlur={settle}
      {...(error === undefined ? {} : { error })}
    />
  );
}
