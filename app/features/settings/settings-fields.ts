import type { ShopSettings } from "./shop-settings.ts";

/** The fields of the settings form, in the order of the page. */
export const SETTINGS_FIELDS = ["senderName", "supportEmail", "retentionDays"] as const;
export type SettingsField = (typeof SETTINGS_FIELDS)[number];
export type SettingsForm = Pick<ShopSettings, SettingsField>;
/** Fields that cannot be saved as they are; the page knows the words. */
export type SettingsFaults = Partial<Record<SettingsField, true>>;
