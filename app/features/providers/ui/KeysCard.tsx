import {
  Banner,
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  Form,
  FormLayout,
  Link,
  Text,
} from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { AccountView, ProviderView } from "../provider-view.ts";
import { AccountTrouble } from "./AccountTrouble.tsx";
import { CheckBanner } from "./CheckBanner.tsx";
import { CredentialInput } from "./CredentialInput.tsx";
import { useKeys } from "./use-keys.ts";

type Props = { source: ProviderView; account: AccountView | null };

/** The keys of a source: where to get them, the fields, and one button that tries them. */
export function KeysCard({ source, account }: Props) {
  const t = useTexts();
  const { name, providerId, website } = source;
  const keys = useKeys();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("source.keys")}
          </Text>
          <Text as="p" tone="subdued">
            {t(`source.key.${providerId}`)}{" "}
            <Link url={website} target="_blank">
              {t("source.openWebsite", { name })}
            </Link>
          </Text>
        </BlockStack>
        {keys.check ? (
          <CheckBanner name={name} check={keys.check} />
        ) : (
          account?.state === "no_access" && (
            <Banner tone="critical" title={t("source.result.no_access", { name })}>
              <AccountTrouble account={account} />
            </Banner>
          )
        )}
        <Form onSubmit={keys.save} noValidate>
          <FormLayout>
            {source.fields.map((field) => (
              <CredentialInput
                key={field.name}
                providerId={providerId}
                field={field}
                shown={account?.fields.find(({ name: other }) => other === field.name)?.shown ?? null}
                value={keys.entered[field.name] ?? ""}
                onChange={keys.enter(field.name)}
                problem={keys.problems[field.name] ?? null}
              />
            ))}
            <ButtonGroup>
              <Button submit variant="primary" loading={keys.underWay === "connect"}>
                {t("source.saveAndTest")}
              </Button>
              {account && (
                <Button onClick={keys.test} loading={keys.underWay === "test"}>
                  {t("source.test")}
                </Button>
              )}
            </ButtonGroup>
          </FormLayout>
        </Form>
      </BlockStack>
    </Card>
  );
}
