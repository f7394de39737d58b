import { Select } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useCarriersForm } from "./CarriersForm.tsx";

type Props = {
  label: string;
  value: string;
  onChange: (carrierId: string) => void;
  error: string | false;
  /** What "*" is called, where every carrier may be meant. */
  every?: string;
};

/** A carrier out of the book. */
export function CarrierSelect({ label, value, onChange, error, every }: Props) {
  const t = useTexts();
  const { book } = useCarriersForm();
  return (
    <Select
      label={label}
      options={[
        ...(value === "" ? [{ value: "", label: t("carriers.choose") }] : []),
        ...(every === undefined ? [] : [{ value: "*", label: every }]),
        ...book.map(({ id, label: name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
