import { createContext, useContext } from "react";

const SettingsVersion = createContext(0);

/** Tells every component below which version of the settings the page shows. */
export const SettingsVersionProvider = SettingsVersion.Provider;
export const useSettingsVersion = (): number => useContext(SettingsVersion);
