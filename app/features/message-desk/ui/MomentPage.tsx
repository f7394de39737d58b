import { TitleBar } from "@shopify/app-bridge-react";
import { Badge, Banner, BlockStack, Button, ChoiceList, InlineStack, Page, Text } from "@shopify/polaris";
import { ruleOf } from "#app/features/messages/message-settings.ts";
import { MOMENT_TRAITS } from "#app/features/messages/moments.ts";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { MomentView } from "../moment-view.ts";
import { AskingLink } from "./AskingLink.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { UntoldReasons } from "./UntoldReasons.tsx";
import { WaitField } from "./WaitField.tsx";

/** One kind of news: whether and when it is told, and its design in each language. */
export function MomentPage({ view }: { view: MomentView }) {
  const { t } = useReader();
  const { line, settings } = view;
  const { moment } = line;
  const { moments, untoldReasons, reviewUrl, surveyUrl } = settings;
  const { shopifyNotice, defaultOn } = MOMENT_TRAITS[moment];
  const name = t(`moment.${moment}`);
  return (
    <Page
      title={name}
      subtitle={t(`desk.about.${moment}`)}
      titleMetadata={
        <Badge {...(line.isOn ? { tone: "success" as const } : {})}>
          {t(line.isOn ? "desk.on" : "desk.off")}
        </Badge>
      }
      backAction={{ content: t("app.messages"), url: "/app/messages" }}
    >
      <TitleBar title={name} />
      <SettingsForm id="moment-save-bar" saved={{ moments, untoldReasons, reviewUrl, surveyUrl }}>
        {({ fields, change, wrong }) => {
          const rule = ruleOf({ ...settings, ...fields }, moment);
          const setRule = (over: Partial<typeof rule>) =>
            change({ moments: { ...fields.moments, [moment]: { ...rule, ...over } } });
          return (
            <BlockStack gap="400">
              {line.isDouble && <Banner tone="warning">{t("desk.doubleText")}</Banner>}
              <PageSection title={t("desk.whether")} help={t("desk.whetherHelp")}>
                <ChoiceList
                  title={t("desk.whether")}
                  titleHidden
                  selected={[rule.on === null ? "auto" : rule.on ? "on" : "off"]}
                  choices={[
                    { value: "on", label: t("desk.choice.on") },
                    { value: "off", label: t("desk.choice.off") },
                    shopifyNotice
                      ? { value: "auto", label: t("desk.choice.auto"), helpText: t("desk.choice.autoHelp") }
                      : {
                          value: "auto",
                          label: t(defaultOn ? "desk.choice.usualOn" : "desk.choice.usualOff"),
                        },
                  ]}
                  onChange={([chosen]) => setRule({ on: chosen === "auto" ? null : chosen === "on" })}
                />
              </PageSection>
              <PageSection title={t("desk.when")} help={t("desk.whenHelp")}>
                <WaitField wait={rule.wait} onChange={(wait) => setRule({ wait })} />
              </PageSection>
              {moment === "exception" && (
                <UntoldReasons
                  untold={fields.untoldReasons}
                  onChange={(reasons) => change({ untoldReasons: reasons })}
                />
              )}
              {(moment === "review_request" || moment === "survey") && (
                <AskingLink moment={moment} fields={fields} change={change} wrong={wrong} />
              )}
              <PageSection title={t("desk.design")} help={t("desk.designHelp")}>
                <Languages view={view} />
              </PageSection>
            </BlockStack>
          );
        }}
      </SettingsForm>
    </Page>
  );
}

function Languages({ view: { line, languages, failedLocales } }: { view: MomentView }) {
  const { t, locale } = useReader();
  const nameOf = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <BlockStack gap="300">
      {languages.map((language) => {
        const name = nameOf.of(language) ?? language;
        const isOwn = line.ownLocales.includes(language);
        return (
          <InlineStack key={language} align="space-between" blockAlign="center" gap="300">
            <InlineStack gap="200" align="start" blockAlign="center">
              <Text as="span">{name}</Text>
              <Badge {...(isOwn ? { tone: "info" as const } : {})}>
                {t(isOwn ? "desk.own" : "desk.ours")}
              </Badge>
              {failedLocales.includes(language) && <Badge tone="critical">{t("desk.failed")}</Badge>}
            </InlineStack>
            <Button
              url={`/app/messages/${line.moment}/edit?language=${language}`}
              accessibilityLabel={t("desk.editOf", { language: name })}
            >
              {t("desk.edit")}
            </Button>
          </InlineStack>
        );
      })}
    </BlockStack>
  );
}
